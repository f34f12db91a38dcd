// SPDX-License-Identifier: GPL-3.0-or-later
/// Buttons, tiles and choices.
#include "kiosk/ui/widgets.hpp"

#include <utility>

namespace anjungan::ui {

namespace {

constexpr float button_icon_mm = 8;

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
    widget.box = {Tone::surface, Tone::accent, 0.7F, 4};
    return widget;
}

Widget option(const Caption& caption, Role role, ActionId action, bool on) {
    Widget widget = touchable_leaf(caption, role, action);
    widget.check = on ? Check::on : Check::off;
    widget.selected = on;
    widget.style = {TextRole::label, Tone::ink, Align::start, on};
    widget.icon_tone = Tone::accent;
    widget.box.fill = on ? Tone::soft : Tone::surface;
    widget.box.border = on ? Tone::accent : Tone::line;
    widget.box.border_mm = on ? 1.0F : 0.6F;
    return widget;
}

} // namespace

Widget next_button(const Caption& caption, ActionId action) {
    Widget widget = touchable_leaf(caption, Role::button, action);
    widget.style.tone = Tone::on_next;
    widget.box = {Tone::next, Tone::on_next, 0.7F, 4};
    return widget;
}

Widget button(const Caption& caption, ActionId action) {
    return touchable_leaf(caption, Role::button, action);
}

Widget danger_button(const Caption& caption, ActionId action) {
    Widget widget = touchable_leaf(caption, Role::button, action);
    widget.style.tone = Tone::on_danger;
    widget.box = {Tone::danger, Tone::danger, 0.7F, 4};
    return widget;
}

Widget tile(const Caption& caption, ActionId action) {
    Widget widget = touchable_leaf(caption, Role::button, action);
    widget.icon_place = IconPlace::above;
    widget.icon_mm = 18;
    widget.icon_tone = Tone::accent;
    widget.style.tone = Tone::ink;
    widget.padding = {5, 4, 5, 4};
    widget.box.radius_mm = 5;
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
    widget.padding = {2, 2, 2, 2};
    widget.box.border_mm = 0.5F;
    return widget;
}

} // namespace anjungan::ui
