// SPDX-License-Identifier: GPL-3.0-or-later
// The US layout.
#include "drivers/scanner/key_decoder.hpp"

#include <linux/input-event-codes.h>

#include <algorithm>
#include <array>

namespace anjungan::drivers {

namespace {

constexpr std::uint8_t shift_keys = 0x03; ///< the bits of the first two modifiers
constexpr std::array<std::uint16_t, 8> modifiers = {
    KEY_LEFTSHIFT,
    KEY_RIGHTSHIFT,
    KEY_LEFTCTRL,
    KEY_RIGHTCTRL,
    KEY_LEFTALT,
    KEY_RIGHTALT,
    KEY_LEFTMETA,
    KEY_RIGHTMETA,
};

struct KeyRow {
    std::uint16_t first; ///< key codes run on from here
    std::string_view plain;
    std::string_view shifted;
};

constexpr std::array<KeyRow, 9> rows = {{
    {KEY_1, "1234567890-=", "!@#$%^&*()_+"},
    {KEY_TAB, "\t", "\t"},
    {KEY_Q, "qwertyuiop[]", "QWERTYUIOP{}"},
    {KEY_ENTER, "\r", "\r"},
    {KEY_A, "asdfghjkl;'`", "ASDFGHJKL:\"~"},
    {KEY_BACKSLASH, "\\zxcvbnm,./", "|ZXCVBNM<>?"},
    {KEY_KPASTERISK, "*", "*"},
    {KEY_SPACE, " ", " "},
    {KEY_KP7, "789-456+1230.", "789-456+1230."},
}};

std::uint8_t typed(std::uint16_t code, bool shifted) {
    if (code == KEY_KPENTER) {
        return '\r';
    }
    if (code == KEY_KPSLASH) {
        return '/';
    }
    for (const auto& row : rows) {
        const auto at = static_cast<std::size_t>(code - row.first);
        if (code >= row.first && at < row.plain.size()) {
            return static_cast<std::uint8_t>(shifted ? row.shifted[at] : row.plain[at]);
        }
    }
    return '\0';
}

} // namespace

bool KeyDecoder::follow_modifier(const KeyEvent& event) {
    const auto* const found = std::ranges::find(modifiers, event.code);
    if (found == modifiers.end()) {
        return false;
    }
    const auto bit = static_cast<std::uint8_t>(1U << (found - modifiers.begin()));
    held_ = static_cast<std::uint8_t>(event.value != 0 ? held_ | bit : held_ & ~bit);
    return true;
}

std::optional<std::uint8_t> KeyDecoder::character_of(const KeyEvent& event) {
    if (event.type != EV_KEY || follow_modifier(event) || event.value != 1) {
        return std::nullopt;
    }
    if ((held_ & ~shift_keys) != 0) {
        return std::uint8_t{0};
    }
    return typed(event.code, held_ != 0);
}

} // namespace anjungan::drivers
