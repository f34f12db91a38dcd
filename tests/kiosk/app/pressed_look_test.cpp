// SPDX-License-Identifier: GPL-3.0-or-later
// Taps of every length.
#include "kiosk/app/pressed_look.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

using namespace anjungan;
using namespace std::chrono_literals;

TEST_CASE("PressedLook: a short tap is seen for a tenth of a second from its beginning", "[app]") {
    test::FakeClock clock;
    app::PressedLook look(clock);
    CHECK_FALSE(look.until_end().has_value());
    look.finger_down();
    CHECK_FALSE(look.until_end().has_value()); // it is down: nothing ends by itself
    clock.advance(30ms);
    CHECK(look.finger_up());
    CHECK(look.until_end() == 70ms);
    CHECK_FALSE(look.take_end());
    clock.advance(70ms);
    CHECK(look.until_end() == 0ms);
    CHECK(look.take_end());
    CHECK_FALSE(look.take_end());
    CHECK_FALSE(look.until_end().has_value());
}

TEST_CASE("PressedLook: a long tap ends with the finger, a new one begins anew", "[app]") {
    test::FakeClock clock;
    app::PressedLook look(clock);
    look.finger_down();
    clock.advance(100ms);
    CHECK_FALSE(look.finger_up());
    CHECK_FALSE(look.until_end().has_value());
    look.finger_down();
    CHECK(look.finger_up());
    clock.advance(50ms);
    look.finger_down();
    CHECK_FALSE(look.until_end().has_value());
}
