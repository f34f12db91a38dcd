// SPDX-License-Identifier: GPL-3.0-or-later
/// The machine's clocks, moved forward by a journey ("clock +60s").
#pragma once

#include "base/clock.hpp"

#include <atomic>

namespace anjungan::journey {

/// Safe to use from every thread.
class OffsetClock : public Clock {
public:
    [[nodiscard]] WallTime wall_time() const override {
        return system_.wall_time() + std::chrono::seconds(moved_.load());
    }
    [[nodiscard]] BootTime boot_time() const override {
        return system_.boot_time() + std::chrono::seconds(moved_.load()) +
               std::chrono::milliseconds(waited_.load());
    }

    void move(std::chrono::seconds by) { moved_ += by.count(); }
    /// Time for timers only: the wall clock stays right however often somebody waits a moment.
    void wait(std::chrono::milliseconds time) { waited_ += time.count(); }

private:
    SystemClock system_;
    std::atomic<std::int64_t> moved_ = 0;  ///< seconds
    std::atomic<std::int64_t> waited_ = 0; ///< milliseconds
};

} // namespace anjungan::journey
