// SPDX-License-Identifier: GPL-3.0-or-later
/// Mains, batteries and USB-attached UPSs that the kernel drives: /sys/class/power_supply,
/// Documentation/ABI/testing/sysfs-class-power.
#pragma once

#include "drivers/power/power_supply.hpp"

#include <filesystem>

namespace anjungan::drivers {

class SysfsPower : public PowerSupply {
public:
    /// `root`: "/sys/class/power_supply", or a tree like it. `low_percent`: from there down the
    /// charge is low, and whenever the battery itself says so.
    SysfsPower(std::filesystem::path root, int low_percent)
        : root_(std::move(root)), low_percent_(low_percent) {}

    /// Batteries of a mouse or a keyboard do not count.
    [[nodiscard]] Result<PowerState> read() override;

private:
    std::filesystem::path root_;
    int low_percent_;
};

} // namespace anjungan::drivers
