// SPDX-License-Identifier: GPL-3.0-or-later
/// Whether somebody stands before the kiosk: from what is done there to a warning and the end of
/// the visit. Belongs to the UI thread.
#pragma once

#include "kiosk/flow/idle_guard.hpp"
#include "kiosk/ui/repetition_filter.hpp"

#include <cstddef>
#include <string>

namespace anjungan::app {

/// Where something is done.
struct Place {
    std::string page;     ///< the screen and, of a long one, its page
    std::string focused;  ///< what the select key would press
    bool warning = false; ///< the screen asks whether somebody is there
};

class Presence {
public:
    /// The clock must outlive it.
    Presence(const Clock& clock, flow::IdleTimes times)
        : idle_(clock, times), repetitions_(clock) {}

    /// Takes note of an input; what somebody does on purpose extends the visit (see
    /// RepetitionFilter). False: it must do nothing, because a thing that leans on the keypad would
    /// answer the question whether somebody is there.
    [[nodiscard]] bool may_act(const ui::Input& input, const Place& place);

    /// Nobody has begun a visit.
    void begin_anew();
    /// The choices of a page go by, of which there are `choices`, and nobody has pressed yet:
    /// whoever has one button waits for the right one. Once round the page counts as being there.
    void choice_went_by(std::size_t choices);

    [[nodiscard]] flow::Idleness idleness() const { return idle_.state(); }
    [[nodiscard]] std::chrono::seconds left() const { return idle_.left(); }
    [[nodiscard]] std::chrono::milliseconds until_next_change() const {
        return idle_.until_next_change();
    }

private:
    flow::IdleGuard idle_;
    ui::RepetitionFilter repetitions_;
    std::size_t gone_by_ = 0; ///< choices since somebody did something
};

} // namespace anjungan::app
