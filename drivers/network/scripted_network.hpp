/// A network that a journey or a test switches on and off.
#pragma once

#include "drivers/network/network_notes.hpp"

namespace anjungan::drivers {

class ScriptedNetwork : public Network {
public:
    explicit ScriptedNetwork(const NetworkState& state = whole_network) : notes_(state) {}

    [[nodiscard]] NetworkState state() const override { return notes_.state(); }
    void set_listener(Listener listener) override { notes_.set_listener(std::move(listener)); }

    /// Tells the listener if this is a change.
    void set(const NetworkState& state) { notes_.set(state); }

private:
    NetworkNotes notes_;
};

} // namespace anjungan::drivers
