// SPDX-License-Identifier: GPL-3.0-or-later
// From text to the events of a keyboard.
#include "tests/drivers/scanner/recorded_keys.hpp"

#include <linux/input-event-codes.h>

#include <cassert>
#include <map>
#include <utility>

namespace anjungan::drivers {

namespace {

struct Keystroke {
    std::uint16_t code = 0;
    bool shifted = false;
};

/// Written out, so that it is not the driver's own table turned round.
std::map<char, Keystroke> us_keyboard() {
    std::map<char, Keystroke> keys = {
        {'a', {KEY_A}}, {'b', {KEY_B}}, {'c', {KEY_C}}, {'d', {KEY_D}}, {'e', {KEY_E}},
        {'f', {KEY_F}}, {'g', {KEY_G}}, {'h', {KEY_H}}, {'i', {KEY_I}}, {'j', {KEY_J}},
        {'k', {KEY_K}}, {'l', {KEY_L}}, {'m', {KEY_M}}, {'n', {KEY_N}}, {'o', {KEY_O}},
        {'p', {KEY_P}}, {'q', {KEY_Q}}, {'r', {KEY_R}}, {'s', {KEY_S}}, {'t', {KEY_T}},
        {'u', {KEY_U}}, {'v', {KEY_V}}, {'w', {KEY_W}}, {'x', {KEY_X}}, {'y', {KEY_Y}},
        {'z', {KEY_Z}}};
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        keys[static_cast<char>(letter - 'a' + 'A')] = {keys[letter].code, true};
    }
    const std::map<std::uint16_t, std::pair<char, char>> others = {
        {KEY_1, {'1', '!'}},           {KEY_2, {'2', '@'}},          {KEY_3, {'3', '#'}},
        {KEY_4, {'4', '$'}},           {KEY_5, {'5', '%'}},          {KEY_6, {'6', '^'}},
        {KEY_7, {'7', '&'}},           {KEY_8, {'8', '*'}},          {KEY_9, {'9', '('}},
        {KEY_0, {'0', ')'}},           {KEY_MINUS, {'-', '_'}},      {KEY_EQUAL, {'=', '+'}},
        {KEY_LEFTBRACE, {'[', '{'}},   {KEY_RIGHTBRACE, {']', '}'}}, {KEY_SEMICOLON, {';', ':'}},
        {KEY_APOSTROPHE, {'\'', '"'}}, {KEY_GRAVE, {'`', '~'}},      {KEY_BACKSLASH, {'\\', '|'}},
        {KEY_COMMA, {',', '<'}},       {KEY_DOT, {'.', '>'}},        {KEY_SLASH, {'/', '?'}}};
    for (const auto& [code, faces] : others) {
        keys[faces.first] = {code, false};
        keys[faces.second] = {code, true};
    }
    keys[' '] = {KEY_SPACE};
    keys['\n'] = {KEY_ENTER};
    return keys;
}

void strike(std::vector<KeyEvent>& events, std::uint16_t code, std::int32_t value) {
    events.push_back({EV_MSC, MSC_SCAN, 0x70000 + code});
    events.push_back({EV_KEY, code, value});
    events.push_back({EV_SYN, SYN_REPORT, 0});
}

class CableEnd : public KeySource {
public:
    explicit CableEnd(KeyCable& cable) : cable_(cable) {}
    [[nodiscard]] Result<KeyBatch> read(std::chrono::milliseconds most) override {
        return cable_.read(most);
    }

private:
    KeyCable& cable_;
};

tl::unexpected<Error> no_keyboard() {
    return fail(ErrorCode::unavailable, "the keyboard is unplugged");
}

} // namespace

std::vector<KeyEvent> keys_for(const std::string& text) {
    static const auto keyboard = us_keyboard();
    std::vector<KeyEvent> events;
    for (const char letter : text) {
        const auto key = keyboard.find(letter);
        assert(key != keyboard.end());
        if (key->second.shifted) {
            strike(events, KEY_LEFTSHIFT, 1);
        }
        strike(events, key->second.code, 1);
        strike(events, key->second.code, 0);
        if (key->second.shifted) {
            strike(events, KEY_LEFTSHIFT, 0);
        }
    }
    return events;
}

void KeyCable::send(const std::vector<KeyEvent>& events, bool lost) {
    state_.change([&](State& state) {
        if (state.plugged) {
            auto& waiting = state.waiting;
            waiting.events.insert(waiting.events.end(), events.begin(), events.end());
            waiting.lost = waiting.lost || lost;
        }
    });
}

void KeyCable::plug(bool in) {
    state_.change([in](State& state) {
        state.plugged = in;
        state.waiting = KeyBatch();
    });
}

Result<std::unique_ptr<KeySource>> KeyCable::open() {
    if (!state_.value().plugged) {
        return no_keyboard();
    }
    return std::make_unique<CableEnd>(*this);
}

Result<KeyBatch> KeyCable::read(std::chrono::milliseconds most) {
    const auto something = [](const State& state) {
        return !state.plugged || !state.waiting.events.empty() || state.waiting.lost;
    };
    (void)state_.wait_for(something, most);
    return state_.change([](State& state) -> Result<KeyBatch> {
        return state.plugged ? Result<KeyBatch>(std::exchange(state.waiting, KeyBatch()))
                             : no_keyboard();
    });
}

} // namespace anjungan::drivers
