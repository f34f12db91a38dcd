// SPDX-License-Identifier: GPL-3.0-or-later
// The scanner in a journey's hands.
#include "simulator/devices/virtual_scanner.hpp"

#include "tests/drivers/scanner/heard.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;

TEST_CASE("VirtualScanner: judges payloads as the others do", "[drivers]") {
    const test::FakeClock clock;
    VirtualScanner scanner(clock);
    Heard heard;
    scanner.set_listener(heard.listener());
    scanner.show(as_bytes("line\nline"));
    scanner.show(as_bytes(std::string(max_scan_bytes + 1, 'x')));
    scanner.show({});
    scanner.show(as_bytes("\xFF"));
    const Words wanted = {"refused control_character", "refused too_long", "refused not_utf8"};
    CHECK(heard.words() == wanted);
}
