// SPDX-License-Identifier: GPL-3.0-or-later
// A UPS on paper, asked through upsd.
#include "drivers/power/nut_power.hpp"

#include "tests/drivers/power/ups_office.hpp"
#include "tests/support/catch.hpp"

#include <thread>

using namespace anjungan;
using namespace anjungan::drivers;

namespace {

/// Real programs start and look at their files; ten seconds are plenty.
template <class Condition>
bool soon(Condition condition) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(15);
    while (!condition()) {
        if (std::chrono::steady_clock::now() > until) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return true;
}

} // namespace

TEST_CASE("NutPower: mains, battery, low battery, and an upsd that comes and goes", "[drivers]") {
    if (geteuid() != 0 || !test::UpsOffice::is_installed()) {
        test::skip("a UPS on paper needs root, and NUT's dummy-ups and upsd in /lib/nut");
        return;
    }
    test::UpsOffice office;
    const auto power = NutPower::open(office.name(), 20);
    REQUIRE(power);
    const auto becomes = [&](const PowerState& wanted) {
        return soon([&] {
            const auto state = (*power)->read();
            return state && *state == wanted;
        });
    };
    CHECK(becomes({Supply::mains, Charge::enough, 100}));
    office.set("OB DISCHRG LB", 55); // the UPS knows better than our percentage
    CHECK(becomes({Supply::battery, Charge::low, 55}));
    office.stop();
    const auto gone = (*power)->read();
    REQUIRE_FALSE(gone);
    CHECK(gone.error().code == ErrorCode::unavailable);
    office.set("OL CHRG", 15);
    office.start();
    CHECK(becomes({Supply::mains, Charge::low, 15}));

    const auto stranger = NutPower::open("nobody" + office.name().substr(5), 20);
    REQUIRE(stranger);
    CHECK((*stranger)->read().error().code == ErrorCode::unavailable);
}

TEST_CASE("NutPower.open: says how a UPS is written", "[drivers]") {
    const auto power = NutPower::open("paper@host:port", 20);
    REQUIRE_FALSE(power);
    CHECK(power.error().code == ErrorCode::invalid_input);
}
