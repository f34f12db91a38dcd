// SPDX-License-Identifier: GPL-3.0-or-later
// A hub whose own clock jumps signs nothing until it is right, or somebody says that it is.
#include "hub/intake/clock_guard.hpp"

#include "tests/hub/hub_kiosk.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::test;
using Catch::Matchers::ContainsSubstring;
using std::chrono::days;
using std::chrono::hours;

namespace {

struct GuardRig {
    HubFixture fixture;
    std::unique_ptr<hub::SqliteInbox> inbox;
    std::unique_ptr<hub::ClockGuard> guard;

    GuardRig() { start(); }
    void start() {
        guard.reset();
        inbox.reset();
        inbox =
            hub::SqliteInbox::open(fixture.config.database, fixture.box.public_key(), fixture.clock)
                .value();
        guard = hub::ClockGuard::open(inbox->shared(), fixture.clock).value();
    }
    void jump(std::chrono::seconds by) {
        fixture.clock.set_wall_time(fixture.clock.wall_time() + by);
    }
    [[nodiscard]] std::string trouble() const {
        const auto believed = guard->check();
        return believed ? std::string() : believed.error().detail;
    }
};

} // namespace

TEST_CASE("ClockGuard: time that goes by, and minutes that do not, are believed", "[hub]") {
    GuardRig rig;
    CHECK(rig.trouble().empty());
    rig.fixture.clock.advance(days(400));
    CHECK(rig.trouble().empty());
    rig.jump(hours(5));
    CHECK(rig.trouble().empty());
    rig.jump(hours(-20));
    CHECK(rig.trouble().empty());
    rig.fixture.clock.advance(days(90));
    rig.start();
    CHECK(rig.trouble().empty());
}

TEST_CASE("ClockGuard: a jump by days or years signs nothing until it is gone", "[hub]") {
    expect_log_warnings(8); // two for each jump
    GuardRig rig;
    REQUIRE(rig.trouble().empty());
    const auto by = GENERATE(days(2), days(-2), days(73 * 365), days(-50 * 365));
    rig.jump(by);
    CHECK_THAT(rig.trouble(), ContainsSubstring("has jumped"));
    rig.fixture.clock.advance(days(3));
    CHECK_THAT(rig.trouble(), ContainsSubstring("accept-clock"));
    rig.jump(-by);
    CHECK(rig.trouble().empty());
    rig.jump(by);
    CHECK_FALSE(rig.trouble().empty()); // told once more
}

TEST_CASE("ClockGuard: after a start the last record is what counts", "[hub]") {
    expect_log_warnings(4); // one for each jump
    GuardRig rig;
    REQUIRE(rig.trouble().empty());
    const auto by = GENERATE(days(-2), days(-20 * 365), days(93), days(73 * 365));
    rig.jump(by);
    rig.start();
    CHECK_THAT(rig.trouble(), ContainsSubstring("the hub's last record"));
    rig.start();
    rig.jump(-by);
    CHECK(rig.trouble().empty());
}

TEST_CASE("ClockGuard: a person may accept the clock, with a reason that is kept", "[hub]") {
    expect_log_warnings(1);
    GuardRig rig;
    REQUIRE(rig.trouble().empty());
    rig.jump(days(200));
    REQUIRE_FALSE(rig.trouble().empty());
    REQUIRE(rig.guard->accept("the office was closed"));
    CHECK(rig.trouble().empty());
    rig.start();
    CHECK(rig.trouble().empty());
    CHECK_THAT(rig.guard->report().value(), ContainsSubstring("the office was closed"));
}

TEST_CASE("Hub: with a clock that jumped nothing is signed, and kiosks come again", "[hub]") {
    expect_log_warnings(1);
    HubFixture fixture;
    const auto hub = hub::Hub::open(fixture.config, fixture.clock).value();
    HubKiosk kiosk(fixture, *hub);
    kiosk.settle();
    CHECK(kiosk.engine().status().last_success.has_value());
    kiosk.submit();
    const auto before = fixture.clock.wall_time();
    fixture.clock.set_wall_time(before + days(3));
    kiosk.engine().nudge();
    kiosk.settle();
    CHECK(kiosk.counts().sealed == 1);
    fixture.clock.set_wall_time(before);
    fixture.clock.advance(hours(1));
    kiosk.settle();
    CHECK(kiosk.counts().stored == 1);
}
