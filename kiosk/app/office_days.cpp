// SPDX-License-Identifier: GPL-3.0-or-later
// Holidays into hours, hours into a working week.
#include "kiosk/app/office_days.hpp"

#include <algorithm>

namespace anjungan::app {

flow::OpeningHours with_holidays(flow::OpeningHours hours, const services::Calendar& calendar) {
    for (const auto& year : calendar.years) {
        for (const auto& day : year.days) {
            hours.holidays.push_back(day.date);
        }
    }
    return hours;
}

services::WorkingWeek working_week(const flow::OpeningHours& opening) {
    if (!opening.known()) {
        return services::WorkingWeek::usual();
    }
    services::WorkingWeek week = {{}, opening.closed, opening.open};
    for (std::size_t day = 0; day < week.closes_at.size(); ++day) {
        if (const auto& spans = opening.days.at(day); !spans.empty()) {
            // Who comes behind the last number is served on another day, and so are the papers.
            week.closes_at.at(day) = std::max(0, spans.back().until - opening.last_number_minutes);
        }
    }
    return week;
}

} // namespace anjungan::app
