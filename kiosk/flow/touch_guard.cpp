// SPDX-License-Identifier: GPL-3.0-or-later
// From the time since a screen appeared or a touch did something to whether touches count.
#include "kiosk/flow/touch_guard.hpp"

#include <algorithm>

namespace anjungan::flow {

std::chrono::milliseconds TouchGuard::remaining() const {
    const auto left = began_at_ + pause - clock_->boot_time();
    return std::clamp(
        std::chrono::duration_cast<std::chrono::milliseconds>(left),
        std::chrono::milliseconds(0),
        pause
    );
}

} // namespace anjungan::flow
