// SPDX-License-Identifier: GPL-3.0-or-later
/// Calendar dates as answers and service files write them.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace anjungan::services {

/// "1956-03-09" strictly: four, two, two digits, and a day that the calendar has.
[[nodiscard]] std::optional<std::chrono::year_month_day> parse_iso_date(std::string_view text);

} // namespace anjungan::services
