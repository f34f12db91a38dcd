// SPDX-License-Identifier: GPL-3.0-or-later
/// The widget tree: a value that says everything about a screen.
///
/// One tree is the drawing, the focus order, the speech and the test surface. Screens build a new
/// tree from state; nobody edits one in place. Lengths are millimetres on the panel (`_mm`);
/// `rect` is in pixels and filled by layout(). A row whose children cannot stand side by side
/// without breaking a word becomes a column. Build trees with the functions of widgets.hpp.
#pragma once

#include "kiosk/ui/geometry.hpp"
#include "kiosk/ui/look.hpp"

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

/// An index into the table of events that the screen made together with the tree.
enum class ActionId : std::uint32_t {};

enum class Check : std::uint8_t { none, off, on };

/// Children that do not fit are put on further pages. `page` is clamped to what exists. layout()
/// decides how many fit, so the screen need not know. While pages remain, "more" takes the place of
/// the next step in the page's row of steps, and "previous" that of Back: nobody hands in what they
/// have not seen. A tree without such a row has a bar with both below the list.
struct Pager {
    int page = 0;
    ActionId more = {};
    ActionId previous = {};
    std::string more_label;     ///< "Lihat {count} lagi": {count} is what further pages hold
    std::string previous_label; ///< "Sebelumnya"
    /// Seen and heard: "Halaman {page} dari {pages}"; empty: "1/2".
    std::string place = {};
    /// Instead of `place` while pages remain; empty: the same. "{count}" as in `more_label`.
    std::string place_before_last = {};
};

/// What is said about a part of a page when the page comes up, after its question and its help.
struct Cue {
    std::string kind;     ///< what it is and how many: "Four choices. Nothing is chosen yet."
    std::string how;      ///< how it is answered by touch; said once in a session
    std::string how_keys; ///< by keys
};

struct Widget {
    std::string id;     ///< stable and unique within the screen; "" only for pure arrangement
    std::string name;   ///< accessible name: what it is, in the reader's language
    std::string spoken; ///< written for the ear; empty means `name`
    Role role = Role::group;
    bool personal = false; ///< name or spoken holds what a citizen typed: never to a transcript
    bool echo_personal = false; ///< as `personal`, of the echo
    bool introduces = false;    ///< said with the heading when the page comes up
    bool section = false;       ///< left and right go from one such part of the page to the next
    bool firm = false;          ///< its air does not give way where words need room
    bool steps = false;         ///< a row of Back and the next step: see Pager
    bool leads = false;         ///< names what follows in a list: never the last of a page
    bool resumes = false;       ///< the focus starts here when the page comes up
    std::uint32_t echoes = 0;   ///< grows with each echo: the same one twice is news
    std::string spoken_keys; ///< instead of `spoken` for somebody who moves by keys; may be empty
    std::string state;       ///< "chosen": follows what is said, and is compared with it
    std::string echo;        ///< said instead of all that when it changes under the reader's hand
    std::string echo_keys;   ///< instead of `echo` for somebody who moves by keys; may be empty
    std::string language;    ///< of name and spoken, if it is not the session's
    std::optional<Cue> cue;  ///< see Cue; the focus starts at the first control inside

    std::vector<Widget> children;
    Arrange arrange = Arrange::column;
    std::optional<Arrange> landscape_arrange; ///< instead of `arrange` in landscape
    Align across = Align::stretch;            ///< children across the direction
    Align along = Align::start;               ///< children along it, when nothing grows
    Insets padding;
    float gap_mm = 0;
    int columns = 1; ///< of a grid; fewer are used when a word would not fit
    float grow = 0;  ///< share of what is left over along the parent's direction
    float min_width_mm = 0;
    float min_height_mm = 0;
    float max_width_mm = 0;     ///< 0: no limit
    float max_height_mm = 0;    ///< how far `grow` makes it higher; 0: no limit
    int landscape_columns = 0;  ///< instead of `columns` in landscape; 0: the same
    std::optional<Pager> pager; ///< of a column or grid: see paged()

    Box box;
    std::string text; ///< drawn text; leaves only
    TextStyle style;
    std::string detail; ///< second, smaller line below the text of a leaf
    IconName icon;      ///< drawn before or above the text of a leaf
    /// An illustration, in the middle of its place, above the text; leaves only. It shrinks before
    /// words do, and below its least height it is left out.
    std::string picture;
    float picture_mm = 0;       ///< its height where there is room
    float picture_least_mm = 0; ///< its height below which it says nothing any more
    float icon_mm = 0;
    std::string tag; ///< a word at the end of what is selected, if it has room: "Dipilih"
    Tone icon_tone = Tone::none; ///< none: as the text
    IconPlace icon_place = IconPlace::before;
    bool ornament = false; ///< draws the kawung motif over its box; not in focus or speech

    Check check = Check::none;
    bool selected = false;          ///< shown as chosen (by mark as well as by colour)
    bool caret = false;             ///< a field being typed into
    std::optional<ActionId> action; ///< present: can be touched and focused
    float progress = -1;            ///< 0–1: draws a bar under the text; negative: none
    int segments = 1;               ///< so many the bar is cut into

    /// Set by layout().
    Rect rect;
    int unknown_glyphs = 0; ///< characters that no font of the kiosk can draw: a defect
    bool clipped = false;   ///< text did not fit its rectangle: a defect, tests look for it
};

} // namespace anjungan::ui
