// SPDX-License-Identifier: GPL-3.0-or-later
// The reaction table of the sync side, one exchange at a time.
#include "offline-cache/sync/sync_engine.hpp"

#include "base/log.hpp"
#include "offline-cache/sync/ack_check.hpp"
#include "offline-cache/sync/batch_records.hpp"
#include "offline-cache/sync/clock_fault.hpp"

#include <algorithm>

namespace anjungan::sync {

namespace {

constexpr std::string_view open_path = "/v1/sync/open";
constexpr std::string_view batch_path = "/v1/batches";
constexpr int max_doublings = 10;

} // namespace

SyncEngine::SyncEngine(SyncParts parts, SyncOptions options, Listener listener)
    : parts_(parts),
      options_(std::move(options)),
      listener_(std::move(listener)),
      backoff_(options_.backoff, parts.random) {
    pause(Pause::rest, random_between(parts_.random, {}, options_.boot_spread));
}

BootTime SyncEngine::due() const {
    return network_ == Network::down ? BootTime::max() : due_;
}

void SyncEngine::step() {
    const auto now = parts_.clock.boot_time();
    if (now < due()) {
        return;
    }
    pause_ = Pause::none;
    if (size_.expire(now)) {
        session_.reset(); // it has passed by what the hub lacks of those
    }
    if (session_ && now < session_->ends) {
        send_next();
    } else {
        open_session();
    }
}

void SyncEngine::open_session() {
    if (parts_.renewal != nullptr) {
        static_cast<void>(parts_.renewal->step());
    }
    protocol::SyncOpenRequest request;
    request.kiosk = options_.kiosk;
    request.time = parts_.clock.wall_time();
    request.nonce = protocol::make_nonce();
    session_.reset();
    const auto reply =
        parts_.transport.post(open_path, protocol::sign_sync_request(request, parts_.key));
    const auto judgement = judge_reply(reply);
    if (judgement.verdict != Verdict::answer) {
        react(judgement);
        return;
    }
    const auto opened = protocol::verify_sync_reply(reply->body, request, options_.hub);
    if (!opened) {
        status_.answered_by = Answerer::somebody_else;
        return wait_after_failure("the answer is not the hub's: " + opened.error().detail);
    }
    enter_session(*opened);
}

void SyncEngine::enter_session(const protocol::SyncOpenReply& reply) {
    const auto facts = parts_.outbox.facts();
    if (!facts) {
        store_failed(facts.error());
        return;
    }
    status_.pending = facts->sealed;
    status_.quarantined = facts->quarantined;
    if (facts->hub_epoch != reply.hub_epoch) {
        log::info("the hub's epoch is new: what it lacks is sent again");
        if (auto kept = parts_.outbox.set_hub_epoch(reply.hub_epoch); !kept) {
            store_failed(kept.error());
            return;
        }
    }
    if (auto noted = note_session(reply, facts->last_kseq); !noted) {
        store_failed(noted.error());
        return;
    }
    const auto now = parts_.clock.boot_time();
    session_ = Session{
        reply.hub_epoch, now + options_.session_age, MissingRecords(reply.gaps, facts->last_kseq)};
    refusals_ = 0; // who signs a session does not refuse this kiosk
    status_.last_success = parts_.clock.wall_time();
    pause(Pause::none, {});
}

Status SyncEngine::note_session(const protocol::SyncOpenReply& reply, std::uint64_t last_kseq) {
    const auto clocks = parts_.outbox.note_hub_time(reply.time);
    TRY(clocks);
    status_.clock = clock_fault(*clocks);
    const auto known = highest_known(reply);
    if (known <= last_kseq) {
        return {};
    }
    log::error(
        "the hub knows record {} of this kiosk, the disk only {}: was the disk put back to an "
        "older state?",
        known,
        last_kseq
    );
    return parts_.outbox.raise_last_kseq(known);
}

Result<SyncEngine::Batch> SyncEngine::next_batch() {
    auto missing = session_->missing.next(parts_.outbox, size_, envelope_bytes(size_));
    TRY(missing);
    if (!missing->empty()) {
        return Batch{std::move(*missing), true};
    }
    auto sealed = next_sealed(parts_.outbox, size_);
    TRY(sealed);
    return Batch{std::move(*sealed), false};
}

void SyncEngine::send_next() {
    const auto batch = next_batch();
    if (!batch) {
        store_failed(batch.error());
    } else if (batch->records.empty()) {
        nothing_to_send();
    } else {
        send(*batch);
    }
}

void SyncEngine::nothing_to_send() {
    refresh();
    backoff_.reset();
    if (status_.pending == 0) {
        status_.detail.clear();
    }
    tell(status_.pending == 0 ? SyncState::idle : SyncState::waiting);
    const bool more = parts_.errand != nullptr && parts_.errand->step();
    const auto until = std::min(session_->ends, size_.next_back());
    const auto left = until - parts_.clock.boot_time();
    pause(Pause::rest, more ? std::chrono::milliseconds(0) : left);
}

void SyncEngine::end_session_within(std::chrono::milliseconds time) {
    session_->ends = std::min(session_->ends, parts_.clock.boot_time() + time);
}

void SyncEngine::send(const Batch& batch) {
    const auto body = encode(batch.records);
    if (!body) {
        store_failed(body.error());
        return;
    }
    tell(SyncState::sending);
    const auto begun = parts_.clock.boot_time();
    const auto reply = parts_.transport.post(batch_path, *body);
    if (reply) {
        size_.observed(body->size(), parts_.clock.boot_time() - begun);
    }
    const auto judgement = judge_reply(reply);
    const int status = reply ? reply->status : 0;
    switch (judgement.verdict) {
    case Verdict::answer: take_acks(batch, *reply); return;
    case Verdict::too_large: batch_too_large(batch, judgement.detail, status); return;
    case Verdict::failed: batch_failed(batch, judgement.detail, status); return;
    case Verdict::busy:
    case Verdict::refused:
    case Verdict::not_the_hub: react(judgement); return;
    }
}

void SyncEngine::take_acks(const Batch& batch, const HttpReply& reply) {
    const AckRules rules{options_.hub, options_.kiosk, session_->epoch};
    const auto acks = believable_acks(batch.records, reply.body, rules);
    if (acks.empty()) {
        batch_failed(batch, "the answer holds no acknowledgement signed by the hub", reply.status);
        return;
    }
    const auto outcomes = parts_.outbox.apply_acks(acks);
    if (!outcomes) {
        store_failed(outcomes.error());
        return;
    }
    if (!made_progress(*outcomes, batch.from_missing)) {
        batch_failed(batch, "the outbox took none of the hub's acknowledgements", reply.status);
        return;
    }
    const auto last = batch.records.back().kseq;
    if (batch.from_missing) {
        session_->missing.done_until(last);
        if (acks.size() < batch.records.size()) {
            end_session_within(options_.unfinished_session); // it asks for the others again
        }
    }
    for (const auto kseq : numbers_of(batch.records)) {
        size_.forget(kseq);
    }
    size_.succeeded(last);
    backoff_.reset();
    status_.last_success = parts_.clock.wall_time();
    status_.detail.clear();
    refresh();
    pause(Pause::none, {});
}

void SyncEngine::batch_too_large(const Batch& batch, const std::string& detail, int status) {
    const auto last = batch.records.back().kseq;
    if (size_.too_large(batch.records.size(), last) == BatchFate::send_again) {
        pause(Pause::none, {});
        return;
    }
    if (size_.count_too_large(last) < options_.too_large_believed) {
        // Nothing is signed about it: the others go on, and it is tried again.
        status_.detail = detail;
        size_.leave_out(last, parts_.clock.boot_time() + options_.doubt);
        pause(Pause::none, {});
        return;
    }
    set_aside(batch, detail, status);
}

void SyncEngine::set_aside(const Batch& batch, const std::string& detail, int status) {
    const auto last = batch.records.back().kseq;
    size_.forget(last);
    log::error("record {} is set aside: {}", last, detail);
    if (const auto aside = parts_.outbox.quarantine(batch.records.back(), status);
        !aside && aside.error().code != ErrorCode::conflict) {
        store_failed(aside.error());
        return;
    }
    if (batch.from_missing) {
        session_->missing.done_until(last);
    }
    status_.detail = detail;
    refresh();
    pause(Pause::none, {});
}

void SyncEngine::batch_failed(const Batch& batch, const std::string& detail, int status) {
    const auto last = batch.records.back().kseq;
    if (auto noted = parts_.outbox.note_attempt(numbers_of(batch.records), status); !noted) {
        store_failed(noted.error());
        return;
    }
    if (size_.failed(batch.records.size(), last) == BatchFate::single_record) {
        log::warning("record {} is left out for a while: {}", last, detail);
        const int times = std::min(size_.count_failure(last), max_doublings);
        const auto time = std::min(options_.left_out * (1 << (times - 1)), options_.slow_lane);
        size_.leave_out(last, parts_.clock.boot_time() + time);
        backoff_.reset(); // or its time is over before the others have been sent
    }
    wait_after_failure(detail);
}

} // namespace anjungan::sync
