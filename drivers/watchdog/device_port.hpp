// SPDX-License-Identifier: GPL-3.0-or-later
/// The few things that a watchdog device file can be asked, so that all the rest runs without one.
#pragma once

#include "base/result.hpp"

#include <chrono>
#include <filesystem>
#include <memory>

namespace anjungan::drivers {

/// Linux: Documentation/watchdog/watchdog-api.rst. Errors everywhere: io.
class DevicePort {
public:
    DevicePort() = default;
    DevicePort(const DevicePort&) = delete;
    DevicePort& operator=(const DevicePort&) = delete;
    /// Closes the file: unless it was disarmed, the machine restarts when the time is up.
    virtual ~DevicePort() = default;

    /// WDIOC_SETTIMEOUT; returns what the device made of it.
    [[nodiscard]] virtual Result<std::chrono::seconds> set_timeout(std::chrono::seconds wanted) = 0;
    /// WDIOC_KEEPALIVE
    [[nodiscard]] virtual Status keep_alive() = 0;
    /// The magic 'V' before the file is closed.
    [[nodiscard]] virtual Status disarm() = 0;
};

/// Opening it arms it. Errors: not_found, unauthorised, conflict (somebody else has it), io.
[[nodiscard]] Result<std::unique_ptr<DevicePort>> open_device_port(const std::filesystem::path& path
);

} // namespace anjungan::drivers
