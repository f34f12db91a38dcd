// SPDX-License-Identifier: GPL-3.0-or-later
/// Arrangement, words and things to read; what can be touched is in widgets_touch.cpp.
#include "kiosk/ui/widgets.hpp"

#include "kiosk/ui/theme.hpp"

#include <algorithm>
#include <utility>

namespace anjungan::ui {

namespace {

Widget words(std::string id, Role role, std::string content, const TextStyle& style) {
    Widget widget;
    widget.id = std::move(id);
    widget.role = role;
    widget.name = content;
    widget.text = std::move(content);
    widget.style = style;
    return widget;
}

TextStyle bold(TextRole role, Tone tone = Tone::ink, Align align = Align::start) {
    return {role, tone, align, true};
}

/// A boxed text with an icon before it.
Widget note(std::string id, Role role, std::string content, IconName icon, Tone tone) {
    Widget widget = words(std::move(id), role, std::move(content), {});
    widget.icon = std::move(icon);
    widget.icon_mm = 11;
    widget.icon_tone = tone;
    widget.padding = {4, 6, 4, 6};
    widget.box.bar = tone;
    widget.box.radius_mm = radius::note_mm;
    return widget;
}

} // namespace

Widget column(Widgets children, float gap_mm) {
    Widget widget;
    widget.children = std::move(children);
    widget.gap_mm = gap_mm;
    return widget;
}

Widget row(Widgets children, float gap_mm) {
    Widget widget = column(std::move(children), gap_mm);
    widget.arrange = Arrange::row;
    return widget;
}

Widget grid(int columns, Widgets children, float gap_mm) {
    Widget widget = column(std::move(children), gap_mm);
    widget.arrange = Arrange::grid;
    widget.columns = columns;
    return widget;
}

Widget spacer(float grow) {
    Widget widget;
    widget.grow = grow;
    return widget;
}

Widget gap(float length_mm) {
    Widget widget;
    widget.min_width_mm = length_mm;
    widget.min_height_mm = length_mm;
    return widget;
}

Widget padded(Widget inner, float all_mm) {
    Widget widget;
    widget.grow = inner.grow;
    widget.padding = {all_mm, all_mm, all_mm, all_mm};
    inner.grow = 1;
    widget.children.push_back(std::move(inner));
    return widget;
}

Widget card(Widgets children, float gap_mm) {
    Widget widget = column(std::move(children), gap_mm);
    widget.padding = {6, 7, 6, 7};
    widget.box.fill = Tone::surface;
    widget.box.border = Tone::hairline;
    widget.box.border_mm = 0.5F;
    widget.box.radius_mm = radius::note_mm;
    return widget;
}

Widget paged(std::string id, Widgets children, const Pager& pager, float gap_mm) {
    Widget widget = column(std::move(children), gap_mm);
    widget.id = std::move(id);
    widget.pager = pager;
    widget.grow = 1;
    return widget;
}

Widget heading(std::string id, std::string text) {
    return words(std::move(id), Role::heading, std::move(text), bold(TextRole::heading));
}

Widget title(std::string id, std::string text) {
    return words(std::move(id), Role::heading, std::move(text), bold(TextRole::title));
}

Widget text(std::string id, std::string text, TextStyle style) {
    return words(std::move(id), Role::text, std::move(text), style);
}

Widget display(std::string id, std::string text) {
    const TextStyle style = bold(TextRole::display, Tone::accent, Align::centre);
    return words(std::move(id), Role::text, std::move(text), style);
}

Widget icon(IconName name, float size_mm, Tone tone) {
    Widget widget;
    widget.role = Role::image;
    widget.icon = std::move(name);
    widget.icon_mm = size_mm;
    widget.icon_tone = tone;
    widget.style.align = Align::centre;
    return widget;
}

Widget
picture(std::string name, float height_mm, float least_mm, std::string id, std::string words) {
    Widget widget;
    widget.id = std::move(id);
    widget.role = Role::image;
    widget.name = std::move(words);
    widget.picture = std::move(name);
    widget.picture_mm = height_mm;
    widget.picture_least_mm = least_mm;
    widget.style.align = Align::centre;
    return widget;
}

Widget rule() {
    Widget widget;
    widget.min_height_mm = 0.5F;
    widget.box.fill = Tone::hairline;
    return widget;
}

Widget field(const FieldText& field) {
    const bool empty = field.value.empty();
    Widget value;
    value.id = field.id;
    value.role = Role::field;
    value.name = field.label;
    value.spoken = field.spoken;
    if (value.spoken.empty() && !empty) {
        value.spoken = field.label + ". " + field.value;
    }
    value.personal = !empty;
    value.text = empty ? " " : field.value; // a blank is as high as what will be typed
    value.style.bold = true;
    value.style.role = field.role;
    value.caret = true;
    value.min_height_mm = field.height_mm;
    value.padding = {3, 5, 3, 5};
    value.box.fill = Tone::surface;
    value.box.border = field.wrong ? Tone::danger : Tone::accent;
    value.box.border_mm = elevation::chosen_border_mm;
    value.box.radius_mm = radius::field_mm;
    return column(
        {text(field.id + "-label", field.label, bold(TextRole::label)), std::move(value)}, 2
    );
}

Widget alert(std::string id, std::string text) {
    Widget widget = note(std::move(id), Role::alert, std::move(text), {"warning"}, Tone::danger);
    widget.style.bold = true;
    widget.style.tone = Tone::danger;
    widget.box.fill = Tone::danger_soft;
    return widget;
}

Widget notice(std::string id, std::string text, IconName icon) {
    Widget widget =
        note(std::move(id), Role::status, std::move(text), std::move(icon), Tone::accent);
    widget.box.fill = Tone::info;
    return widget;
}

Widget fact(const Fact& fact) {
    const TextStyle label{TextRole::caption, Tone::muted, Align::start, false};
    Widget value = text(fact.id, fact.value, bold(TextRole::body));
    value.spoken = fact.label + ": " + fact.value;
    value.personal = fact.personal;
    Widget widget = column({text(fact.id + "-label", fact.label, label), std::move(value)}, 0.5F);
    // The value says its label too: reading both would say it twice.
    widget.children.front().name.clear();
    return widget;
}

Widget fact(const Fact& fact, const Caption& change, ActionId action) {
    Widget words = ui::fact(fact);
    words.grow = 1;
    Widget widget = row({std::move(words), button(change, action)}, 4);
    widget.across = Align::centre;
    return widget;
}

Widget progress(std::string id, std::string label, int step, int steps) {
    const TextStyle style{TextRole::caption, Tone::muted, Align::start, true};
    Widget widget = words(std::move(id), Role::progress, std::move(label), style);
    const float done = static_cast<float>(step) / static_cast<float>(std::max(1, steps));
    widget.progress = std::clamp(done, 0.0F, 1.0F);
    return widget;
}

} // namespace anjungan::ui
