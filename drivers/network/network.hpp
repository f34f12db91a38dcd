// SPDX-License-Identifier: GPL-3.0-or-later
/// The way from this machine to any other: link, address and gateway, kept apart. None of them
/// promises that the hub answers: they only say whether trying is worth while.
#pragma once

#include <cstdint>
#include <functional>

namespace anjungan::drivers {

/// A cable that is plugged in, or a radio that has found its station.
enum class Link : std::uint8_t { down, up };
/// One that reaches beyond the cable's other end.
enum class Address : std::uint8_t { missing, present };
/// Where what is not for this network is sent. A hub in the same office needs none.
enum class Gateway : std::uint8_t { missing, present };

struct NetworkState {
    Link link = Link::down;
    Address address = Address::missing;
    Gateway gateway = Gateway::missing;

    bool operator==(const NetworkState&) const = default;
};

constexpr NetworkState no_network = {};
constexpr NetworkState whole_network = {Link::up, Address::present, Gateway::present};

/// Whether somebody could be reached at all.
[[nodiscard]] constexpr bool worth_trying(const NetworkState& state) {
    return state.link == Link::up && state.address == Address::present;
}

/// For the operator: the first thing that is missing.
[[nodiscard]] const char* sentence_for(const NetworkState& state);

/// Safe to call from every thread.
class Network {
public:
    using Listener = std::function<void(const NetworkState&)>;

    Network() = default;
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;
    virtual ~Network() = default;

    [[nodiscard]] virtual NetworkState state() const = 0;

    /// Called after each change, on the thread that noticed it; it should only post a task. An
    /// empty function ends it: when set_listener returns, the old listener is not running.
    virtual void set_listener(Listener listener) = 0;
};

} // namespace anjungan::drivers
