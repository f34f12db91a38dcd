// SPDX-License-Identifier: GPL-3.0-or-later
// Idleness: warning first, then the end.
#include "kiosk/flow/idle_guard.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

using namespace anjungan;
using flow::Idleness;
using std::chrono::milliseconds;
using std::chrono::seconds;

TEST_CASE("IdleGuard.state: warns, then expires, and a touch begins anew", "[flow]") {
    test::FakeClock clock;
    flow::IdleGuard guard(clock, {seconds(120), seconds(45)});
    CHECK(guard.state() == Idleness::active);
    CHECK(guard.until_next_change() == seconds(120));
    clock.advance(seconds(119));
    CHECK(guard.state() == Idleness::active);
    clock.advance(seconds(1));
    CHECK(guard.state() == Idleness::warning);
    CHECK(guard.left() == seconds(45));
    CHECK(guard.until_next_change() == seconds(5)); // the figure on the screen
    clock.advance(seconds(5));
    CHECK(guard.left() == seconds(40));
    guard.touch();
    CHECK(guard.state() == Idleness::active);
    clock.advance(seconds(165));
    CHECK(guard.state() == Idleness::expired);
    CHECK(guard.until_next_change() == milliseconds(0));
}

TEST_CASE("IdleGuard.touch: one simple action extends at least ten times", "[flow]") {
    test::FakeClock clock;
    flow::IdleGuard guard(clock, {seconds(120), seconds(45)});
    for (int i = 0; i < 12; ++i) {
        clock.advance(seconds(150));
        REQUIRE(guard.state() == Idleness::warning);
        guard.touch();
    }
    CHECK(guard.state() == Idleness::active);
}
