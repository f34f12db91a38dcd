// SPDX-License-Identifier: GPL-3.0-or-later
// From the power supply to the session.
#include "kiosk/app/power_watch.hpp"

#include "simulator/devices/scripted_power.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

#include <future>

using namespace anjungan;
using namespace anjungan::app;
using namespace std::chrono_literals;
using drivers::Charge;
using drivers::Supply;

namespace {

struct Office {
    simulator::ScriptedPower power;
    std::vector<session::Event> told;
    PowerDesk desk{power, [this](session::Event event) { told.push_back(std::move(event)); }};

    [[nodiscard]] session::Power last_power() const {
        REQUIRE_FALSE(told.empty());
        const auto* change = std::get_if<session::PowerChanged>(&told.back());
        REQUIRE(change != nullptr);
        return change->power;
    }
};

} // namespace

TEST_CASE("PowerDesk: tells each change once", "[app]") {
    Office office;
    office.desk.look(0s);
    CHECK(office.told.empty());
    office.power.set(drivers::PowerState{Supply::battery, Charge::enough, 80});
    office.desk.look(5s);
    CHECK(office.told.empty());
    office.desk.look(10s);
    CHECK(office.last_power() == session::Power::battery);
    office.power.set(drivers::PowerState{Supply::battery, Charge::low, 9});
    office.desk.look(15s);
    CHECK(office.last_power() == session::Power::low);
    office.desk.look(20s);
    CHECK(office.told.size() == 2);
    office.power.set(drivers::PowerState());
    office.desk.look(25s);
    office.desk.look(55s);
    CHECK(office.last_power() == session::Power::mains);
    CHECK(office.told.size() == 3);
}

TEST_CASE("PowerDesk: a supply that cannot be read is a fault, and opens nothing", "[app]") {
    Office office;
    office.power.set(drivers::PowerState{Supply::battery, Charge::low, 9});
    office.desk.look(0s);
    REQUIRE(office.last_power() == session::Power::low);
    office.power.set(fail(ErrorCode::unavailable, "upsd is gone"));
    office.desk.look(60s);
    office.desk.look(120s);
    REQUIRE(office.told.size() == 2);
    CHECK(
        std::get<session::FaultChanged>(office.told.back()).sentences ==
        session::Sentences{"upsd is gone"}
    );
    office.power.set(drivers::PowerState{Supply::battery, Charge::low, 9});
    office.desk.look(180s);
    REQUIRE(office.told.size() == 3);
    CHECK(std::get<session::FaultChanged>(office.told.back()).sentences.empty());
}

TEST_CASE("PowerWatch: looks at once, and ends at once", "[app]") {
    const test::FakeClock clock;
    simulator::ScriptedPower power;
    power.set(drivers::PowerState{Supply::battery, Charge::low, 9});
    std::promise<void> told;
    {
        const PowerWatch watch(clock, power, [&](const session::Event&) { told.set_value(); });
        CHECK(told.get_future().wait_for(10s) == std::future_status::ready);
    }
}
