// SPDX-License-Identifier: GPL-3.0-or-later
/// From calendar.json to a Calendar, or to what is wrong with it.
///
/// Private to this room, like json_document.hpp.
#pragma once

#include "kiosk/services/calendar.hpp"
#include "kiosk/services/reading.hpp"
#include "kiosk/services/schema.hpp"

#include <nlohmann/json.hpp>

namespace anjungan::services {

/// `schema` is that of calendar.schema.json. Beyond it: each year once, each day once, a day that
/// the calendar has and that lies in its year.
[[nodiscard]] Reading<Calendar>
read_calendar(const nlohmann::json& document, const DocumentSchema& schema);

} // namespace anjungan::services
