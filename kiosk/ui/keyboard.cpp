// SPDX-License-Identifier: GPL-3.0-or-later
/// The faces of the on-screen keyboard.
///
/// QWERTY in its three rows and a 3 × 4 pad, in every layout: fingers that know a telephone find
/// the keys where they are there, and who counts them hears them in the same order. Who has never
/// typed may have the letters from A to Z. Ten keys across
/// a 267 mm panel with 8 mm margins and 3 mm between them leave 22 mm for each.
#include "kiosk/ui/keyboard.hpp"

#include "kiosk/ui/theme.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace anjungan::ui {

namespace {

using Keys = std::vector<std::string_view>;

constexpr float minimum_key_gap_mm = 3.05F;
constexpr float most_letter_mm = 40;
constexpr float most_digit_mm = 44;
constexpr float pad_width_mm = 228; ///< of three keys, the longest word on one of them
constexpr std::size_t row_length = 10;

/// The three rows, without what stands at the ends of the third.
Keys lower_keys() {
    return {"q", "w", "e", "r", "t", "y", "u", "i", "o", "p", "a", "s", "d",
            "f", "g", "h", "j", "k", "l", "z", "x", "c", "v", "b", "n", "m"};
}

Keys upper_keys() {
    return {"Q", "W", "E", "R", "T", "Y", "U", "I", "O", "P", "A", "S", "D",
            "F", "G", "H", "J", "K", "L", "Z", "X", "C", "V", "B", "N", "M"};
}

/// The same letters from A to Z, ten in the first two rows.
Keys in_order(Keys keys) {
    std::sort(keys.begin(), keys.end());
    return keys;
}

/// Beside the space bar: what names and addresses need.
Keys mark_keys() {
    return {"'", "-", ",", "."};
}

Keys symbol_keys() {
    return {"1", "2",  "3", "4", "5", "6",  "7", "8", "9", "0", "/", "(", ")", ":", ";", "?",
            "!", "&",  "@", "#", "+", "\"", "%", "*", "=", "_", "$", "<", ">", "[", "]", "{",
            "}", "\\", "|", "~", "^", "`",  "é", "è", "ê", "á", "ñ", "ö", "ü", "ā"};
}

Keys digit_keys() {
    return {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"};
}

Widget key(std::string id, std::string label, ActionId action) {
    Widget widget;
    widget.id = std::move(id);
    widget.role = Role::key;
    widget.name = label;
    widget.text = std::move(label);
    widget.action = action;
    widget.grow = 1;
    widget.style = {TextRole::lead, Tone::ink, Align::centre, true};
    widget.padding = {0.5F, 0.8F, 0.5F, 0.8F};
    widget.box = {
        Tone::surface, Tone::line, Tone::none, elevation::touch_border_mm, radius::touch_mm};
    return widget;
}

/// Makes keys and asks for the action of each.
class KeyMaker {
public:
    explicit KeyMaker(const std::function<ActionId(const KeyPress&)>& on_press)
        : on_press_(on_press) {}

    [[nodiscard]] Widget character(std::string_view typed) const {
        const KeyPress press{KeyFunction::character, std::string(typed)};
        return key(key_id(press), std::string(typed), on_press_(press));
    }

    [[nodiscard]] Widget space(const std::string& label) const {
        const KeyPress press{KeyFunction::character, " "};
        Widget widget = key(key_id(press), label, on_press_(press));
        widget.grow = 3;
        widget.style.role = TextRole::caption;
        return widget;
    }

    [[nodiscard]] Widget function(KeyFunction function, const std::string& label) const {
        const KeyPress press{function, {}};
        Widget widget = key(key_id(press), label, on_press_(press));
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

Widget keys_row(Widgets keys) {
    Widget line = row(std::move(keys), minimum_key_gap_mm);
    line.firm = true;
    line.grow = 1;
    line.max_height_mm = most_letter_mm;
    return line;
}

Widget erase_key(const KeyMaker& make, const KeyboardWords& words) {
    Widget erase = make.function(KeyFunction::erase, words.erase);
    erase.grow = 1.75F;
    return erase;
}

/// "1 2 3" or "abc", the order of the letters, the marks and the space bar; on the face of signs,
/// erasing instead of the order.
Widget
last_row(const KeyMaker& make, KeyboardKind kind, KeyboardFace face, const KeyboardWords& words) {
    const bool symbols = face == KeyboardFace::symbols;
    Widgets keys;
    Widget other = make.function(KeyFunction::symbols, symbols ? words.letters : words.symbols);
    other.grow = 1.5F;
    keys.push_back(std::move(other));
    if (!symbols) {
        Widget order = make.function(KeyFunction::order, words.order);
        order.grow = 1.5F;
        order.selected = kind == KeyboardKind::alphabet;
        keys.push_back(std::move(order));
    }
    for (Widget& mark : make.characters(mark_keys())) {
        keys.push_back(std::move(mark));
    }
    keys.push_back(make.space(words.space));
    if (symbols) {
        keys.push_back(erase_key(make, words));
    }
    return keys_row(std::move(keys));
}

Widgets some(const KeyMaker& make, const Keys& keys, std::size_t first, std::size_t count) {
    const auto begin = keys.begin() + static_cast<std::ptrdiff_t>(first);
    return make.characters(Keys(begin, begin + static_cast<std::ptrdiff_t>(count)));
}

/// 10, 9 and 7 in the order of the typewriter, otherwise 10, 10 and 6.
Widget
letters(const KeyMaker& make, KeyboardKind kind, KeyboardFace face, const KeyboardWords& words) {
    const bool alphabet = kind == KeyboardKind::alphabet;
    const Keys typewriter = face == KeyboardFace::upper ? upper_keys() : lower_keys();
    const Keys keys = alphabet ? in_order(typewriter) : typewriter;
    const std::size_t in_middle = alphabet ? row_length : row_length - 1;
    Widgets middle = some(make, keys, row_length, in_middle);
    if (middle.size() < row_length) {
        middle.insert(middle.begin(), spacer(0.35F));
        middle.push_back(spacer(0.35F));
    }
    Widgets low = some(make, keys, row_length + in_middle, keys.size() - row_length - in_middle);
    for (Widget& letter : low) {
        letter.grow =
            7.0F / static_cast<float>(low.size()); // what stands at the ends keeps its place
    }
    Widget shift = make.function(KeyFunction::shift, words.shift);
    shift.grow = 1.25F;
    shift.selected = face == KeyboardFace::upper;
    low.insert(low.begin(), std::move(shift));
    low.push_back(erase_key(make, words));
    return column(
        {keys_row(some(make, keys, 0, row_length)),
         keys_row(std::move(middle)),
         keys_row(std::move(low)),
         last_row(make, kind, face, words)},
        minimum_key_gap_mm
    );
}

Widget signs(const KeyMaker& make, KeyboardKind kind, const KeyboardWords& words) {
    const Keys keys = symbol_keys();
    Widgets rows;
    for (std::size_t first = 0; first < keys.size(); first += row_length) {
        Widgets line = some(make, keys, first, std::min(row_length, keys.size() - first));
        while (line.size() < row_length) {
            line.push_back(spacer(1));
        }
        rows.push_back(keys_row(std::move(line)));
    }
    rows.push_back(last_row(make, kind, KeyboardFace::symbols, words));
    return column(std::move(rows), minimum_key_gap_mm);
}

/// 3 × 4, in landscape too.
Widget keypad(const KeyMaker& make, const KeyboardWords& words) {
    Widgets widgets = make.characters(digit_keys());
    Widget zero = std::move(widgets.back());
    widgets.pop_back();
    widgets.push_back(make.function(KeyFunction::erase, words.erase));
    widgets.push_back(std::move(zero));
    widgets.push_back(make.function(KeyFunction::clear, words.clear));
    for (Widget& one : widgets) {
        one.min_width_mm = 25;
        one.max_height_mm = most_digit_mm;
        one.style.role = one.style.role == TextRole::caption ? TextRole::caption : TextRole::digit;
    }
    Widget pad = grid(3, std::move(widgets), minimum_key_gap_mm + 3);
    pad.firm = true;
    pad.grow = 1;
    pad.max_width_mm = pad_width_mm;
    pad.min_width_mm = pad_width_mm;
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
    const auto made = [&] {
        if (kind == KeyboardKind::digits) {
            return keypad(make, words);
        }
        return face == KeyboardFace::symbols ? signs(make, kind, words)
                                             : letters(make, kind, face, words);
    };
    Widget board = made();
    board.id = "keyboard";
    board.firm = true;
    board.grow = 1;
    return board;
}

Widget name_keys(
    const std::string& prefix,
    const std::vector<std::string>& names,
    int columns,
    std::size_t chosen,
    const std::function<ActionId(std::size_t)>& on_press
) {
    Widgets keys;
    for (const std::string& name : names) {
        const std::size_t number = keys.size() + 1;
        keys.push_back(key(prefix + std::to_string(number), name, on_press(number)));
        keys.back().max_height_mm = most_digit_mm;
        keys.back().selected = number == chosen;
    }
    Widget pad = grid(columns, std::move(keys), minimum_key_gap_mm + 3);
    pad.firm = true;
    pad.grow = 1;
    return pad;
}

std::optional<KeyboardFace> face_of(KeyboardKind kind, std::string_view character) {
    const auto shows = [&](const Keys& keys) {
        return std::find(keys.begin(), keys.end(), character) != keys.end();
    };
    if (kind == KeyboardKind::digits) {
        return shows(digit_keys()) ? std::optional(KeyboardFace::lower) : std::nullopt;
    }
    if (character == " " || shows(mark_keys()) || shows(lower_keys())) {
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
    case KeyFunction::clear: return "key-clear";
    case KeyFunction::shift: return "key-shift";
    case KeyFunction::symbols: return "key-symbols";
    case KeyFunction::order: return "key-order";
    }
    return {};
}

} // namespace anjungan::ui
