// SPDX-License-Identifier: GPL-3.0-or-later
/// From a promise in working days to a date. Pure functions of local time: no clock, any thread.
#pragma once

#include "base/local_time.hpp"
#include "kiosk/services/calendar.hpp"

#include <array>
#include <optional>
#include <vector>

namespace anjungan::services {

/// Which days one office works, as its configuration has it.
struct WorkingWeek {
    /// By weekday, Sunday first: the minute of the day from which nobody who comes is served, up to
    /// 24 × 60; nothing: nobody works on that day.
    std::array<std::optional<int>, 7> closes_at = {};
    std::vector<std::chrono::year_month_day> closed = {}; ///< whatever weekday and calendar say
    std::vector<std::chrono::year_month_day> open = {};   ///< holidays on which this office works

    /// Monday to Friday until midnight: where the office has written nothing down.
    [[nodiscard]] static WorkingWeek usual();
};

/// Whether anybody works on that day. Nothing: its year is not in the calendar.
[[nodiscard]] std::optional<bool>
is_working_day(const WorkingWeek& week, const Calendar& calendar, std::chrono::year_month_day date);

/// The day from which a promise counts for what was handed in at `handed_in`: that day, while
/// somebody still works on it; otherwise the next working day. Nothing: a year on the way is not in
/// the calendar, or no working day comes within sixty days.
[[nodiscard]] std::optional<std::chrono::year_month_day>
first_working_day(const WorkingWeek& week, const Calendar& calendar, const LocalTime& handed_in);

/// The last day of a promise of `working_days` (0: the first working day itself). Nothing: as
/// above. A date is only given if every day on the way lies in a year that the calendar has.
[[nodiscard]] std::optional<std::chrono::year_month_day> promised_date(
    const WorkingWeek& week, const Calendar& calendar, const LocalTime& handed_in, int working_days
);

} // namespace anjungan::services
