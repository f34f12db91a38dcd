// SPDX-License-Identifier: GPL-3.0-or-later
/// On-screen keyboard and keypad, as widget trees.
///
/// A key's accessible name is the character it types, or the translated name of what it does
/// ("Spasi", "Hapus"). The journey step `type` looks keys up by KeyPlan, so that it presses what a
/// finger would press.
#pragma once

#include "kiosk/ui/widgets.hpp"

#include <functional>
#include <string>
#include <vector>

namespace anjungan::ui {

enum class KeyboardKind : std::uint8_t {
    letters,  ///< QWERTY; digits and signs are on another face
    alphabet, ///< the same with the letters from A to Z, for people who never typed
    digits,   ///< a 3 × 4 pad
};

/// Which face of the letters keyboard is up.
enum class KeyboardFace : std::uint8_t { lower, upper, symbols };

enum class KeyFunction : std::uint8_t { character, erase, clear, shift, symbols, order };

struct KeyPress {
    KeyFunction function = KeyFunction::character;
    std::string character; ///< one UTF-8 code point when function is character
};

struct KeyboardWords {
    std::string space;   ///< "Spasi"
    std::string erase;   ///< "Hapus"
    std::string clear;   ///< "Kosongkan"
    std::string shift;   ///< "a/A"
    std::string letters; ///< "abc"
    std::string symbols; ///< "1 2 3"
    std::string order;   ///< "A–Z"
};

/// `on_press` is asked once for each key and returns the action that the key triggers.
[[nodiscard]] Widget keyboard(
    KeyboardKind kind,
    KeyboardFace face,
    const KeyboardWords& words,
    const std::function<ActionId(const KeyPress&)>& on_press
);

/// Names to choose one of, in so many columns where the pad's digits stand: months, small numbers.
/// `chosen` counts from 1; 0: none is. The keys' ids are `key-month-1` … for the prefix
/// "key-month-"; `on_press` is asked once for each, with its number from 1.
[[nodiscard]] Widget name_keys(
    const std::string& prefix,
    const std::vector<std::string>& names,
    int columns,
    std::size_t chosen,
    const std::function<ActionId(std::size_t)>& on_press
);

/// The face that shows `character`, if any face of this kind does.
[[nodiscard]] std::optional<KeyboardFace> face_of(KeyboardKind kind, std::string_view character);

/// Ids of the function keys, for journeys: "key-shift", "key-symbols", "key-order", "key-erase",
/// "key-clear", "key-space"; a character key's id is "key-" and the character.
[[nodiscard]] std::string key_id(const KeyPress& press);

} // namespace anjungan::ui
