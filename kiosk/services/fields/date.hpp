// SPDX-License-Identifier: GPL-3.0-or-later
/// The field type "date": a day of the calendar, typed in three parts as DDMMYYYY, where "_" stand
/// for what was left out, and kept as "1956-03-09".
#pragma once

#include "kiosk/services/fields/field_type.hpp"

namespace anjungan::services::fields {

/// In days from today, negative for the past.
struct DateRules {
    std::optional<int> earliest_days = std::nullopt; ///< e.g. -36500
    std::optional<int> latest_days = std::nullopt;   ///< e.g. 0: not in the future
};

[[nodiscard]] FieldTypePointer date(DateRules rules = {});
[[nodiscard]] FieldTypePointer read_date(const nlohmann::json& limits);

} // namespace anjungan::services::fields
