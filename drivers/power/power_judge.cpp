// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a verdict until the supply has been steady.
#include "drivers/power/power_judge.hpp"

namespace anjungan::drivers {

PowerVerdict PowerJudge::observe(const PowerState& state, BootTime now) {
    if (!begun_ || state.supply != supply_) {
        since_ = now;
    }
    begun_ = true;
    supply_ = state.supply;
    const auto steady = now - since_;
    switch (state.supply) {
    case Supply::mains:
        if (steady >= until_mains) {
            verdict_ = PowerVerdict::mains;
        }
        break;
    case Supply::battery:
        if (state.charge == Charge::low) {
            verdict_ = PowerVerdict::low;
        } else if (verdict_ == PowerVerdict::mains && steady >= until_battery) {
            verdict_ = PowerVerdict::battery;
        }
        break;
    }
    return verdict_;
}

} // namespace anjungan::drivers
