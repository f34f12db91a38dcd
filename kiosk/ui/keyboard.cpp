// SPDX-License-Identifier: GPL-3.0-or-later
/// The faces of the on-screen keyboard.
///
/// Ten keys across a 267 mm panel with 8 mm margins and 3 mm between them leave 22 mm for each;
/// in landscape the first ten keys stand as a block of three columns left of the rest, so that
/// four rows are enough.
#include "kiosk/ui/keyboard.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace anjungan::ui {

namespace {

using Keys = std::vector<std::string_view>;

constexpr float minimum_key_gap_mm = 3.05F;
constexpr std::size_t block_size = 10; ///< keys of the first row, which landscape sets apart

Keys lower_keys() {
    return {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "q", "w", "e", "r",
            "t", "y", "u", "i", "o", "p", "a", "s", "d", "f", "g", "h", "j", "k",
            "l", "'", "z", "x", "c", "v", "b", "n", "m", ",", ".", "-"};
}

Keys upper_keys() {
    return {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "Q", "W", "E", "R",
            "T", "Y", "U", "I", "O", "P", "A", "S", "D", "F", "G", "H", "J", "K",
            "L", "'", "Z", "X", "C", "V", "B", "N", "M", ",", ".", "-"};
}

Keys symbol_keys() {
    return {".", ",",  "'", "-", "/", "(", ")", ":", ";", "?", "!", "&", "@", "#",
            "+", "\"", "%", "*", "=", "_", "$", "<", ">", "[", "]", "{", "}", "\\",
            "|", "~",  "^", "`", "é", "è", "ê", "á", "ñ", "ö", "ü", "ā"};
}

Keys digit_keys() {
    return {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"};
}

Keys keys_of(KeyboardFace face) {
    switch (face) {
    case KeyboardFace::lower: return lower_keys();
    case KeyboardFace::upper: return upper_keys();
    case KeyboardFace::symbols: return symbol_keys();
    }
    return {};
}

Widget key(const KeyPress& press, std::string label, ActionId action) {
    Widget widget;
    widget.id = key_id(press);
    widget.role = Role::key;
    widget.name = label;
    widget.text = std::move(label);
    widget.action = action;
    widget.grow = 1;
    widget.style = {TextRole::label, Tone::ink, Align::centre, true};
    widget.padding = {0.5F, 0.8F, 0.5F, 0.8F};
    widget.box = {Tone::surface, Tone::line, 0.5F, 3};
    return widget;
}

/// Makes keys and asks for the action of each.
class KeyMaker {
public:
    explicit KeyMaker(const std::function<ActionId(const KeyPress&)>& on_press)
        : on_press_(on_press) {}

    [[nodiscard]] Widget character(std::string_view typed) const {
        const KeyPress press{KeyFunction::character, std::string(typed)};
        return key(press, std::string(typed), on_press_(press));
    }

    [[nodiscard]] Widget space(const std::string& label) const {
        const KeyPress press{KeyFunction::character, " "};
        Widget widget = key(press, label, on_press_(press));
        widget.grow = 4;
        widget.style.role = TextRole::caption;
        return widget;
    }

    [[nodiscard]] Widget function(KeyFunction function, const std::string& label) const {
        const KeyPress press{function, {}};
        Widget widget = key(press, label, on_press_(press));
        widget.grow = 2.4F;
        widget.style = {TextRole::caption, Tone::accent, Align::centre, true};
        widget.box.fill = Tone::soft;
        widget.box.border = Tone::accent;
        return widget;
    }

    [[nodiscard]] Widgets characters(const Keys& keys) const {
        Widgets widgets;
        for (const std::string_view typed : keys) {
            widgets.push_back(character(typed));
        }
        return widgets;
    }

private:
    const std::function<ActionId(const KeyPress&)>& on_press_;
};

Widget function_row(const KeyMaker& make, KeyboardFace face, const KeyboardWords& words) {
    Widgets keys;
    const bool symbols = face == KeyboardFace::symbols;
    if (!symbols) {
        Widget shift = make.function(KeyFunction::shift, words.shift);
        shift.selected = face == KeyboardFace::upper;
        keys.push_back(std::move(shift));
    }
    keys.push_back(make.function(KeyFunction::symbols, symbols ? words.letters : words.symbols));
    keys.push_back(make.space(words.space));
    keys.push_back(make.function(KeyFunction::erase, words.erase));
    return row(std::move(keys), minimum_key_gap_mm);
}

Widget letters(const KeyMaker& make, KeyboardFace face, const KeyboardWords& words) {
    const Keys all = keys_of(face);
    const Keys block(all.begin(), all.begin() + block_size);
    const Keys rest(all.begin() + block_size, all.end());
    Widget first = grid(10, make.characters(block), minimum_key_gap_mm);
    first.landscape_columns = 3;
    first.grow = 3;
    Widget others = column(
        {grid(10, make.characters(rest), minimum_key_gap_mm), function_row(make, face, words)},
        minimum_key_gap_mm
    );
    others.grow = 10;
    Widget board = column({std::move(first), std::move(others)}, minimum_key_gap_mm);
    board.landscape_arrange = Arrange::row;
    return board;
}

Widget keypad(const KeyMaker& make, const KeyboardWords& words) {
    Keys keys = digit_keys();
    Widgets widgets = make.characters(keys);
    Widget zero = std::move(widgets.back());
    widgets.pop_back();
    widgets.push_back(make.function(KeyFunction::erase, words.erase));
    widgets.push_back(std::move(zero));
    for (Widget& one : widgets) {
        one.min_width_mm = 25;
    }
    Widget pad = grid(3, std::move(widgets), minimum_key_gap_mm + 1);
    // Two rows in landscape, where height is what is scarce.
    pad.landscape_columns = 6;
    pad.min_width_mm = 130;
    pad.max_width_mm = 260;
    Widget board = column({std::move(pad)});
    board.across = Align::centre;
    return board;
}

} // namespace

Widget keyboard(
    KeyboardKind kind,
    KeyboardFace face,
    const KeyboardWords& words,
    const std::function<ActionId(const KeyPress&)>& on_press
) {
    const KeyMaker make(on_press);
    Widget board = kind == KeyboardKind::digits ? keypad(make, words) : letters(make, face, words);
    board.id = "keyboard";
    return board;
}

std::optional<KeyboardFace> face_of(KeyboardKind kind, std::string_view character) {
    const auto shows = [&](const Keys& keys) {
        return std::find(keys.begin(), keys.end(), character) != keys.end();
    };
    if (kind == KeyboardKind::digits) {
        return shows(digit_keys()) ? std::optional(KeyboardFace::lower) : std::nullopt;
    }
    if (character == " " || shows(lower_keys())) {
        return KeyboardFace::lower;
    }
    if (shows(upper_keys())) {
        return KeyboardFace::upper;
    }
    return shows(symbol_keys()) ? std::optional(KeyboardFace::symbols) : std::nullopt;
}

std::string key_id(const KeyPress& press) {
    switch (press.function) {
    case KeyFunction::character:
        return press.character == " " ? "key-space" : "key-" + press.character;
    case KeyFunction::erase: return "key-erase";
    case KeyFunction::shift: return "key-shift";
    case KeyFunction::symbols: return "key-symbols";
    }
    return {};
}

} // namespace anjungan::ui
