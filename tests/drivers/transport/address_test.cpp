// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of devices, as people write them.
#include "drivers/transport/address.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;

TEST_CASE("parse_address: knows each form", "[drivers]") {
    CHECK(parse_address("usb") == DeviceAddress(UsbIdentity{}));
    CHECK(parse_address("usb:04b8:0E15") == DeviceAddress(UsbIdentity{0x04B8, 0x0E15, ""}));
    CHECK(
        parse_address("usb:04b8:0e15:J7X1") == DeviceAddress(UsbIdentity{0x04B8, 0x0E15, "J7X1"})
    );
    CHECK(parse_address("/dev/usb/lp0") == DeviceAddress(FileAddress{"/dev/usb/lp0"}));
    CHECK(
        parse_address("serial:/dev/ttyS0") ==
        DeviceAddress(SerialSettings{"/dev/ttyS0", 9600, FlowControl::none})
    );
    CHECK(
        parse_address("serial:/dev/ttyUSB0:19200:rtscts") ==
        DeviceAddress(SerialSettings{"/dev/ttyUSB0", 19200, FlowControl::hardware})
    );
    CHECK(
        parse_address("serial:/dev/ttyUSB0:19200:xonxoff") ==
        DeviceAddress(SerialSettings{"/dev/ttyUSB0", 19200, FlowControl::software})
    );
    CHECK(parse_address("tcp:printer.office") == DeviceAddress(TcpAddress{"printer.office", 9100}));
    CHECK(parse_address("tcp:192.0.2.7:515") == DeviceAddress(TcpAddress{"192.0.2.7", 515}));
    CHECK(
        parse_address("tcp:[2001:db8::7]:9101") == DeviceAddress(TcpAddress{"2001:db8::7", 9101})
    );
    CHECK(parse_address("tcp:[2001:db8::7]") == DeviceAddress(TcpAddress{"2001:db8::7", 9100}));
}

TEST_CASE("parse_address: refuses everything else with the forms there are", "[drivers]") {
    for (const auto* text :
         {"",
          "lp0",
          "usb:",
          "usb:04b8",
          "usb:04b8:xyz",
          "usb:1:2:3:4",
          "serial",
          "serial:",
          "serial:/dev/ttyS0:9601",
          "serial:/dev/ttyS0:9600:dtrdsr",
          "serial:/dev/ttyS0:9600:rtscts:more",
          "tcp:",
          "tcp::9100",
          "tcp:host:",
          "tcp:host:0",
          "tcp:host:65536",
          "tcp:host:9100x",
          "tcp:[::1",
          "tcp:[::1]9100"}) {
        INFO(text);
        const auto address = parse_address(text);
        REQUIRE_FALSE(address);
        CHECK(address.error().code == ErrorCode::invalid_input);
        CHECK_THAT(address.error().detail, Catch::Matchers::ContainsSubstring("tcp:192.0.2.7"));
    }
}

TEST_CASE("open_address: opens what it names", "[drivers]") {
    CHECK(open_address(FileAddress{"/dev/null"}));
    CHECK_FALSE(open_address(FileAddress{"/dev/no-such-printer"}));
    CHECK_FALSE(open_address(UsbIdentity{0xFFFF, 0xFFFF, "no such"}));
    CHECK_FALSE(open_address(SerialSettings{"/dev/null", 9600, FlowControl::none}));
}
