// SPDX-License-Identifier: GPL-3.0-or-later
/// A text in several languages, as files have it.
///
/// Private to this room, like json_document.hpp.
#pragma once

#include "kiosk/services/service.hpp"

#include <nlohmann/json.hpp>

namespace anjungan::services {

/// What stands under `key`; empty where there is no such key. The schema has checked it.
[[nodiscard]] LocalText text_of(const nlohmann::json& object, const char* key);

} // namespace anjungan::services
