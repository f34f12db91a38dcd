// SPDX-License-Identifier: GPL-3.0-or-later
/// The two times a kiosk needs: the wall clock for people, the boot clock for timers.
#pragma once

#include <chrono>
#include <cstdint>

namespace anjungan {

/// Seconds since 1970-01-01T00:00:00Z. May jump when someone sets the clock.
using WallTime = std::chrono::sys_seconds;

/// As a file or a table keeps it.
[[nodiscard]] constexpr std::int64_t seconds_of(WallTime time) {
    return time.time_since_epoch().count();
}

/// Time since boot, sleep included (CLOCK_BOOTTIME). Never jumps; all timers use it.
using BootTime = std::chrono::milliseconds;

/// Safe to call from every thread.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual WallTime wall_time() const = 0;
    [[nodiscard]] virtual BootTime boot_time() const = 0;
};

/// The machine's own clocks.
class SystemClock : public Clock {
public:
    [[nodiscard]] WallTime wall_time() const override;
    [[nodiscard]] BootTime boot_time() const override;
};

} // namespace anjungan
