// SPDX-License-Identifier: GPL-3.0-or-later
/// Keeps what lies on the panel from being taken for a finger: a bag, water, a dead corner of the
/// glass that is "touched" for ever.
///
/// Only the first finger counts (touch_tracker.hpp), so one contact that never lifts would keep
/// everybody else's out. A contact that stays within `reach` of where it came down for `patience`
/// is stuck: it is cancelled and no more is heard of it until it lifts. Ten fingers at once are
/// simply ten contacts. Belongs to the UI thread.
#pragma once

#include "base/clock.hpp"
#include "kiosk/ui/input.hpp"

#include <map>
#include <optional>
#include <vector>

namespace anjungan::ui {

class ContactFilter {
public:
    /// Longer than anybody rests a finger on a button, shorter than anybody waits for a dead
    /// kiosk.
    static constexpr BootTime patience = std::chrono::seconds(15);
    /// Pixels either way: what a resting finger trembles, and a dead corner flickers.
    static constexpr int reach = 24;
    /// No hand has more, and no broken panel may fill the memory.
    static constexpr std::size_t max_contacts = 32;

    /// The clock must outlive the filter.
    explicit ContactFilter(const Clock& clock) : clock_(&clock) {}

    /// What to hand on: cancellations of contacts found stuck by now, then the touch itself unless
    /// its contact is stuck, unknown (it came down before we listened) or one too many.
    [[nodiscard]] std::vector<Touch> pass(const Touch& touch);

    /// The cancellations alone: for when the time is up and nobody touches anything.
    [[nodiscard]] std::vector<Touch> find_stuck();

    /// How many contacts lie there now that are ignored.
    [[nodiscard]] std::size_t stuck() const;

    /// When to call find_stuck() again; nothing: no contact is waited for.
    [[nodiscard]] std::optional<BootTime> until_next() const;

private:
    struct Contact {
        Point began;
        BootTime since = BootTime(0);
        bool stuck = false;
    };

    const Clock* clock_;
    std::map<std::int64_t, Contact> contacts_ = {}; ///< by finger
};

} // namespace anjungan::ui
