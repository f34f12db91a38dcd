// SPDX-License-Identifier: GPL-3.0-or-later
/// A network that a journey or a test switches on and off.
#pragma once

#include "drivers/network/network_notes.hpp"

namespace anjungan::simulator {

class ScriptedNetwork : public drivers::Network {
public:
    explicit ScriptedNetwork(const drivers::NetworkState& state = drivers::whole_network)
        : notes_(state) {}

    [[nodiscard]] drivers::NetworkState state() const override { return notes_.state(); }
    void set_listener(Listener listener) override { notes_.set_listener(std::move(listener)); }

    /// Tells the listener if this is a change.
    void set(const drivers::NetworkState& state) { notes_.set(state); }

private:
    drivers::NetworkNotes notes_;
};

} // namespace anjungan::simulator
