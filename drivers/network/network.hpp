/// Whether the machine has a link at all. "Up" promises nothing about the hub: it only says that
/// trying is worth while. The real one, over netlink, is a later issue.
#pragma once

#include <cstdint>
#include <functional>

namespace anjungan::drivers {

enum class Link : std::uint8_t { down, up };

/// Safe to call from every thread.
class Network {
public:
    using Listener = std::function<void(Link)>;

    Network() = default;
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;
    virtual ~Network() = default;

    [[nodiscard]] virtual Link state() const = 0;

    /// Called after each change, on the thread that noticed it; it should only post a task. An
    /// empty function ends it: when set_listener returns, the old listener is not running.
    virtual void set_listener(Listener listener) = 0;
};

} // namespace anjungan::drivers
