// SPDX-License-Identifier: GPL-3.0-or-later
/// A wire inside the process, from a driver to a virtual device, with faults to order.
#pragma once

#include "base/result.hpp"
#include "drivers/transport/transport.hpp"

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>

namespace anjungan::simulator {

/// What a virtual device shows to the wire. Implementations are safe to call from every thread.
class DeviceEnd {
public:
    DeviceEnd() = default;
    DeviceEnd(const DeviceEnd&) = delete;
    DeviceEnd& operator=(const DeviceEnd&) = delete;
    virtual ~DeviceEnd() = default;

    /// 0 while powered off; another number after each power-on. A wire opened in one session is
    /// dead in the next.
    [[nodiscard]] virtual std::uint64_t session() const = 0;
    /// Takes leading bytes while its buffer has room; returns how many.
    virtual std::size_t accept(ByteView bytes) = 0;
    /// Takes away what the device has to say.
    [[nodiscard]] virtual Bytes take_replies() = 0;
    /// Blocks until there is something to take or `most` has passed.
    virtual void wait_for_replies(std::chrono::milliseconds most) = 0;
};

/// Faults of the wire, counted from the first byte of this connection.
struct WireFaults {
    static constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

    std::size_t unplug_after = never;                ///< after so many bytes every call fails
    ErrorCode unplug_error = ErrorCode::unavailable; ///< how; `io` is what EIO comes to
    std::size_t stall_after = never; ///< after so many bytes no more are taken (EAGAIN for ever)
    std::size_t lose_after = never;  ///< after so many bytes the rest is taken and lost
    std::size_t max_per_write = never;
    bool deaf = false; ///< answers of the device never arrive
};

class MemoryTransport : public drivers::Transport {
public:
    using Waiter = std::function<void(std::chrono::milliseconds)>;

    /// `unavailable` while the device is off. The device must outlive the transport. A `waiter`
    /// replaces waiting: a test moves its fake clock in it and, if it likes, the device's sensors.
    [[nodiscard]] static Result<std::unique_ptr<drivers::Transport>>
    open(DeviceEnd& device, const WireFaults& faults = {}, Waiter waiter = {});

    [[nodiscard]] Result<std::size_t> write_some(ByteView bytes) override;
    [[nodiscard]] Result<Bytes> read_available() override;
    void wait(std::chrono::milliseconds most) override;
    void close() override { closed_ = true; }

private:
    MemoryTransport(DeviceEnd& device, const WireFaults& faults, Waiter waiter);
    [[nodiscard]] bool connected() const;
    [[nodiscard]] tl::unexpected<Error> gone() const;

    DeviceEnd& device_;
    WireFaults faults_;
    Waiter waiter_;
    std::uint64_t session_;
    std::size_t written_ = 0;
    bool closed_ = false;
};

} // namespace anjungan::simulator
