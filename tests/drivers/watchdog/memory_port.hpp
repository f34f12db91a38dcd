// SPDX-License-Identifier: GPL-3.0-or-later
/// A watchdog device without a machine to restart.
#pragma once

#include "drivers/watchdog/device_port.hpp"

#include <algorithm>

namespace anjungan::test {

/// What has happened to a device, kept by the test.
struct DeviceLog {
    std::chrono::seconds longest = std::chrono::seconds(3600);
    int fed = 0;
    bool disarmed = false;
    bool closed = false;
    bool broken = false; ///< every call fails from now on
};

class MemoryPort : public drivers::DevicePort {
public:
    explicit MemoryPort(DeviceLog& device) : device_(device) {}
    MemoryPort(const MemoryPort&) = delete;
    MemoryPort& operator=(const MemoryPort&) = delete;
    ~MemoryPort() override { device_.closed = true; }

    [[nodiscard]] Result<std::chrono::seconds> set_timeout(std::chrono::seconds wanted) override {
        if (device_.broken) {
            return fail(ErrorCode::io, "broken");
        }
        return std::min(wanted, device_.longest);
    }
    [[nodiscard]] Status keep_alive() override {
        ++device_.fed;
        return state();
    }
    [[nodiscard]] Status disarm() override {
        device_.disarmed = !device_.broken;
        return state();
    }

private:
    [[nodiscard]] Status state() const {
        return device_.broken ? fail(ErrorCode::io, "broken") : Status();
    }

    DeviceLog& device_;
};

} // namespace anjungan::test
