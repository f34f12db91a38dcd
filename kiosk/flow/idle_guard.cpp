// SPDX-License-Identifier: GPL-3.0-or-later
// From the time since the last touch to warning and end.
#include "kiosk/flow/idle_guard.hpp"

#include <algorithm>

namespace anjungan::flow {

std::chrono::milliseconds IdleGuard::idle_for() const {
    return clock_->boot_time() - last_activity_;
}

Idleness IdleGuard::state() const {
    const auto idle = idle_for();
    if (idle < times_.until_warning) {
        return Idleness::active;
    }
    return idle < times_.until_warning + times_.warning ? Idleness::warning : Idleness::expired;
}

std::chrono::milliseconds IdleGuard::until_next_change() const {
    const auto idle = idle_for();
    const std::chrono::milliseconds first = times_.until_warning;
    const auto next = idle < first ? first : first + times_.warning;
    return std::max(next - idle, std::chrono::milliseconds(0));
}

} // namespace anjungan::flow
