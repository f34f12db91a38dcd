// SPDX-License-Identifier: GPL-3.0-or-later
/// The parts that screens are made of. Each function returns a finished Widget; the returned value
/// may be adjusted before it is put into a parent.
#pragma once

#include "kiosk/ui/widget.hpp"

#include <string>
#include <vector>

namespace anjungan::ui {

using Widgets = std::vector<Widget>;

// --- arrangement -----------------------------------------------------------------------------
[[nodiscard]] Widget column(Widgets children, float gap_mm = 0);
[[nodiscard]] Widget row(Widgets children, float gap_mm = 0);
[[nodiscard]] Widget grid(int columns, Widgets children, float gap_mm = 0);
/// Takes what is left over, `grow` parts of it.
[[nodiscard]] Widget spacer(float grow = 1);
/// A fixed distance along the parent's direction.
[[nodiscard]] Widget gap(float length_mm);
[[nodiscard]] Widget padded(Widget inner, float all_mm);
/// A card: surface colour, rounded, with padding.
[[nodiscard]] Widget card(Widgets children, float gap_mm = 3);

/// See Pager. With `columns` of the returned widget set, its children are a grid of that many.
[[nodiscard]] Widget paged(std::string id, Widgets children, const Pager& pager, float gap_mm = 4);

// --- words and pictures ----------------------------------------------------------------------
[[nodiscard]] Widget heading(std::string id, std::string text);
[[nodiscard]] Widget title(std::string id, std::string text);
[[nodiscard]] Widget text(std::string id, std::string text, TextStyle style = {});
/// A very large text, for a queue number.
[[nodiscard]] Widget display(std::string id, std::string text);
[[nodiscard]] Widget icon(IconName name, float size_mm, Tone tone = Tone::accent);
/// See Widget::picture. Nothing is said of it: what matters stands in words beside it. One that
/// says more gets an `id` and `words` for those who cannot see it.
[[nodiscard]] Widget picture(
    std::string name, float height_mm, float least_mm, std::string id = {}, std::string words = {}
);
[[nodiscard]] Widget rule();

// --- things to touch (all ≥ 20 mm high, ≥ 25 mm from TextSize::large on) ------------------------
struct Caption {
    std::string id;
    std::string label;
    std::string detail = {}; ///< second, smaller line; may be empty
    IconName icon = {};
    std::string spoken = {}; ///< empty: label, then detail
};
/// The one next step on a page: marigold.
[[nodiscard]] Widget next_button(const Caption& caption, ActionId action);
/// Any other step: teal outline.
[[nodiscard]] Widget button(const Caption& caption, ActionId action);
[[nodiscard]] Widget danger_button(const Caption& caption, ActionId action);
/// A large tile with its icon above the label, for the home screen's grid.
[[nodiscard]] Widget tile(const Caption& caption, ActionId action);
/// One of several (role choice, round mark) or any of several (role checkbox, square mark).
[[nodiscard]] Widget choice(const Caption& caption, ActionId action, bool chosen);
[[nodiscard]] Widget checkbox(const Caption& caption, ActionId action, bool checked);
/// A small button of the fixed bars (help, language, text size, end): icon with its label below.
[[nodiscard]] Widget tool_button(const Caption& caption, ActionId action);

// --- things to read --------------------------------------------------------------------------
/// What has been typed, with a caret. Empty while nothing has: words in it would be taken for an
/// answer that is already there.
struct FieldText {
    std::string id;
    std::string label;
    std::string value; ///< personal
    TextRole role = TextRole::lead;
    bool wrong = false; ///< framed in the tone of danger
    float height_mm = 18;
    std::string spoken = {}; ///< empty: the label, then the value
};
[[nodiscard]] Widget field(const FieldText& field);
/// Role alert, brick red with icon: what is wrong and what to do.
[[nodiscard]] Widget alert(std::string id, std::string text);
/// Role status: a calm note with an icon.
[[nodiscard]] Widget notice(std::string id, std::string text, IconName icon);
/// Label on the left, value on the right or below, and an optional "Change" button.
struct Fact {
    std::string id;
    std::string label;
    std::string value;
    bool personal = false;
};
[[nodiscard]] Widget fact(const Fact& fact);
[[nodiscard]] Widget fact(const Fact& fact, const Caption& change, ActionId action);
/// "Langkah 2 dari 5" with a bar.
[[nodiscard]] Widget progress(std::string id, std::string label, int step, int steps);

} // namespace anjungan::ui
