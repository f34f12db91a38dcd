// SPDX-License-Identifier: GPL-3.0-or-later
// The machine's watchdog, behind the seam of its ioctls.
#include "drivers/watchdog/device_watchdog.hpp"

#include "tests/drivers/watchdog/memory_port.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fstream>

using namespace anjungan;
using namespace anjungan::drivers;
using namespace std::chrono_literals;

namespace {

Result<std::unique_ptr<DeviceWatchdog>> open_on(test::DeviceLog& device) {
    return DeviceWatchdog::open(std::make_unique<test::MemoryPort>(device), 60s);
}

} // namespace

TEST_CASE("DeviceWatchdog: feeds, and is called off before it is closed", "[drivers]") {
    test::DeviceLog device;
    const auto watchdog = open_on(device);
    REQUIRE(watchdog);
    CHECK((*watchdog)->timeout() == 60s);
    REQUIRE((*watchdog)->ready());
    REQUIRE((*watchdog)->feed());
    CHECK(device.fed == 2);
    CHECK_FALSE(device.disarmed);
    REQUIRE((*watchdog)->stop());
    CHECK(device.disarmed);
    CHECK(device.closed);
}

TEST_CASE("DeviceWatchdog: a kiosk that crashes does not call it off", "[drivers]") {
    test::DeviceLog device;
    { REQUIRE(open_on(device)); }
    CHECK(device.closed);
    CHECK_FALSE(device.disarmed);
}

TEST_CASE("DeviceWatchdog.open: takes the time it is granted, within reason", "[drivers]") {
    test::DeviceLog device;
    device.longest = 15s;
    const auto short_one = open_on(device);
    REQUIRE(short_one);
    CHECK((*short_one)->timeout() == 15s);

    test::DeviceLog hasty;
    hasty.longest = 2s;
    const auto refused = open_on(hasty);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::unsupported);
    CHECK(hasty.disarmed); // or the machine would restart for want of food
}

TEST_CASE("DeviceWatchdog: a device that fails is an error", "[drivers]") {
    test::DeviceLog device;
    const auto watchdog = open_on(device);
    REQUIRE(watchdog);
    device.broken = true;
    CHECK((*watchdog)->feed().error().code == ErrorCode::io);
    CHECK((*watchdog)->stop().error().code == ErrorCode::io);
    CHECK(open_on(device).error().code == ErrorCode::io);
}

TEST_CASE("open_device_port: says what is in the way", "[drivers]") {
    const test::TemporaryDirectory directory;
    CHECK(open_device_port(directory.path() / "none").error().code == ErrorCode::not_found);
    const auto file = directory.path() / "no-device";
    std::ofstream(file) << "";
    const auto port = open_device_port(file);
    REQUIRE(port);
    CHECK((*port)->set_timeout(60s).error().code == ErrorCode::io); // ENOTTY
    CHECK((*port)->keep_alive().error().code == ErrorCode::io);
}
