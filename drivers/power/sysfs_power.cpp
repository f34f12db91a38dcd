// SPDX-License-Identifier: GPL-3.0-or-later
// One small file an attribute.
#include "drivers/power/sysfs_power.hpp"

#include "base/attribute.hpp"

#include <algorithm>
#include <vector>

namespace anjungan::drivers {

namespace {

/// What all supplies together come to.
struct Findings {
    bool mains_known = false;
    bool mains_on = false;
    bool battery_known = false;
    bool discharging = false;
    bool says_low = false;
    std::optional<int> percent;
};

/// Empty if there is no such attribute.
std::string attribute(const std::filesystem::path& supply, const char* name) {
    return read_attribute(supply / name).value_or("");
}

void add_battery(const std::filesystem::path& supply, Findings& into) {
    if (attribute(supply, "scope") == "Device" || attribute(supply, "present") == "0") {
        return; // a mouse's, or an empty bay
    }
    into.battery_known = true;
    into.discharging |= attribute(supply, "status") == "Discharging";
    const auto level = attribute(supply, "capacity_level");
    into.says_low |= level == "Low" || level == "Critical";
    if (const auto percent = read_number_attribute<int>(supply / "capacity")) {
        const int sane = std::clamp(*percent, 0, 100);
        into.percent = std::min(into.percent.value_or(100), sane);
    }
}

void add_supply(const std::filesystem::path& supply, Findings& into) {
    const auto type = attribute(supply, "type");
    if (type == "Battery" || type == "UPS") {
        add_battery(supply, into);
    }
    if (const auto online = attribute(supply, "online"); type != "Battery" && !online.empty()) {
        into.mains_known = true;
        into.mains_on |= online != "0"; // 2: online, and programmable
    }
}

} // namespace

Result<PowerState> SysfsPower::read() {
    Findings found;
    std::error_code problem;
    std::filesystem::directory_iterator supplies(root_, problem);
    for (; !problem && supplies != std::filesystem::directory_iterator();
         supplies.increment(problem)) {
        add_supply(supplies->path(), found);
    }
    if (problem || (!found.mains_known && !found.battery_known)) {
        return fail(
            ErrorCode::unavailable,
            "power: nothing in " + root_.string() + " tells of mains or battery"
        );
    }
    PowerState state;
    const bool mains = found.mains_known ? found.mains_on : !found.discharging;
    state.supply = mains ? Supply::mains : Supply::battery;
    state.percent = found.percent;
    const bool low = found.says_low || found.percent.value_or(100) <= low_percent_;
    state.charge = low ? Charge::low : Charge::enough;
    return state;
}

} // namespace anjungan::drivers
