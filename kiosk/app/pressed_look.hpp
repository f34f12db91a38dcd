// SPDX-License-Identifier: GPL-3.0-or-later
/// How long a button looks pressed: long enough to be seen, however short the tap was.
#pragma once

#include "base/clock.hpp"

#include <algorithm>
#include <optional>

namespace anjungan::app {

/// Holds no timer; its owner asks when to look again. Belongs to the UI thread.
class PressedLook {
public:
    static constexpr std::chrono::milliseconds least = std::chrono::milliseconds(100);

    /// The clock must outlive it.
    explicit PressedLook(const Clock& clock) : clock_(&clock) {}

    void finger_down() {
        began_ = clock_->boot_time();
        ends_.reset();
    }
    /// True: the tap was too short to be seen, so the look is to be held.
    [[nodiscard]] bool finger_up() {
        ends_ = began_ + least;
        return !take_end();
    }
    /// True once, when it has been held long enough.
    [[nodiscard]] bool take_end() {
        const bool over = ends_.has_value() && clock_->boot_time() >= *ends_;
        if (over) {
            ends_.reset();
        }
        return over;
    }
    /// Nothing: nothing is held.
    [[nodiscard]] std::optional<std::chrono::milliseconds> until_end() const {
        if (!ends_.has_value()) {
            return std::nullopt;
        }
        return std::max(*ends_ - clock_->boot_time(), BootTime(0));
    }

private:
    const Clock* clock_;
    BootTime began_ = BootTime(0);
    std::optional<BootTime> ends_;
};

} // namespace anjungan::app
