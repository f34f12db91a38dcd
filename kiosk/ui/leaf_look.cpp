// SPDX-License-Identifier: GPL-3.0-or-later
/// Tones into colours; a pressed leaf swaps its text and ground.
#include "kiosk/ui/leaf_look.hpp"

#include "kiosk/ui/leaf.hpp"

#include <algorithm>
#include <utility>

namespace anjungan::ui {

namespace {

bool inverted(const Widget& widget, Press press) {
    const bool key_held_on = widget.role == Role::key && widget.selected;
    const bool one = widget.children.empty() || widget.action;
    return one && (press == Press::down) != key_held_on;
}

} // namespace

WidgetLook look_of(const Theme& theme, const Widget& widget, Press press, Colour behind) {
    WidgetLook look;
    if (widget.box.fill != Tone::none) {
        look.fill = theme.colour(widget.box.fill);
    }
    look.paper = look.fill.value_or(behind);
    look.text = theme.colour(widget.style.tone);
    look.icon = widget.icon_tone == Tone::none ? look.text : theme.colour(widget.icon_tone);
    if (widget.box.border != Tone::none) {
        look.border = theme.colour(widget.box.border);
        const float least = theme.monochrome() ? elevation::least_border_mm : 0.0F;
        look.dashed = theme.monochrome() && widget.box.border == Tone::danger_edge;
        const float border = look.dashed ? elevation::chosen_border_mm : widget.box.border_mm;
        look.border_px = theme.pixels(std::max(border, least));
        (press == Press::down ? look.sunk_px : look.lip_px) = theme.pixels(lip_mm(widget));
    }
    if (press == Press::within) {
        look.text = theme.colour(Tone::surface);
        look.icon = look.text;
    } else if (inverted(widget, press)) {
        std::swap(look.paper, look.text);
        look.icon = look.text;
        look.fill = look.paper;
    }
    return look;
}

} // namespace anjungan::ui
