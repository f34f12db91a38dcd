// SPDX-License-Identifier: GPL-3.0-or-later
// From wall time to the office's local date and time.
#include "base/local_time.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan {

Result<OfficeZone> zone_named(const std::string& name) {
    using std::chrono::hours;
    if (name == "WIB") {
        return OfficeZone{hours(7), name};
    }
    if (name == "WITA") {
        return OfficeZone{hours(8), name};
    }
    if (name == "WIT") {
        return OfficeZone{hours(9), name};
    }
    return fail(
        ErrorCode::invalid_input,
        "must be \"WIB\" (west, UTC+7), \"WITA\" (middle, UTC+8) or \"WIT\" (east, UTC+9)"
    );
}

LocalTime local_time(WallTime time, const OfficeZone& zone) {
    const auto shifted = time + zone.offset;
    const auto day = std::chrono::floor<std::chrono::days>(shifted);
    const std::chrono::hh_mm_ss clock{shifted - day};
    return {
        std::chrono::year_month_day{day},
        static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()),
    };
}

std::string iso_date(std::chrono::year_month_day date) {
    return fmt::format(
        "{:04}-{:02}-{:02}",
        static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day())
    );
}

bool is_among(
    const std::vector<std::chrono::year_month_day>& days, std::chrono::year_month_day date
) {
    return std::find(days.begin(), days.end(), date) != days.end();
}

std::string iso_utc(WallTime time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::hh_mm_ss clock{time - day};
    return fmt::format(
        "{}T{:02}:{:02}:{:02}Z",
        iso_date(std::chrono::year_month_day{day}),
        clock.hours().count(),
        clock.minutes().count(),
        clock.seconds().count()
    );
}

} // namespace anjungan
