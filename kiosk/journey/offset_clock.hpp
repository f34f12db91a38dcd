/// The machine's clocks, moved forward by a journey ("clock +60s").
#pragma once

#include "kiosk/base/clock.hpp"

#include <atomic>

namespace anjungan::journey {

/// Safe to use from every thread.
class OffsetClock : public Clock {
public:
    [[nodiscard]] WallTime wall_time() const override {
        return system_.wall_time() + std::chrono::seconds(offset_.load());
    }
    [[nodiscard]] BootTime boot_time() const override {
        return system_.boot_time() + std::chrono::seconds(offset_.load());
    }

    void move(std::chrono::seconds by) { offset_ += by.count(); }

private:
    SystemClock system_;
    std::atomic<std::int64_t> offset_ = 0;
};

} // namespace anjungan::journey
