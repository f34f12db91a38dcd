// SPDX-License-Identifier: GPL-3.0-or-later
// The thread that steps the engine.
#include "offline-cache/sync/sync_thread.hpp"

#include <pthread.h>

#include <algorithm>

namespace anjungan::sync {

namespace {

/// The longest sleep by the machine's own steady clock, which stands still while it is suspended;
/// the boot clock is asked again after it.
constexpr std::chrono::milliseconds max_sleep = std::chrono::seconds(30);

} // namespace

SyncThread::SyncThread(SyncParts parts, SyncOptions options, SyncEngine::Listener listener)
    : clock_(parts.clock),
      transport_(parts.transport),
      engine_(parts, std::move(options), std::move(listener)),
      thread_([this] { run(); }) {
    pthread_setname_np(thread_.native_handle(), "sync");
}

SyncThread::~SyncThread() {
    wish([](Wishes& wishes) { wishes.stop = true; });
    transport_.cancel();
}

template <class Change>
void SyncThread::wish(Change change) {
    {
        const MutexLock lock(mutex_);
        change(wishes_);
    }
    changed_.notify_one();
}

void SyncThread::nudge() {
    wish([](Wishes& wishes) { wishes.nudged = true; });
}

void SyncThread::set_network(Network network) {
    wish([network](Wishes& wishes) { wishes.network = network; });
}

void SyncThread::clock_moved() {
    wish([](Wishes& wishes) { wishes.clock_moved = true; });
}

SyncThread::Wishes SyncThread::wait_until_due() {
    MutexLock lock(mutex_);
    const auto left = std::min(engine_.due() - clock_.boot_time(), max_sleep);
    const auto until = std::chrono::steady_clock::now() + left;
    while (!wishes_.any() && std::chrono::steady_clock::now() < until) {
        changed_.wait_until(lock, until);
    }
    return std::exchange(wishes_, Wishes{false, false, wishes_.stop, std::nullopt});
}

void SyncThread::run() {
    engine_.refresh();
    while (true) {
        const auto wishes = wait_until_due();
        if (wishes.stop) {
            return;
        }
        if (wishes.network) {
            engine_.set_network(*wishes.network);
        }
        if (wishes.nudged) {
            engine_.nudge();
        }
        engine_.step();
    }
}

} // namespace anjungan::sync
