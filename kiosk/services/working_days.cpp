// SPDX-License-Identifier: GPL-3.0-or-later
// Counts working days.
#include "kiosk/services/working_days.hpp"

namespace anjungan::services {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

/// An office that opens on no day of two months promises nothing.
constexpr int farthest_working_day = 60;

std::optional<int> closing_of(const WorkingWeek& week, year_month_day date) {
    return week.closes_at.at(std::chrono::weekday(sys_days(date)).c_encoding());
}

/// The first working day on or after `from`.
std::optional<year_month_day>
working_day_from(const WorkingWeek& week, const Calendar& calendar, sys_days from) {
    for (int days = 0; days <= farthest_working_day; ++days) {
        const year_month_day date = from + std::chrono::days(days);
        const auto works = is_working_day(week, calendar, date);
        if (!works) {
            return std::nullopt;
        }
        if (*works) {
            return date;
        }
    }
    return std::nullopt;
}

} // namespace

WorkingWeek WorkingWeek::usual() {
    constexpr int midnight = 24 * 60;
    WorkingWeek week;
    for (std::size_t day = 1; day <= 5; ++day) {
        week.closes_at.at(day) = midnight;
    }
    return week;
}

std::optional<bool>
is_working_day(const WorkingWeek& week, const Calendar& calendar, year_month_day date) {
    if (calendar.find(date.year()) == nullptr) {
        return std::nullopt;
    }
    const bool holiday = calendar.holiday_on(date) != nullptr && !is_among(week.open, date);
    return closing_of(week, date).has_value() && !holiday && !is_among(week.closed, date);
}

std::optional<year_month_day>
first_working_day(const WorkingWeek& week, const Calendar& calendar, const LocalTime& handed_in) {
    const int minute = handed_in.hour * 60 + handed_in.minute;
    const bool too_late = minute >= closing_of(week, handed_in.date).value_or(0);
    // A day that is over for the office, or was none, lies in a year that must be known all the
    // same: without its list nobody can tell the one from the other.
    if (calendar.find(handed_in.date.year()) == nullptr) {
        return std::nullopt;
    }
    return working_day_from(
        week, calendar, sys_days(handed_in.date) + std::chrono::days(too_late ? 1 : 0)
    );
}

std::optional<year_month_day> promised_date(
    const WorkingWeek& week, const Calendar& calendar, const LocalTime& handed_in, int working_days
) {
    auto date = first_working_day(week, calendar, handed_in);
    for (int day = 0; day < working_days && date; ++day) {
        date = working_day_from(week, calendar, sys_days(*date) + std::chrono::days(1));
    }
    return date;
}

} // namespace anjungan::services
