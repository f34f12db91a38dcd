/// A network that a journey or a test switches on and off.
#pragma once

#include "drivers/network/network.hpp"

#include <mutex>

namespace anjungan::drivers {

class ScriptedNetwork : public Network {
public:
    explicit ScriptedNetwork(Link state = Link::up) : state_(state) {}

    [[nodiscard]] Link state() const override;
    void set_listener(Listener listener) override;

    /// Tells the listener if this is a change.
    void set(Link state);

private:
    mutable std::mutex mutex_;
    std::mutex calling_; ///< held while the listener runs, so that it cannot outlive its owner
    Link state_;
    Listener listener_;
};

} // namespace anjungan::drivers
