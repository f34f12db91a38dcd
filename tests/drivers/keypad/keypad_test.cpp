// SPDX-License-Identifier: GPL-3.0-or-later
// A keypad's keys, and its coming and going.
#include "drivers/keypad/keypad.hpp"

#include "tests/drivers/scanner/recorded_keys.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/watched.hpp"

#include <linux/input-event-codes.h>

#include <vector>

using namespace anjungan;
using namespace anjungan::drivers;
using namespace std::chrono_literals;

namespace {

using Words = std::vector<std::string>;

/// What a keypad has told, as words, for the thread of the test to wait for.
class HeardKeys {
public:
    [[nodiscard]] Keypad::Listener listener() {
        return [this](const KeypadEvent& event) {
            words_.change([&event](Words& words) { words.push_back(word_of(event)); });
        };
    }
    [[nodiscard]] bool wait_for(const std::string& word) {
        return words_.wait_for([&word](const Words& words) {
            return !words.empty() && words.back() == word;
        });
    }
    [[nodiscard]] Words words() { return words_.value(); }

private:
    static std::string word_of(const KeypadEvent& event) {
        if (const auto* stroke = std::get_if<KeypadStroke>(&event)) {
            const Words names = {"up", "down", "left", "right", "select", "help", "back"};
            return names[static_cast<std::size_t>(stroke->key)] + (stroke->held ? " held" : "");
        }
        return std::get<KeypadState>(event) == KeypadState::ready ? "ready" : "missing";
    }

    test::Watched<Words> words_;
};

std::vector<KeyEvent> pressed(std::uint16_t code) {
    return {{EV_KEY, code, 1}, {EV_SYN, SYN_REPORT, 0}, {EV_KEY, code, 0}, {EV_SYN, SYN_REPORT, 0}};
}

} // namespace

TEST_CASE("Keypad: its seven keys, and no other", "[drivers]") {
    KeyCable cable;
    HeardKeys heard;
    Keypad keypad([&] { return cable.open(); }, {1ms, 1ms});
    keypad.set_listener(heard.listener());
    for (const int code :
         {KEY_DOWN,
          KEY_UP,
          KEY_LEFT,
          KEY_RIGHT,
          KEY_KPENTER,
          KEY_HELP,
          KEY_A,
          KEY_F4,
          KEY_LEFTALT,
          KEY_SYSRQ,
          KEY_ESC}) {
        cable.send(pressed(static_cast<std::uint16_t>(code)));
    }
    REQUIRE(heard.wait_for("back"));
    auto words = heard.words();
    std::erase(words, "ready"); // heard only if we were quicker than the thread
    CHECK(words == Words{"down", "up", "left", "right", "select", "help", "back"});
}

TEST_CASE("Keypad: a key that is held down says so", "[drivers]") {
    CHECK(stroke_of({EV_KEY, KEY_DOWN, 1})->held == false);
    CHECK(stroke_of({EV_KEY, KEY_DOWN, 2})->held == true);
    CHECK_FALSE(stroke_of({EV_KEY, KEY_DOWN, 0}).has_value());
    CHECK_FALSE(stroke_of({EV_REL, REL_WHEEL, 1}).has_value());
}

TEST_CASE("Keypad: is looked for again after it was unplugged", "[drivers]") {
    KeyCable cable;
    HeardKeys heard;
    Keypad keypad([&] { return cable.open(); }, {1ms, 1ms});
    keypad.set_listener(heard.listener());
    cable.send(pressed(KEY_UP));
    REQUIRE(heard.wait_for("up"));
    cable.plug(false);
    REQUIRE(heard.wait_for("missing"));
    CHECK(keypad.state() == KeypadState::missing);
    cable.plug(true);
    REQUIRE(heard.wait_for("ready"));
    cable.send(pressed(KEY_ENTER));
    CHECK(heard.wait_for("select"));
}

TEST_CASE("parse_keypad_setting: what can stand in kiosk.toml", "[drivers]") {
    CHECK(parse_keypad_setting("none")->kind == KeypadKind::none);
    CHECK(parse_keypad_setting("any")->kind == KeypadKind::any);
    CHECK(
        parse_keypad_setting("evdev:/dev/input/by-id/pad")->device.path == "/dev/input/by-id/pad"
    );
    CHECK(parse_keypad_setting("evdev:0c2e:0b61")->device.product == 0x0B61);
    CHECK_FALSE(parse_keypad_setting("keyboard").has_value());
    CHECK_FALSE(parse_keypad_setting("evdev:").has_value());
    CHECK(make_keypad({}) == nullptr);
    CHECK(make_keypad({KeypadKind::any}) == nullptr);
}
