// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of a double tap does not count.
#include "kiosk/flow/touch_guard.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

using namespace anjungan;
using flow::TouchGuard;
using std::chrono::milliseconds;

TEST_CASE("TouchGuard.remaining: counts down from each beginning", "[flow]") {
    test::FakeClock clock;
    TouchGuard guard(clock);
    guard.begin();
    CHECK(guard.remaining() == TouchGuard::pause);
    clock.advance(milliseconds(100));
    CHECK(guard.remaining() == TouchGuard::pause - milliseconds(100));
    clock.advance(TouchGuard::pause);
    CHECK(guard.remaining() == milliseconds(0));
    guard.begin();
    CHECK(guard.remaining() == TouchGuard::pause);
    guard.begin(TouchGuard::careful_pause);
    guard.begin();
    CHECK(guard.remaining() == TouchGuard::careful_pause); // what led there cuts nothing short
}
