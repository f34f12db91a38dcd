// SPDX-License-Identifier: GPL-3.0-or-later
/// From what the power supply says to what the kiosk does: mains that flaps must not make the kiosk
/// open and close every second.
#pragma once

#include "base/clock.hpp"
#include "drivers/power/power_supply.hpp"

namespace anjungan::drivers {

enum class PowerVerdict : std::uint8_t {
    mains,   ///< all is well
    battery, ///< the operator should know
    low,     ///< finish what has begun; no new visits
};

/// Pure: time is given with each reading.
class PowerJudge {
public:
    /// A battery counts after it has been in use for this long without a break; a low one at once.
    static constexpr BootTime until_battery = std::chrono::seconds(5);
    /// Mains count again after this long without a break.
    static constexpr BootTime until_mains = std::chrono::seconds(30);

    /// `now` never goes backwards. Low stays low until mains count again, whatever the battery
    /// says.
    PowerVerdict observe(const PowerState& state, BootTime now);

    [[nodiscard]] PowerVerdict verdict() const { return verdict_; }

private:
    PowerVerdict verdict_ = PowerVerdict::mains;
    Supply supply_ = Supply::mains; ///< as last read
    BootTime since_ = BootTime(0);  ///< how long it has been so
    bool begun_ = false;
};

} // namespace anjungan::drivers
