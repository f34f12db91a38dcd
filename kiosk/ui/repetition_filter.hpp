// SPDX-License-Identifier: GPL-3.0-or-later
/// Tells what somebody does from what happens by itself: a thing that leans on the keypad, a dead
/// spot of the glass that comes and goes.
///
/// Such a thing does the same again and again, for ever. People do something else now and then; who
/// really presses one key for minutes is asked whether they are still there, and any other key or
/// place says yes. Belongs to the UI thread.
#pragma once

#include "base/clock.hpp"
#include "kiosk/ui/contact_filter.hpp"

#include <optional>
#include <string>
#include <vector>

namespace anjungan::ui {

class RepetitionFilter {
public:
    /// So long after the last new thing, the same things still count.
    static constexpr BootTime patience = std::chrono::seconds(60);
    /// A few that take turns are a repetition as well: two keys under one bag.
    static constexpr std::size_t max_remembered = 4;

    /// The clock must outlive the filter.
    explicit RepetitionFilter(const Clock& clock) : clock_(&clock) {}

    /// False for what repeats itself, for a key that is held, and for all of a touch but its
    /// beginning. `place` says where it is done: the screen, its page and, for the key that presses
    /// something, what it presses. In another place the same key or spot is something new, unless
    /// it has repeated itself up to now.
    [[nodiscard]] bool is_deliberate(const Input& input, const std::string& place);

    /// Nobody is there, or somebody else.
    void forget();

private:
    struct Doing {
        std::optional<Key> key; ///< or, without one, a spot of the glass
        Point spot = {};
        std::string place = {};
    };

    [[nodiscard]] static std::optional<Doing> doing_of(const Input& input);
    [[nodiscard]] static bool same_by_hand(const Doing& one, const Doing& other);
    static void remember(std::vector<Doing>& list, Doing doing);

    const Clock* clock_;
    std::vector<Doing> recent_ = {}; ///< different ones, the oldest first
    std::vector<Doing> repeating_ =
        {};                       ///< what was found to repeat itself since the last new thing
    BootTime news_ = BootTime(0); ///< when something new was done last
};

} // namespace anjungan::ui
