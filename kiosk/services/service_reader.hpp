// SPDX-License-Identifier: GPL-3.0-or-later
/// From a checked document to a Service.
///
/// Private to this room, like json_document.hpp.
#pragma once

#include "kiosk/services/service.hpp"

#include <nlohmann/json.hpp>

namespace anjungan::services {

/// `document` must satisfy service.schema.json: nothing is checked again here.
[[nodiscard]] Service read_service(const nlohmann::json& document);

} // namespace anjungan::services
