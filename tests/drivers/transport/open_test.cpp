// SPDX-License-Identifier: GPL-3.0-or-later
// How each kind of wire is opened, and what is said when it cannot be.
#include "drivers/transport/file_transport.hpp"
#include "drivers/transport/serial_transport.hpp"
#include "drivers/transport/tcp_transport.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/loopback_listener.hpp"
#include "tests/support/pty.hpp"
#include "tests/support/temporary_directory.hpp"

#include <fstream>

using namespace anjungan;
using namespace anjungan::drivers;

TEST_CASE("open_file: says what is missing", "[drivers]") {
    const test::TemporaryDirectory directory;
    const auto wire = open_file(directory.path() / "lp9");
    REQUIRE_FALSE(wire);
    CHECK(wire.error().code == ErrorCode::not_found);
    CHECK_THAT(wire.error().detail, Catch::Matchers::ContainsSubstring("lp9"));
}

TEST_CASE("open_serial: sets speed, eight bits and flow control", "[drivers]") {
    const test::Pty pty;
    if (!pty.works()) {
        test::skip("this machine has no ptys");
        return;
    }
    const auto wire = open_serial({pty.path(), 38400, FlowControl::software});
    REQUIRE(wire);
    const auto line = pty.settings();
    CHECK(cfgetospeed(&line) == B38400);
    CHECK((line.c_cflag & CSIZE) == CS8);
    CHECK((line.c_cflag & PARENB) == 0U);
    CHECK((line.c_iflag & IXON) != 0U);
    CHECK((line.c_lflag & ECHO) == 0U);
    CHECK((line.c_oflag & OPOST) == 0U);
}

TEST_CASE("open_serial: refuses what is no serial line", "[drivers]") {
    const test::TemporaryDirectory directory;
    const auto path = directory.path() / "file";
    std::ofstream(path) << "x";
    CHECK_FALSE(open_serial({path, 9600, FlowControl::none}));
    CHECK(open_serial({path, 9601, FlowControl::none}).error().code == ErrorCode::invalid_input);
    CHECK(
        open_serial({directory.path() / "ttyS9", 9600, FlowControl::none}).error().code ==
        ErrorCode::not_found
    );
}

TEST_CASE("open_tcp: nobody listens there", "[drivers]") {
    const test::LoopbackListener listener(1);
    ::close(listener.socket);
    const auto wire = open_tcp({"127.0.0.1", listener.port}, std::chrono::seconds(5));
    REQUIRE_FALSE(wire);
    CHECK(wire.error().code == ErrorCode::unavailable);
    CHECK_THAT(wire.error().detail, Catch::Matchers::ContainsSubstring("127.0.0.1"));
}

TEST_CASE("open_tcp: a host that is no host", "[drivers]") {
    const auto wire = open_tcp({"256.1.1.1.", 9100}, std::chrono::seconds(1));
    REQUIRE_FALSE(wire);
    CHECK(wire.error().code == ErrorCode::not_found);
}
