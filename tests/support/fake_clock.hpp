// SPDX-License-Identifier: GPL-3.0-or-later
/// A clock that stands still until a test moves it.
#pragma once

#include "base/clock.hpp"

#include <atomic>

namespace anjungan::test {

class FakeClock : public Clock {
public:
    /// 2026-11-24T02:00:00Z, which is 09:00 in western Indonesia.
    FakeClock() = default;

    [[nodiscard]] WallTime wall_time() const override {
        return WallTime(std::chrono::seconds(wall_.load()));
    }
    [[nodiscard]] BootTime boot_time() const override { return BootTime(boot_.load()); }

    void advance(std::chrono::milliseconds by) {
        boot_ += by.count();
        wall_ += std::chrono::duration_cast<std::chrono::seconds>(by).count();
    }
    void set_wall_time(WallTime time) { wall_ = time.time_since_epoch().count(); }

    /// The machine was off for so long, and the boot clock begins anew.
    void reboot(std::chrono::seconds off) {
        wall_ += off.count();
        boot_ = 1000;
    }

private:
    std::atomic<std::int64_t> wall_ = 1795485600;
    std::atomic<std::int64_t> boot_ = 1000;
};

} // namespace anjungan::test
