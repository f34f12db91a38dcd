/// The latest state and whoever wants to hear of changes: what every Network has in common.
#pragma once

#include "drivers/network/network.hpp"

#include <mutex>

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
    mutable std::mutex mutex_;
    std::mutex calling_; ///< held while the listener runs, so that it cannot outlive its owner
    NetworkState state_;
    Network::Listener listener_;
};

} // namespace anjungan::drivers
