// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a scanner that poses as a keyboard.
#include "drivers/scanner/key_decoder.hpp"

#include "drivers/scanner/evdev_scanner.hpp"
#include "tests/drivers/scanner/heard.hpp"
#include "tests/drivers/scanner/recorded_keys.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/temporary_directory.hpp"

#include <linux/input-event-codes.h>

#include <fstream>

using namespace anjungan;
using namespace anjungan::drivers;

namespace {

std::string decoded(KeyDecoder& decoder, const std::vector<KeyEvent>& events) {
    std::string text;
    for (const auto& event : events) {
        if (const auto character = decoder.character_of(event)) {
            text += static_cast<char>(*character);
        }
    }
    return text;
}

/// A source at the end of a cable, and what came out of it.
struct Wedge {
    Words poll() {
        auto outcomes = source.poll(std::chrono::milliseconds(0));
        Words words;
        for (auto& outcome : *outcomes) {
            words.push_back(std::visit(
                [](auto& that) { return Heard::word_of(ScannerEvent(std::move(that))); }, outcome
            ));
        }
        return words;
    }

    test::FakeClock clock;
    KeyCable cable;
    EvdevScanSource source{cable.open().value(), clock};
};

} // namespace

TEST_CASE("KeyDecoder: every character a US keyboard has", "[drivers]") {
    std::string all;
    for (char letter = ' '; letter <= '~'; ++letter) {
        all += letter;
    }
    KeyDecoder decoder;
    CHECK(decoded(decoder, keys_for(all + "\n")) == all + "\r");
    const std::vector<KeyEvent> keypad = {
        {EV_KEY, KEY_KP7, 1},
        {EV_KEY, KEY_KP0, 1},
        {EV_KEY, KEY_KPSLASH, 1},
        {EV_KEY, KEY_KPASTERISK, 1},
        {EV_KEY, KEY_KPENTER, 1}};
    CHECK(decoded(decoder, keypad) == "70/*\r");
}

TEST_CASE("KeyDecoder: both shift keys, held or not", "[drivers]") {
    KeyDecoder decoder;
    const std::vector<KeyEvent> events = {
        {EV_KEY, KEY_LEFTSHIFT, 1},
        {EV_KEY, KEY_A, 1},
        {EV_KEY, KEY_A, 2},
        {EV_KEY, KEY_A, 0},
        {EV_KEY, KEY_RIGHTSHIFT, 1},
        {EV_KEY, KEY_LEFTSHIFT, 0},
        {EV_KEY, KEY_B, 1},
        {EV_KEY, KEY_RIGHTSHIFT, 0},
        {EV_KEY, KEY_C, 1},
        {EV_KEY, KEY_CAPSLOCK, 1},
        {EV_KEY, KEY_CAPSLOCK, 0}};
    CHECK(decoded(decoder, events) == std::string("ABc\0", 4));
    decoder.reset();
    CHECK(decoded(decoder, {{EV_KEY, KEY_D, 1}}) == "d");
}

TEST_CASE("KeyDecoder: what is no character spoils the frame", "[drivers]") {
    KeyDecoder decoder;
    const std::vector<KeyEvent> events = {
        {EV_KEY, KEY_LEFTCTRL, 1},
        {EV_KEY, KEY_J, 1},
        {EV_KEY, KEY_LEFTCTRL, 0},
        {EV_KEY, KEY_F5, 1},
        {EV_KEY, BTN_LEFT, 1},
        {EV_ABS, ABS_X, 1}};
    CHECK(decoded(decoder, events) == std::string(3, '\0'));
}

TEST_CASE("EvdevScanSource: frames end with Enter", "[drivers]") {
    Wedge wedge;
    wedge.cable.send(keys_for("https://Desa.example/r/7K3F\nsecond one\nha"));
    CHECK(wedge.poll() == Words{"scan https://Desa.example/r/7K3F", "scan second one"});
    wedge.clock.advance(std::chrono::milliseconds(400));
    CHECK(wedge.poll() == Words{"refused unfinished"});
    wedge.cable.send({{EV_KEY, KEY_F1, 1}});
    wedge.cable.send(keys_for("x\n"));
    CHECK(wedge.poll() == Words{"refused control_character"});
}

TEST_CASE("EvdevScanSource: lost events spoil the frame they hit, and no other", "[drivers]") {
    Wedge wedge;
    wedge.cable.send(keys_for("HAL"));
    CHECK(wedge.poll().empty());
    wedge.cable.send({{EV_KEY, KEY_LEFTSHIFT, 1}});
    CHECK(wedge.poll().empty());
    wedge.cable.send(keys_for("\nwhole\n"), true);
    CHECK(wedge.poll() == Words{"refused cut_off", "scan whole"});
}

TEST_CASE("EvdevScanSource: unplugged in the middle of a frame", "[drivers]") {
    Wedge wedge;
    wedge.cable.send(keys_for("half"));
    CHECK(wedge.poll().empty());
    wedge.cable.plug(false);
    CHECK_FALSE(wedge.source.poll(std::chrono::milliseconds(0)));
    CHECK(wedge.source.was_cut_off());
    CHECK_FALSE(wedge.source.was_cut_off());
}

TEST_CASE("parse_input_identity: a path, or a USB identity", "[drivers]") {
    CHECK(parse_input_identity("/dev/input/by-id/usb-X-event-kbd")->path.is_absolute());
    const auto usb = parse_input_identity("0c2e:0B61");
    REQUIRE(usb);
    CHECK(usb->vendor == 0x0C2E);
    CHECK(usb->product == 0x0B61);
    for (const auto* wrong :
         {"", "0c2e", "0c2e:", ":0b61", "0c2e:0b61:1", "scanner:1", "12345:1"}) {
        CHECK_FALSE(parse_input_identity(wrong));
    }
}

TEST_CASE("open_grabbed: says which device is missing", "[drivers]") {
    if (const auto built_in = evdev_is_built_in(); !built_in) {
        test::skip(built_in.error().detail);
        return;
    }
    const test::TemporaryDirectory directory;
    std::ofstream(directory.path() / "event0") << "no input device";
    const auto missing = open_grabbed({{}, 0x0C2E, 0x0B61}, InputKind::scanner, directory.path());
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::not_found);
    CHECK_THAT(missing.error().detail, Catch::Matchers::ContainsSubstring("0c2e:0b61"));
    const auto file = open_grabbed({directory.path() / "event0"});
    REQUIRE_FALSE(file);
    CHECK(file.error().code == ErrorCode::unavailable);
    CHECK(open_grabbed({directory.path() / "gone"}).error().code == ErrorCode::not_found);
}
