// SPDX-License-Identifier: GPL-3.0-or-later
// What every watchdog promises.
#include "drivers/watchdog/device_watchdog.hpp"
#include "drivers/watchdog/systemd_watchdog.hpp"
#include "simulator/devices/recording_watchdog.hpp"
#include "tests/drivers/watchdog/memory_port.hpp"
#include "tests/drivers/watchdog/notify_socket.hpp"
#include "tests/support/catch.hpp"

#include <thread>

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;
using namespace std::chrono_literals;

namespace {

/// `watchdog` was set to 60 seconds.
void keeps_the_contract(Watchdog& watchdog) {
    CHECK(watchdog.timeout() == 60s);
    CHECK(watchdog.ready());
    CHECK(watchdog.report("running"));
    Status elsewhere = fail(ErrorCode::io, "not fed");
    std::jthread([&] { elsewhere = watchdog.feed(); }).join();
    CHECK(elsewhere);
    CHECK(watchdog.stop());
    CHECK(watchdog.feed()); // a check that was under way
    CHECK(watchdog.stop());
}

} // namespace

TEST_CASE("Watchdog contract: RecordingWatchdog", "[drivers]") {
    RecordingWatchdog watchdog(60s);
    keeps_the_contract(watchdog);
}

TEST_CASE("Watchdog contract: SystemdWatchdog", "[drivers]") {
    const test::NotifySocket socket("60000000");
    const auto watchdog = SystemdWatchdog::open();
    REQUIRE(watchdog);
    keeps_the_contract(**watchdog);
}

TEST_CASE("Watchdog contract: DeviceWatchdog", "[drivers]") {
    test::DeviceLog device;
    const auto watchdog = DeviceWatchdog::open(std::make_unique<test::MemoryPort>(device), 60s);
    REQUIRE(watchdog);
    keeps_the_contract(**watchdog);
}
