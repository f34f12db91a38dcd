// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds and calls off /dev/watchdog.
#include "drivers/watchdog/device_watchdog.hpp"

#include <fmt/format.h>

namespace anjungan::drivers {

namespace {

/// Three checks must fit in with room for a slow disk.
constexpr std::chrono::seconds shortest = std::chrono::seconds(10);

} // namespace

Result<std::unique_ptr<DeviceWatchdog>>
DeviceWatchdog::open(std::unique_ptr<DevicePort> port, std::chrono::seconds wanted) {
    const auto granted = port->set_timeout(wanted);
    if (granted && *granted >= shortest) {
        return std::unique_ptr<DeviceWatchdog>(new DeviceWatchdog(std::move(port), *granted));
    }
    // It is armed since it was opened: a kiosk that goes on without it must call it off.
    const auto called_off = port->disarm();
    if (!granted || !called_off) {
        return fail(!granted ? granted.error() : called_off.error());
    }
    return fail(
        ErrorCode::unsupported,
        fmt::format("watchdog: the device waits {} s at most, which is too short", granted->count())
    );
}

Status DeviceWatchdog::feed() {
    const MutexLock lock(mutex_);
    return port_ == nullptr ? Status() : port_->keep_alive();
}

Status DeviceWatchdog::stop() {
    const MutexLock lock(mutex_);
    if (port_ == nullptr) {
        return {};
    }
    auto disarmed = port_->disarm();
    port_.reset();
    return disarmed;
}

} // namespace anjungan::drivers
