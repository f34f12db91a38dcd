// SPDX-License-Identifier: GPL-3.0-or-later
/// The one listener of a device: set by its owner, called by the device's own thread.
#pragma once

#include "base/mutex.hpp"

#include <functional>
#include <utility>

namespace anjungan {

/// Safe to call from every thread. The listener should only post a task; it must not call set().
template <class Event>
class ListenerSlot {
public:
    using Listener = std::function<void(Event)>;

    /// An empty function ends it: when set() returns, the old listener is not running.
    void set(Listener listener) {
        const MutexLock wait_for_the_old_one(calling_);
        listener_ = std::move(listener);
    }

    void tell(Event event) {
        const MutexLock keep_the_listener(calling_);
        if (listener_) {
            listener_(std::move(event));
        }
    }

private:
    Mutex calling_; ///< held while the listener runs, so that it cannot outlive its owner
    Listener listener_ GUARDED_BY(calling_);
};

} // namespace anjungan
