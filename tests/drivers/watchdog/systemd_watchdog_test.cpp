// SPDX-License-Identifier: GPL-3.0-or-later
// What systemd hears on its socket.
#include "drivers/watchdog/systemd_watchdog.hpp"

#include "tests/drivers/watchdog/notify_socket.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;
using test::NotifySocket;

TEST_CASE("SystemdWatchdog: tells the service's state, line by line", "[drivers]") {
    const NotifySocket socket("30000000");
    const auto watchdog = SystemdWatchdog::open();
    REQUIRE(watchdog);
    CHECK((*watchdog)->timeout() == std::chrono::seconds(30));
    REQUIRE((*watchdog)->ready());
    CHECK(socket.heard() == "READY=1");
    REQUIRE((*watchdog)->feed());
    CHECK(socket.heard() == "WATCHDOG=1");
    REQUIRE((*watchdog)->report("hung: store\nREADY=1"));
    CHECK(socket.heard() == "STATUS=hung: store READY=1");
    REQUIRE((*watchdog)->stop());
    CHECK(socket.heard() == "STOPPING=1");
}

TEST_CASE("SystemdWatchdog: a service without WatchdogSec= is not fed", "[drivers]") {
    const NotifySocket socket("");
    const auto watchdog = SystemdWatchdog::open();
    REQUIRE(watchdog);
    CHECK((*watchdog)->timeout() == std::chrono::seconds(0));
}

TEST_CASE("SystemdWatchdog.open: is unavailable outside of a service", "[drivers]") {
    { const NotifySocket gone(""); }
    const auto watchdog = SystemdWatchdog::open();
    REQUIRE_FALSE(watchdog);
    CHECK(watchdog.error().code == ErrorCode::unavailable);
}

TEST_CASE("SystemdWatchdog: a socket that is gone is an error", "[drivers]") {
    auto socket = std::make_unique<NotifySocket>("30000000");
    const auto watchdog = SystemdWatchdog::open();
    REQUIRE(watchdog);
    socket->close();
    const auto fed = (*watchdog)->feed();
    REQUIRE_FALSE(fed);
    CHECK(fed.error().code == ErrorCode::io);
}
