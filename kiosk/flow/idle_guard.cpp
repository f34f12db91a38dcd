// SPDX-License-Identifier: GPL-3.0-or-later
// From the time since the last touch to warning and end.
#include "kiosk/flow/idle_guard.hpp"

#include <algorithm>

namespace anjungan::flow {

namespace {

constexpr std::chrono::seconds step = std::chrono::seconds(5);

} // namespace

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

std::chrono::seconds IdleGuard::left() const {
    const std::chrono::milliseconds whole = times_.until_warning + times_.warning;
    const auto left = std::max(whole - idle_for(), std::chrono::milliseconds(0));
    return (left + step - std::chrono::milliseconds(1)) / step * step;
}

std::chrono::milliseconds IdleGuard::until_next_change() const {
    const auto idle = idle_for();
    const std::chrono::milliseconds first = times_.until_warning;
    if (idle < first) {
        return first - idle;
    }
    const std::chrono::milliseconds left = first + times_.warning - idle;
    if (left <= std::chrono::milliseconds(0)) {
        return std::chrono::milliseconds(0);
    }
    // The figure stays true until the last millisecond before the next step.
    const auto shown = std::chrono::milliseconds(this->left());
    return left - (shown - step);
}

} // namespace anjungan::flow
