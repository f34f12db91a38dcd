// SPDX-License-Identifier: GPL-3.0-or-later
/// Runs a SyncEngine on a thread of its own, woken by commits, the network and the clock.
#pragma once

#include "base/mutex.hpp"
#include "offline-cache/sync/sync_engine.hpp"

#include <condition_variable>
#include <thread>

namespace anjungan::sync {

/// Every public member may be called from any thread and returns at once, except the destructor,
/// which ends an exchange under way (within about a second) and joins.
class SyncThread {
public:
    /// Starts at once. `listener` runs on the sync thread: it posts onward and never waits for
    /// this object. Parts must outlive it; destroy it before the store's executor.
    SyncThread(SyncParts parts, SyncOptions options, SyncEngine::Listener listener);
    SyncThread(const SyncThread&) = delete;
    SyncThread& operator=(const SyncThread&) = delete;
    ~SyncThread();

    /// A record was committed.
    void nudge();
    void set_network(Network network);
    /// A clock that jumps (a test's, a journey's) says so; a real one needs not.
    void clock_moved();

private:
    struct Wishes {
        bool nudged = false;
        bool clock_moved = false;
        bool stop = false;
        std::optional<Network> network;

        [[nodiscard]] bool any() const {
            return nudged || clock_moved || stop || network.has_value();
        }
    };

    template <class Change>
    void wish(Change change);
    void run();
    [[nodiscard]] Wishes wait_until_due();

    const Clock& clock_;
    Transport& transport_;
    SyncEngine engine_; ///< touched by the thread only
    Mutex mutex_;
    std::condition_variable_any changed_;
    Wishes wishes_ GUARDED_BY(mutex_);
    std::jthread thread_; // last: it starts when everything it touches is there
};

} // namespace anjungan::sync
