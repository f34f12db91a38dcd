// SPDX-License-Identifier: GPL-3.0-or-later
// Looks days up.
#include "kiosk/services/calendar.hpp"

#include <algorithm>

namespace anjungan::services {

const CalendarYear* Calendar::find(std::chrono::year year) const {
    const auto found = std::ranges::find(years, year, &CalendarYear::year);
    return found == years.end() ? nullptr : &*found;
}

const Holiday* Calendar::holiday_on(std::chrono::year_month_day date) const {
    const auto* const year = find(date.year());
    if (year == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(year->days, date, &Holiday::date);
    return found == year->days.end() ? nullptr : &*found;
}

} // namespace anjungan::services
