// SPDX-License-Identifier: GPL-3.0-or-later
// Commands for how characters look and what their bytes mean.
#include "drivers/printer/commands.hpp"
#include "simulator/printer/interpreter.hpp"
#include "simulator/printer/picture_data.hpp"

#include <array>

namespace anjungan::simulator {

using namespace drivers::escpos;

std::span<const Interpreter::Action> Interpreter::text_actions() {
    static constexpr std::array actions = {
        Action{code_of(esc, ' '), &Interpreter::set_spacing},
        Action{code_of(esc, '!'), &Interpreter::set_mode},
        Action{code_of(esc, '-'), &Interpreter::set_underline},
        Action{code_of(fs, '-'), &Interpreter::set_underline},
        Action{code_of(esc, 'E'), &Interpreter::set_bold},
        Action{code_of(esc, 'G'), &Interpreter::set_struck_twice},
        Action{code_of(esc, 'M'), &Interpreter::set_font},
        Action{code_of(esc, 'R'), &Interpreter::set_country},
        Action{code_of(esc, 't'), &Interpreter::set_page},
        Action{code_of(esc, '{'), &Interpreter::set_upside_down},
        Action{code_of(esc, 'V'), &Interpreter::set_turned},
        Action{code_of(esc, 'r'), &Interpreter::set_colour},
        Action{code_of(gs, '!'), &Interpreter::set_size},
        Action{code_of(gs, 'B'), &Interpreter::set_inverse},
        Action{code_of(gs, '(', 'N'), &Interpreter::set_effects},
        Action{code_of(esc, '%'), &Interpreter::choose_user_characters},
        Action{code_of(esc, '&'), &Interpreter::define_user_characters},
        Action{code_of(esc, '?'), &Interpreter::cancel_user_character},
        Action{code_of(fs, '!'), &Interpreter::set_kanji_mode},
        Action{code_of(fs, '&'), &Interpreter::begin_kanji},
        Action{code_of(fs, '.'), &Interpreter::end_kanji},
        Action{code_of(fs, 'C'), &Interpreter::set_kanji_coding},
        Action{code_of(fs, 'W'), &Interpreter::set_kanji_double},
        Action{code_of(fs, '(', 'C'), &Interpreter::set_encoding},
    };
    return actions;
}

bool Interpreter::set_spacing(ByteView a) {
    head_.style().spacing = static_cast<std::uint8_t>(std::min(across(a[0]), 255));
    return true;
}

bool Interpreter::set_mode(ByteView a) {
    const auto n = a[0];
    auto& style = head_.style();
    style.font = (n & 1U) != 0 ? Font::b : Font::a;
    style.bold = (n & mode_bold) != 0;
    style.underline = (n & mode_underline) != 0 ? 1 : 0;
    style.width = (n & mode_double_width) != 0 ? 2 : 1;
    style.height = (n & mode_double_height) != 0 ? 2 : 1;
    return true;
}

bool Interpreter::set_underline(ByteView a) {
    const auto thickness = a[0] % 48U;
    if (thickness > 2 || (a[0] > 2 && a[0] < 48)) {
        return false;
    }
    head_.style().underline = static_cast<std::uint8_t>(thickness);
    return true;
}

bool Interpreter::set_bold(ByteView a) {
    head_.style().bold = (a[0] & 1U) != 0;
    return true;
}

bool Interpreter::set_struck_twice(ByteView a) {
    head_.style().struck_twice = (a[0] & 1U) != 0;
    return true;
}

bool Interpreter::set_font(ByteView a) {
    const auto number = a[0] >= 48 && a[0] < 53 ? a[0] - 48 : int{a[0]};
    if (number > 4) {
        return number == 97 || number == 98; // special fonts A and B: the same cells here
    }
    head_.style().font = number == 1 ? Font::b : (number == 2 ? Font::c : Font::a);
    return true;
}

bool Interpreter::set_country(ByteView a) {
    return characters_.set_country(a[0]) || (a[0] >= 66 && a[0] <= 82); // India's
}

bool Interpreter::set_page(ByteView a) {
    return characters_.set_page(a[0]);
}

bool Interpreter::set_upside_down(ByteView a) {
    head_.set_upside_down((a[0] & 1U) != 0);
    return true;
}

bool Interpreter::set_turned(ByteView a) {
    const auto n = a[0] % 48U;
    head_.style().turned = n == 1 || n == 2;
    return n <= 2;
}

bool Interpreter::set_colour(ByteView a) {
    head_.style().red = (a[0] & 1U) != 0;
    return a[0] <= 1 || a[0] == 48 || a[0] == 49;
}

bool Interpreter::set_size(ByteView a) {
    if ((a[0] & 0x88U) != 0) {
        return false;
    }
    head_.style().width = static_cast<std::uint8_t>((a[0] >> 4U) + 1U);
    head_.style().height = static_cast<std::uint8_t>((a[0] & 7U) + 1U);
    return true;
}

bool Interpreter::set_inverse(ByteView a) {
    head_.style().inverse = (a[0] & 1U) != 0;
    return true;
}

/// GS ( N pL pH fn m …: 48 the colour of characters, 49 of their ground, 50 their shadow.
bool Interpreter::set_effects(ByteView a) {
    if (a.size() < 4 || a[2] < 48 || a[2] > 50) {
        return false;
    }
    if (a[2] == 48) {
        head_.style().red = a[3] == 50;
    }
    return true;
}

bool Interpreter::choose_user_characters(ByteView a) {
    user_characters_on_ = (a[0] & 1U) != 0;
    return true;
}

/// Columns of `bytes_high` bytes, the top dot in the highest bit of the first.
bool Interpreter::define_user_characters(ByteView a) {
    const std::size_t bytes_high = a[0];
    std::size_t at = 3;
    for (int character = a[1]; character <= a[2]; ++character) {
        const std::size_t columns = a[at++];
        auto picture =
            std::make_shared<drivers::Picture>(from_columns(a.subspan(at), columns, bytes_high * 8)
            );
        at += columns * bytes_high;
        user_characters_[static_cast<std::uint8_t>(character)] = std::move(picture);
    }
    return true;
}

bool Interpreter::cancel_user_character(ByteView a) {
    user_characters_.erase(a[0]);
    return true;
}

bool Interpreter::set_kanji_mode(ByteView a) {
    kanji_wide_ = (a[0] & 4U) != 0;
    kanji_high_ = (a[0] & 8U) != 0;
    return true;
}

bool Interpreter::begin_kanji(ByteView /*a*/) {
    characters_.set_multi_byte(true);
    return true;
}

bool Interpreter::end_kanji(ByteView /*a*/) {
    characters_.set_multi_byte(false);
    return true;
}

/// On Japanese models 0 is JIS and 1 Shift JIS, which needs no FS &.
bool Interpreter::set_kanji_coding(ByteView a) {
    const auto n = a[0] % 48U;
    if (n > 2) {
        return false;
    }
    characters_.set_multi_byte_coding(n == 0 ? MultiByte::jis : MultiByte::shift_jis);
    characters_.set_multi_byte(n != 0);
    return true;
}

bool Interpreter::set_kanji_double(ByteView a) {
    kanji_wide_ = kanji_high_ = (a[0] & 1U) != 0;
    return true;
}

/// FS ( C pL pH fn m: 48 the coding (1 bytes, 2 UTF-8), 60 the order of fonts.
bool Interpreter::set_encoding(ByteView a) {
    if (a.size() < 4 || (a[2] != 48 && a[2] != 60)) {
        return false;
    }
    if (a[2] == 48) {
        characters_.set_utf8(a[3] % 48U == 2);
    }
    return true;
}

} // namespace anjungan::simulator
