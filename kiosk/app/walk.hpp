// SPDX-License-Identifier: GPL-3.0-or-later
/// When the choices of a page go on by themselves, for people with one button.
#pragma once

#include "base/clock.hpp"

#include <algorithm>

namespace anjungan::app {

/// Holds no timer; its owner asks when to look again. Belongs to the UI thread.
class Walk {
public:
    /// So often it is asked whether the voice has finished.
    static constexpr std::chrono::milliseconds look = std::chrono::milliseconds(250);

    /// The clock must outlive it.
    explicit Walk(const Clock& clock) : clock_(&clock) {}

    /// Another choice is shown, or is still being said: it stays for a whole pace from now on.
    void begin_anew() { since_ = clock_->boot_time(); }

    /// Zero: it is time to go on.
    [[nodiscard]] std::chrono::milliseconds until_next(std::chrono::milliseconds pace) const {
        return std::max(since_ + pace - clock_->boot_time(), BootTime(0));
    }

private:
    const Clock* clock_;
    BootTime since_ = clock_->boot_time();
};

} // namespace anjungan::app
