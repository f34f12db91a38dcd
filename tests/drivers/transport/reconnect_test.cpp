// SPDX-License-Identifier: GPL-3.0-or-later
// How often a lost device is looked for.
#include "drivers/transport/reconnect.hpp"

#include "drivers/transport/file_transport.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

using namespace anjungan;
using namespace anjungan::drivers;

TEST_CASE("Reconnect.connect: more and more seldom, at once after success", "[drivers]") {
    test::FakeClock clock;
    int attempts = 0;
    bool there = false;
    Reconnect reconnect(
        [&]() -> Result<std::unique_ptr<Transport>> {
            ++attempts;
            return there ? open_file("/dev/null") : fail(ErrorCode::not_found, "unplugged");
        },
        clock
    );
    CHECK(reconnect.connect().error().detail == "unplugged");
    CHECK(reconnect.connect().error().detail == "unplugged");
    CHECK(attempts == 1);
    for (int second = 0; second < 60; ++second) {
        clock.advance(std::chrono::seconds(1));
        CHECK_FALSE(reconnect.connect());
    }
    CHECK(attempts > 8);
    CHECK(attempts < 15);
    there = true;
    clock.advance(Reconnect::max_pause);
    CHECK(reconnect.connect());
    CHECK(reconnect.connect());
    there = false;
    CHECK_FALSE(reconnect.connect());
    clock.advance(Reconnect::first_pause);
    const auto before = attempts;
    CHECK_FALSE(reconnect.connect());
    CHECK(attempts == before + 1);
}
