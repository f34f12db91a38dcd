// SPDX-License-Identifier: GPL-3.0-or-later
/// The earphone in a journey's or a test's hands.
#pragma once

#include "base/listener_slot.hpp"
#include "drivers/earphone/earphone.hpp"

#include <atomic>
#include <utility>

namespace anjungan::simulator {

class VirtualEarphone : public drivers::Earphone {
public:
    [[nodiscard]] drivers::EarphoneState state() const override { return state_; }
    void set_listener(Listener listener) override { listener_.set(std::move(listener)); }

    /// Plugs it in, pulls it out, or takes the socket away. Tells the listener if this is a change.
    void set(drivers::EarphoneState state) {
        if (state_.exchange(state) != state) {
            listener_.tell(state);
        }
    }

private:
    ListenerSlot<drivers::EarphoneState> listener_;
    std::atomic<drivers::EarphoneState> state_ = drivers::EarphoneState::unplugged;
};

} // namespace anjungan::simulator
