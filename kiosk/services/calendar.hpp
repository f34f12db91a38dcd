// SPDX-License-Identifier: GPL-3.0-or-later
/// Which days offices keep as holidays, year by year: `assets/services/calendar.json`, signed with
/// the catalogue. Pure data and pure functions: no clock, any thread.
#pragma once

#include "kiosk/services/service.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace anjungan::services {

enum class HolidayKind : std::uint8_t {
    holiday, ///< libur nasional
    leave,   ///< cuti bersama
};

struct Holiday {
    std::chrono::year_month_day date = {};
    HolidayKind kind = HolidayKind::holiday;
    LocalText name;
    bool verified = true; ///< false: the office has not yet checked it against its source
};

/// All holidays of one year; a year that is not listed has no holidays that anybody knows of.
struct CalendarYear {
    std::chrono::year year = {};
    std::string source;   ///< the decision that names the days
    bool verified = true; ///< of the list as a whole
    std::vector<Holiday> days;
};

struct Calendar {
    std::string version; ///< of the file; empty: there is none
    std::vector<CalendarYear> years;

    /// nullptr: nobody has said which days of that year are holidays.
    [[nodiscard]] const CalendarYear* find(std::chrono::year year) const;
    /// nullptr: it is no holiday, or its year is not listed.
    [[nodiscard]] const Holiday* holiday_on(std::chrono::year_month_day date) const;
};

} // namespace anjungan::services
