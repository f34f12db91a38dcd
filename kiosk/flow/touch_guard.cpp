// SPDX-License-Identifier: GPL-3.0-or-later
// From the time since a screen appeared or a touch did something to whether touches count.
#include "kiosk/flow/touch_guard.hpp"

#include <algorithm>

namespace anjungan::flow {

void TouchGuard::begin(std::chrono::milliseconds length) {
    until_ = std::max(until_, clock_->boot_time() + length);
}

std::chrono::milliseconds TouchGuard::remaining() const {
    const auto left = until_ - clock_->boot_time();
    return std::max(
        std::chrono::duration_cast<std::chrono::milliseconds>(left), std::chrono::milliseconds(0)
    );
}

} // namespace anjungan::flow
