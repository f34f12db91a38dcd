// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the state, tells the listener, and puts the state in words.
#include "drivers/network/network_notes.hpp"

#include <utility>

namespace anjungan::drivers {

const char* sentence_for(const NetworkState& state) {
    if (state.link == Link::down) {
        return "the network has no link: is the cable plugged in?";
    }
    if (state.address == Address::missing) {
        return "the network has a link but no address: does its router (DHCP) run?";
    }
    if (state.gateway == Gateway::missing) {
        return "the network has no gateway: only what is in the same network can be reached";
    }
    return "the network has link, address and gateway";
}

NetworkState NetworkNotes::state() const {
    const MutexLock lock(mutex_);
    return state_;
}

void NetworkNotes::set_listener(Network::Listener listener) {
    const MutexLock wait_for_the_old_one(calling_);
    listener_ = std::move(listener);
}

void NetworkNotes::set(const NetworkState& state) {
    const MutexLock keep_the_listener(calling_);
    {
        const MutexLock lock(mutex_);
        if (state_ == state) {
            return;
        }
        state_ = state;
    }
    if (listener_) {
        listener_(state);
    }
}

} // namespace anjungan::drivers
