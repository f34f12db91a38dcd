// SPDX-License-Identifier: GPL-3.0-or-later
/// The office's local date and time. Indonesia has three zones without summer time (WIB +7,
/// WITA +8, WIT +9), so a fixed offset from configuration is exact and needs no zone database.
#pragma once

#include "base/clock.hpp"
#include "base/result.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace anjungan {

struct OfficeZone {
    std::chrono::minutes offset = std::chrono::hours(7);
    std::string name = "WIB"; ///< printed behind each time
};

/// "WIB", "WITA" or "WIT"; anything else is `invalid_input` with a sentence for the operator.
[[nodiscard]] Result<OfficeZone> zone_named(const std::string& name);

struct LocalTime {
    std::chrono::year_month_day date = {};
    int hour = 0;   ///< 0–23
    int minute = 0; ///< 0–59
};

[[nodiscard]] LocalTime local_time(WallTime time, const OfficeZone& zone);

/// "2026-11-24": the office's business day, by which queue numbers start again.
[[nodiscard]] std::string iso_date(std::chrono::year_month_day date);

[[nodiscard]] bool
is_among(const std::vector<std::chrono::year_month_day>& days, std::chrono::year_month_day date);

/// "2026-11-24T03:59:26Z", for logs and protocols.
[[nodiscard]] std::string iso_utc(WallTime time);

} // namespace anjungan
