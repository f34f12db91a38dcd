// SPDX-License-Identifier: GPL-3.0-or-later
// Tells systemd how the kiosk is.
#include "drivers/watchdog/systemd_watchdog.hpp"

#include <systemd/sd-daemon.h>

#include <algorithm>
#include <cstdlib>
#include <system_error>

namespace anjungan::drivers {

namespace {

Status tell(const std::string& state) {
    const int told = sd_notify(0, state.c_str());
    if (told > 0) {
        return {};
    }
    const auto reason = std::error_code(-told, std::generic_category()).message();
    return fail(ErrorCode::io, "systemd cannot be told: " + reason);
}

} // namespace

Result<std::unique_ptr<SystemdWatchdog>> SystemdWatchdog::open() {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): before any thread
    if (std::getenv("NOTIFY_SOCKET") == nullptr) {
        return fail(
            ErrorCode::unavailable,
            "watchdog: not started by systemd as a service of Type=notify (no NOTIFY_SOCKET)"
        );
    }
    std::uint64_t microseconds = 0;
    const bool wanted = sd_watchdog_enabled(0, &microseconds) > 0;
    return std::unique_ptr<SystemdWatchdog>(
        new SystemdWatchdog(std::chrono::milliseconds(wanted ? microseconds / 1000 : 0))
    );
}

Status SystemdWatchdog::ready() {
    return tell("READY=1");
}

Status SystemdWatchdog::feed() {
    return tell("WATCHDOG=1");
}

Status SystemdWatchdog::report(std::string_view sentence) {
    std::string line(sentence);
    std::ranges::replace(line, '\n', ' '); // a line of its own would be another message
    return tell("STATUS=" + line);
}

Status SystemdWatchdog::stop() {
    return tell("STOPPING=1");
}

} // namespace anjungan::drivers
