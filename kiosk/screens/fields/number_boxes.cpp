// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes of four places; the one that the next digit goes into has the stronger border.
#include "kiosk/screens/fields/number_boxes.hpp"

#include "kiosk/ui/theme.hpp"
#include "kiosk/ui/widgets.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace anjungan::screens {

namespace {

using ui::Tone;

constexpr std::size_t box_places = 4; ///< places in a box
constexpr float line_mm = 0.9F;
constexpr std::string_view dot = "•";

/// One place: the digit, if there is one, above its line.
ui::Widget cell(std::string_view digit, bool next) {
    ui::Widget shown;
    // A blank keeps the height that a digit will have.
    shown.text = digit.empty() ? " " : std::string(digit);
    shown.personal = !digit.empty();
    shown.style = {ui::TextRole::digit, Tone::ink, ui::Align::centre, true};
    shown.box.fill = Tone::surface;
    shown.caret = next;
    shown.grow = 1;
    auto line = ui::rule();
    line.min_height_mm = line_mm;
    line.box.fill = digit.empty() ? Tone::line : Tone::accent;
    auto place = ui::column({std::move(shown), std::move(line)});
    place.firm = true;
    place.grow = 1;
    return place;
}

/// What stands in the place; empty: nothing has been typed there.
std::string_view shown_at(std::string_view typed, std::size_t place, Digits digits) {
    if (place >= typed.size()) {
        return {};
    }
    return digits == Digits::hidden ? dot : typed.substr(place, 1);
}

ui::Widget box_of(ui::Widgets cells, bool active) {
    auto box = ui::row(std::move(cells), 2);
    box.firm = true;
    box.grow = 1;
    box.padding = {2, 3, 2.5F, 3};
    box.box.fill = Tone::surface;
    box.box.border = Tone::accent;
    box.box.border_mm = active ? ui::elevation::chosen_border_mm : ui::elevation::touch_border_mm;
    box.box.radius_mm = ui::radius::field_mm;
    return box;
}

} // namespace

void put_into_boxes(ui::Widget& value, std::string_view typed, std::size_t places, Digits digits) {
    const bool wrong = value.box.border == Tone::danger;
    ui::Widgets boxes;
    for (std::size_t first = 0; first < places; first += box_places) {
        const auto last = std::min(first + box_places, places);
        const bool active = typed.size() >= first && typed.size() < last;
        ui::Widgets cells;
        for (std::size_t place = first; place < last; ++place) {
            cells.push_back(cell(shown_at(typed, place, digits), place == typed.size()));
        }
        boxes.push_back(box_of(std::move(cells), active || wrong));
        if (wrong) {
            boxes.back().box.border = Tone::danger;
        }
    }
    value.text.clear();
    value.caret = false;
    value.box = {};
    value.padding = {};
    value.arrange = ui::Arrange::row;
    value.gap_mm = ui::space::small_mm;
    value.firm = true;
    value.children = std::move(boxes);
}

} // namespace anjungan::screens
