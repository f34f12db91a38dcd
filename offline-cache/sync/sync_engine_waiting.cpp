// SPDX-License-Identifier: GPL-3.0-or-later
// How long the engine waits, what ends the wait, and what it tells meanwhile.
#include "base/log.hpp"
#include "offline-cache/sync/sync_engine.hpp"

#include <algorithm>

namespace anjungan::sync {

void SyncEngine::refresh() {
    const auto facts = parts_.outbox.facts();
    if (!facts) {
        log::warning("sync cannot read the outbox: {}", facts.error().detail);
        return;
    }
    status_.pending = facts->sealed;
    status_.quarantined = facts->quarantined;
    tell(status_.state);
}

void SyncEngine::nudge() {
    refresh();
    if (pause_ == Pause::rest) {
        pause(Pause::none, {});
    }
}

void SyncEngine::set_network(Network network) {
    if (network == network_) {
        return;
    }
    network_ = network;
    session_.reset();
    if (network == Network::down) {
        tell(SyncState::offline);
        return;
    }
    backoff_.reset();
    pause(Pause::none, {});
    tell(SyncState::waiting);
}

void SyncEngine::react(const Judgement& judgement) {
    if (judgement.verdict != Verdict::refused) {
        wait_after_failure(judgement.detail, judgement.retry_after);
        return;
    }
    session_.reset();
    status_.detail = judgement.detail;
    const bool believed = ++refusals_ >= options_.refusals_believed;
    pause(
        Pause::penalty, believed ? options_.slow_lane : std::min(backoff_.next(), options_.doubt)
    );
    tell(SyncState::refused);
}

void SyncEngine::wait_after_failure(const std::string& detail, std::chrono::milliseconds at_least) {
    session_.reset();
    status_.detail = detail;
    pause(Pause::penalty, std::max(backoff_.next(), std::min(at_least, options_.longest_wait)));
    tell(SyncState::waiting);
}

void SyncEngine::store_failed(const Error& error) {
    log::error("sync cannot use the outbox: {}", error.detail);
    wait_after_failure("the outbox on this machine failed: " + error.detail);
}

void SyncEngine::pause(Pause kind, std::chrono::milliseconds time) {
    pause_ = kind;
    due_ = parts_.clock.boot_time() + std::max(time, std::chrono::milliseconds(0));
}

void SyncEngine::tell(SyncState state) {
    status_.state = state;
    if (status_ != told_) {
        told_ = status_;
        listener_(status_);
    }
}

} // namespace anjungan::sync
