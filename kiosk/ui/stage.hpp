// SPDX-License-Identifier: GPL-3.0-or-later
/// The stage shows one widget tree at a time: lays it out, keeps the focus, turns touches and keys
/// into actions, says what should be spoken, and paints what changed.
///
/// Knows nothing of SDL, screens or state. Belongs to the UI thread.
#pragma once

#include "kiosk/ui/appearance.hpp"
#include "kiosk/ui/input.hpp"
#include "kiosk/ui/widget.hpp"
#include "kiosk/ui/window.hpp"

#include <memory>
#include <string>
#include <vector>

namespace anjungan::ui {

/// One thing to say: a sentence of its own, so that a recording may take its place.
struct Spoken {
    std::string text;
    bool personal = false;     ///< never written to a transcript
    std::string language = {}; ///< empty: the session's
};
/// Said one after another; the first interrupts what is being said.
using Speech = std::vector<Spoken>;

/// What came out of one input.
struct Reaction {
    std::optional<ActionId> action; ///< pressed and released inside the same target
    Speech spoken;                  ///< the focus moved
    bool back = false;              ///< the back key
    bool help = false;              ///< the help key
};

/// Tells apart "the same screen, changed" from "another screen": a new screen puts the focus on
/// its heading (or first alert) and speaks it; a changed one keeps the focus by widget id.
struct ScreenIdentity {
    std::string value;
    bool operator==(const ScreenIdentity&) const = default;
};

class Stage {
public:
    /// `assets`: the folder with fonts.conf, a private fontconfig file, icons/ and illustrations/.
    /// Fails with a clear sentence when no font can be loaded; a picture that is missing is an
    /// error in the log and a frame on the screen.
    [[nodiscard]] static Result<std::unique_ptr<Stage>>
    open(const Panel& panel, const std::filesystem::path& assets);

    virtual ~Stage() = default;

    /// Lays out `tree` for `appearance`. Returns what should be spoken, if anything: see
    /// narration.hpp.
    [[nodiscard]] virtual Speech
    show(ScreenIdentity identity, Widget tree, const Appearance& appearance) = 0;

    /// Whether somebody is read to: then down and up stop at everything that can be read, else at
    /// what can be touched. On until it is set.
    virtual void set_reading_aloud(bool on) = 0;
    /// Another person: what was explained once may be explained again.
    virtual void forget_explanations() = 0;

    /// Touch: see Reaction::action. Keys: down and up go to the next and the previous stop; right
    /// and left to the first control of the next and the previous section, or row of keys, and
    /// where a page has no sections to the next and the previous control. All wrap around. Select
    /// presses what is focused. The focus ring appears with the first key and goes with the next
    /// touch.
    [[nodiscard]] virtual Reaction react(const Input& input) = 0;

    /// On: a target that is pressed goes on looking so after its release, until another touch
    /// begins or another screen comes up. Off, as at first: it looks so no longer. For taps too
    /// short to be seen; the clock is the caller's.
    virtual void hold_pressed_look(bool on) = 0;

    /// Everything that is said when this screen comes up, once more, with what was explained.
    [[nodiscard]] virtual Speech tell_again() = 0;

    /// Paints what differs from what was painted before and returns those rectangles; nothing
    /// changed: no rectangle. After Exposed everything is painted.
    [[nodiscard]] virtual std::vector<Rect> paint(const Pixels& pixels) = 0;

    /// The tree as laid out, for journeys and descriptions.
    [[nodiscard]] virtual const Widget& tree() const = 0;
    [[nodiscard]] virtual std::string focused_id() const = 0;
    /// JSON of the laid-out tree as the design pins it for --describe; `screen` and `language`
    /// are written into it.
    [[nodiscard]] virtual std::string
    describe(const std::string& screen, const std::string& language) const = 0;
};

} // namespace anjungan::ui
