// SPDX-License-Identifier: GPL-3.0-or-later
// The machine's clocks.
#include "base/clock.hpp"

#include <ctime>

namespace anjungan {

WallTime SystemClock::wall_time() const {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

BootTime SystemClock::boot_time() const {
    timespec now = {};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::duration_cast<BootTime>(
        std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec)
    );
}

} // namespace anjungan
