// SPDX-License-Identifier: GPL-3.0-or-later
/// From maklumat.json to a Maklumat, or to what is wrong with it.
///
/// Private to this room, like json_document.hpp.
#pragma once

#include "kiosk/services/office_facts.hpp"
#include "kiosk/services/reading.hpp"
#include "kiosk/services/schema.hpp"

#include <nlohmann/json.hpp>

namespace anjungan::services {

/// `schema` is that of maklumat.schema.json. Beyond it: the decree's date is one of the calendar.
[[nodiscard]] Reading<Maklumat>
read_maklumat(const nlohmann::json& document, const DocumentSchema& schema);

} // namespace anjungan::services
