// SPDX-License-Identifier: GPL-3.0-or-later
// The words after [scanner] device.
#include "drivers/scanner/scanner_setting.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

using namespace anjungan;
using namespace anjungan::drivers;

TEST_CASE("parse_scanner_setting: every form", "[drivers]") {
    const auto serial = parse_scanner_setting("serial:/dev/ttyACM0:115200");
    REQUIRE(serial);
    CHECK(std::get<SerialSettings>(*serial).path == "/dev/ttyACM0");
    CHECK(std::get<SerialSettings>(*serial).baud == 115200);
    const auto plain = parse_scanner_setting("serial:/dev/ttyACM0");
    CHECK(std::get<SerialSettings>(*plain).baud == 9600);
    const auto usb = parse_scanner_setting("evdev:0c2e:0b61");
    CHECK(std::get<InputIdentity>(*usb).product == 0x0B61);
    const auto named = parse_scanner_setting("evdev:/dev/input/by-id/usb-X:1-event-kbd");
    CHECK(std::get<InputIdentity>(*named).path == "/dev/input/by-id/usb-X:1-event-kbd");
    const auto camera = parse_scanner_setting("camera:/dev/video2");
    CHECK(std::get<CameraAddress>(*camera).device == "/dev/video2");
    CHECK(std::holds_alternative<NoScanner>(*parse_scanner_setting("none")));
}

TEST_CASE("parse_scanner_setting: says which forms there are", "[drivers]") {
    for (const auto* wrong :
         {"",
          "usb",
          "virtual",
          "serial",
          "serial:",
          "serial:ttyACM0",
          "serial:/dev/ttyACM0:",
          "camera:video0",
          "serial:/dev/ttyACM0:fast",
          "serial:/dev/ttyACM0:9601",
          "evdev:",
          "evdev:scanner",
          "none:1",
          "virtual:x"}) {
        const auto parsed = parse_scanner_setting(wrong);
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().code == ErrorCode::invalid_input);
        CHECK_THAT(parsed.error().detail, Catch::Matchers::ContainsSubstring("evdev:VID:PID"));
    }
}

TEST_CASE("try_scanner: says what is missing", "[drivers]") {
    const test::FakeClock clock;
    CHECK(try_scanner(NoScanner(), clock));
    CHECK(make_plugged_scanner(NoScanner(), clock) == nullptr);
    const auto missing = try_scanner(SerialSettings{"/dev/no-such-scanner"}, clock);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::not_found);
    const auto scanner = make_plugged_scanner(CameraAddress{"/dev/no-such-camera"}, clock);
    REQUIRE(scanner != nullptr);
    CHECK(scanner->state() != ScannerState::ready);
}
