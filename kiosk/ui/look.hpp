// SPDX-License-Identifier: GPL-3.0-or-later
/// How a widget looks, by meaning: tones, text roles, boxes and icon names. The pigments and
/// millimetres behind them are in theme.hpp.
#pragma once

#include <cstdint>
#include <string>

namespace anjungan::ui {

/// Where children stand across the direction they are arranged in.
enum class Align : std::uint8_t { start, centre, end, stretch };

/// Colour by meaning; theme.hpp knows the pigments for each contrast.
enum class Tone : std::uint8_t {
    none,
    ground,    ///< the page
    surface,   ///< a card on the page
    ink,       ///< text
    muted,     ///< secondary text, still ≥ 10:1
    line,      ///< borders, ≥ 4.5:1
    accent,    ///< deep teal: what can be touched
    on_accent, ///< text and icons on accent
    soft,      ///< pale teal: keys that do something
    chosen,    ///< behind what is chosen
    on_chosen,
    chosen_mark, ///< the check of what is chosen
    info,        ///< a flat note, to read only
    next,        ///< marigold: the one next step
    on_next,
    danger,      ///< brick red: words, bars and icons
    danger_face, ///< of a button that erases
    on_danger,
    danger_edge, ///< of that button
    danger_soft, ///< pale red: behind an alert
    hairline,    ///< decorative edges that nobody needs to see
    masthead,    ///< the band at the top
    on_masthead,
    masthead_edge, ///< below it
};

enum class TextRole : std::uint8_t {
    caption,
    body,
    label,   ///< on buttons and answers
    lead,    ///< the next step, a count
    heading, ///< the question
    title,
    digit,   ///< a number being typed
    display, ///< a queue number
};

/// Filled drawings of our own, assets/icons; an empty name draws nothing.
struct IconName {
    std::string value;
    bool operator==(const IconName&) const = default;
};

/// Whether there is a drawing of that name, or one that it stands for ("privacy": the shield).
/// Hyphens count as underscores. Unknown names are drawn as a sheet of paper.
[[nodiscard]] bool icon_exists(const IconName& icon);

struct Insets {
    float top_mm = 0;
    float right_mm = 0;
    float bottom_mm = 0;
    float left_mm = 0;
    bool operator==(const Insets&) const = default;
};

struct Box {
    Tone fill = Tone::none;
    Tone border = Tone::none;
    Tone bar = Tone::none; ///< 4 mm at the left: a note to read, which no finger can press
    float border_mm = 0.6F;
    float radius_mm = 0;
    bool operator==(const Box&) const = default;
};

struct TextStyle {
    TextRole role = TextRole::body;
    Tone tone = Tone::ink;
    Align align = Align::start;
    bool bold = false;
    bool operator==(const TextStyle&) const = default;
};

/// Where a leaf's icon stands in respect of its text.
enum class IconPlace : std::uint8_t { before, above };

} // namespace anjungan::ui
