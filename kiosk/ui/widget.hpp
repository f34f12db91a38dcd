/// The widget tree: a value that says everything about a screen.
///
/// One tree is the drawing, the focus order, the speech and the test surface. Screens build a new
/// tree from state; nobody edits one in place. Lengths are millimetres on the panel (`_mm`);
/// `rect` is in pixels and filled by layout(). Build trees with the functions of widgets.hpp.
#pragma once

#include "kiosk/ui/geometry.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace anjungan::ui {

/// What a widget is to someone who cannot see it. The lower-case name of each is what journeys
/// and --describe write.
enum class Role : std::uint8_t {
    group,
    heading,
    text,
    button,
    choice,
    checkbox,
    field,
    key,
    status,
    alert,
    image,
    progress,
};

enum class Arrange : std::uint8_t { column, row, grid };

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
    soft,      ///< pale teal: selected
    next,      ///< marigold: the one next step
    on_next,
    danger, ///< brick red
    on_danger,
};

enum class TextRole : std::uint8_t { caption, body, label, heading, title, display };

/// Filled drawings of our own; `none` draws nothing. See icons.cpp for the list of names.
struct IconName {
    std::string value;
    bool operator==(const IconName&) const = default;
};

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

/// An index into the table of events that the screen made together with the tree.
enum class ActionId : std::uint32_t {};

enum class Check : std::uint8_t { none, off, on };

struct Widget {
    std::string id; ///< stable and unique within the screen; "" only for pure arrangement
    Role role = Role::group;
    std::string name;      ///< accessible name: what it is, in the reader's language
    std::string spoken;    ///< written for the ear; empty means `name`
    bool personal = false; ///< name or spoken holds what a citizen typed: never to a transcript

    Arrange arrange = Arrange::column;
    std::vector<Widget> children;
    Insets padding;
    float gap_mm = 0;
    int columns = 1;               ///< of a grid
    Align across = Align::stretch; ///< children across the direction
    Align along = Align::start;    ///< children along it, when nothing grows
    float grow = 0;                ///< share of what is left over along the parent's direction
    float min_width_mm = 0;
    float min_height_mm = 0;
    float max_width_mm = 0; ///< 0: no limit

    Box box;
    std::string text; ///< drawn text; leaves only
    TextStyle style;
    IconName icon; ///< drawn before the text of a leaf
    float icon_mm = 0;
    bool ornament = false; ///< draws the kawung motif over its box; not in focus or speech

    std::optional<ActionId> action; ///< present: can be touched and focused
    Check check = Check::none;
    bool selected = false; ///< shown as chosen (by mark as well as by colour)
    bool caret = false;    ///< a field being typed into

    /// Set by layout().
    Rect rect;
    bool clipped = false; ///< text did not fit its rectangle: a defect, tests look for it
};

} // namespace anjungan::ui
