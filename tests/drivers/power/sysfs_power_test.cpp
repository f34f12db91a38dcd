// SPDX-License-Identifier: GPL-3.0-or-later
// Trees as kernels show them.
#include "drivers/power/sysfs_power.hpp"

#include "tests/drivers/power/supply_tree.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;
using test::SupplyTree;

namespace {

PowerState state_of(const SupplyTree& tree) {
    SysfsPower power(tree.root(), 20);
    const auto state = power.read();
    REQUIRE(state);
    return *state;
}

} // namespace

TEST_CASE("SysfsPower: a laptop's mains and battery", "[drivers]") {
    const SupplyTree tree;
    tree.add("AC", {{"type", "Mains"}, {"online", "1"}});
    tree.add("BAT0", {{"type", "Battery"}, {"status", "Charging"}, {"capacity", "64"}});
    CHECK(state_of(tree) == PowerState{Supply::mains, Charge::enough, 64});
    tree.add("AC", {{"online", "0"}});
    tree.add("BAT0", {{"status", "Discharging"}, {"capacity", "20"}});
    CHECK(state_of(tree) == PowerState{Supply::battery, Charge::low, 20});
    tree.add("BAT1", {{"type", "Battery"}, {"status", "Full"}, {"capacity", "99"}});
    CHECK(state_of(tree).percent == 20);
}

TEST_CASE("SysfsPower: a battery alone tells of mains, too", "[drivers]") {
    const SupplyTree tree;
    tree.add("hid-ups", {{"type", "Battery"}, {"status", "Not charging"}, {"capacity", "100"}});
    CHECK(state_of(tree).supply == Supply::mains);
    tree.add("hid-ups", {{"status", "Discharging"}, {"capacity_level", "Critical"}});
    CHECK(state_of(tree) == PowerState{Supply::battery, Charge::low, 100});
}

TEST_CASE("SysfsPower: what does not feed the machine does not count", "[drivers]") {
    const SupplyTree tree;
    tree.add("AC", {{"type", "Mains"}, {"online", "1"}});
    tree.add(
        "mouse",
        {{"type", "Battery"}, {"scope", "Device"}, {"status", "Discharging"}, {"capacity", "3"}}
    );
    tree.add("bay", {{"type", "Battery"}, {"present", "0"}, {"capacity", "0"}});
    CHECK(state_of(tree) == PowerState{Supply::mains, Charge::enough, std::nullopt});
}

TEST_CASE("SysfsPower: nonsense is not believed", "[drivers]") {
    const SupplyTree tree;
    tree.add("BAT0", {{"type", "Battery"}, {"status", "Unknown"}, {"capacity", "4711"}});
    tree.add("BAT1", {{"type", "Battery"}, {"capacity", "full"}});
    CHECK(state_of(tree) == PowerState{Supply::mains, Charge::enough, 100});
}

TEST_CASE("SysfsPower: a machine that knows nothing of power is unavailable", "[drivers]") {
    const SupplyTree tree;
    SysfsPower empty(tree.root(), 20);
    CHECK(empty.read().error().code == ErrorCode::unavailable);
    SysfsPower nowhere(tree.root() / "none", 20);
    CHECK(nowhere.read().error().code == ErrorCode::unavailable);
}
