// SPDX-License-Identifier: GPL-3.0-or-later
/// The machine's own watchdog, which restarts it when the kernel hangs, too.
#pragma once

#include "base/mutex.hpp"
#include "drivers/watchdog/device_port.hpp"
#include "drivers/watchdog/watchdog.hpp"

#include <memory>

namespace anjungan::drivers {

class DeviceWatchdog : public Watchdog {
public:
    /// Asks the open device for `wanted` and takes what it grants. Errors: unsupported (less than
    /// ten seconds), io; the device is called off then.
    [[nodiscard]] static Result<std::unique_ptr<DeviceWatchdog>>
    open(std::unique_ptr<DevicePort> port, std::chrono::seconds wanted);

    [[nodiscard]] std::chrono::milliseconds timeout() const override { return timeout_; }
    [[nodiscard]] Status ready() override { return feed(); }
    [[nodiscard]] Status feed() override;
    [[nodiscard]] Status report(std::string_view /*sentence*/) override { return {}; }
    [[nodiscard]] Status stop() override;

private:
    DeviceWatchdog(std::unique_ptr<DevicePort> port, std::chrono::seconds timeout)
        : timeout_(timeout), port_(std::move(port)) {}

    std::chrono::milliseconds timeout_;
    Mutex mutex_;
    std::unique_ptr<DevicePort> port_ GUARDED_BY(mutex_); ///< nullptr once it was stopped
};

} // namespace anjungan::drivers
