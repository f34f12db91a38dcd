// SPDX-License-Identifier: GPL-3.0-or-later
// What every power promises; NutPower's own test asks the same of it.
#include "drivers/power/sysfs_power.hpp"
#include "simulator/devices/scripted_power.hpp"
#include "tests/drivers/power/supply_tree.hpp"
#include "tests/support/catch.hpp"

#include <functional>

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;

namespace {

/// `make` brings about a state.
void keeps_the_contract(PowerSupply& power, const std::function<void(const PowerState&)>& make) {
    const auto states = {
        PowerState{Supply::mains, Charge::enough, 100},
        PowerState{Supply::battery, Charge::enough, 60},
        PowerState{Supply::battery, Charge::low, 8},
        PowerState{Supply::mains, Charge::low, 9}};
    for (const auto& state : states) {
        make(state);
        const auto read = power.read();
        REQUIRE(read);
        CHECK(*read == state);
    }
}

} // namespace

TEST_CASE("Power contract: ScriptedPower", "[drivers]") {
    ScriptedPower power;
    keeps_the_contract(power, [&](const PowerState& state) { power.set(state); });
    power.set(fail(ErrorCode::unavailable, "unplugged"));
    CHECK(power.read().error().code == ErrorCode::unavailable);
}

TEST_CASE("Power contract: SysfsPower", "[drivers]") {
    const test::SupplyTree tree;
    SysfsPower power(tree.root(), 20);
    keeps_the_contract(power, [&](const PowerState& state) {
        const bool mains = state.supply == Supply::mains;
        tree.add("AC", {{"type", "Mains"}, {"online", mains ? "1" : "0"}});
        tree.add("BAT0", {{"type", "Battery"}, {"capacity", std::to_string(*state.percent)}});
    });
}
