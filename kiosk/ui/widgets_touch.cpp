// SPDX-License-Identifier: GPL-3.0-or-later
/// Buttons, tiles and choices.
#include "kiosk/ui/theme.hpp"
#include "kiosk/ui/widgets.hpp"

#include <utility>

namespace anjungan::ui {

namespace {

constexpr float button_icon_mm = 8;

Box touch_box(Tone fill, Tone border) {
    Box box;
    box.fill = fill;
    box.border = border;
    box.border_mm = elevation::touch_border_mm;
    box.radius_mm = radius::touch_mm;
    return box;
}

std::string said(const Caption& caption) {
    if (!caption.spoken.empty() || caption.detail.empty()) {
        return caption.spoken;
    }
    return caption.label + ". " + caption.detail;
}

Widget touchable_leaf(const Caption& caption, Role role, ActionId action) {
    Widget widget;
    widget.id = caption.id;
    widget.role = role;
    widget.name = caption.label;
    widget.spoken = said(caption);
    widget.text = caption.label;
    widget.detail = caption.detail;
    widget.icon = caption.icon;
    widget.icon_mm = button_icon_mm;
    widget.action = action;
    widget.style = {TextRole::label, Tone::accent, Align::centre, true};
    widget.padding = {3, 5, 3, 5};
    widget.box = touch_box(Tone::surface, Tone::accent);
    return widget;
}

Widget option(const Caption& caption, Role role, ActionId action, bool on) {
    Widget widget = touchable_leaf(caption, role, action);
    widget.check = on ? Check::on : Check::off;
    widget.selected = on;
    widget.style = {TextRole::label, on ? Tone::on_chosen : Tone::ink, Align::start, true};
    widget.icon_tone = on ? Tone::chosen_mark : Tone::accent;
    widget.box.fill = on ? Tone::chosen : Tone::surface;
    widget.box.border = on ? Tone::accent : Tone::line;
    widget.box.border_mm = on ? elevation::chosen_border_mm : elevation::touch_border_mm;
    return widget;
}

} // namespace

Widget next_button(const Caption& caption, ActionId action) {
    Widget widget = touchable_leaf(caption, Role::button, action);
    widget.style.tone = Tone::on_next;
    widget.style.role = TextRole::lead;
    widget.box = touch_box(Tone::next, Tone::on_next);
    return widget;
}

Widget button(const Caption& caption, ActionId action) {
    return touchable_leaf(caption, Role::button, action);
}

Widget danger_button(const Caption& caption, ActionId action) {
    Widget widget = touchable_leaf(caption, Role::button, action);
    widget.style.tone = Tone::on_danger;
    widget.box = touch_box(Tone::danger_face, Tone::danger_edge);
    return widget;
}

Widget tile(const Caption& caption, ActionId action) {
    Widget widget = touchable_leaf(caption, Role::button, action);
    widget.icon_place = IconPlace::above;
    widget.icon_mm = 18;
    widget.icon_tone = Tone::accent;
    widget.style.tone = Tone::ink;
    widget.padding = {5, 4, 5, 4};
    return widget;
}

Widget choice(const Caption& caption, ActionId action, bool chosen) {
    return option(caption, Role::choice, action, chosen);
}

Widget checkbox(const Caption& caption, ActionId action, bool checked) {
    return option(caption, Role::checkbox, action, checked);
}

Widget tool_button(const Caption& caption, ActionId action) {
    Widget widget = touchable_leaf(caption, Role::button, action);
    widget.icon_place = IconPlace::above;
    widget.icon_mm = 9;
    widget.style.role = TextRole::caption;
    widget.padding = {2, 0.5F, 2, 0.5F};
    return widget;
}

} // namespace anjungan::ui
