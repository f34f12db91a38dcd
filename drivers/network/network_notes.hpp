// SPDX-License-Identifier: GPL-3.0-or-later
/// The latest state and whoever wants to hear of changes: what every Network has in common.
#pragma once

#include "base/mutex.hpp"
#include "drivers/network/network.hpp"

namespace anjungan::drivers {

/// Safe to call from every thread.
class NetworkNotes {
public:
    explicit NetworkNotes(const NetworkState& state) : state_(state) {}

    [[nodiscard]] NetworkState state() const;
    /// As Network::set_listener.
    void set_listener(Network::Listener listener);
    /// Tells the listener if this is a change.
    void set(const NetworkState& state);

private:
    Mutex calling_; ///< held while the listener runs, so that it cannot outlive its owner
    Network::Listener listener_ GUARDED_BY(calling_);
    mutable Mutex mutex_; ///< never held while the listener runs, which may ask for the state
    NetworkState state_ GUARDED_BY(mutex_);
};

} // namespace anjungan::drivers
