// SPDX-License-Identifier: GPL-3.0-or-later
/// Small parts that several files have: a text in several languages, a decree.
///
/// Private to this room, like json_document.hpp.
#pragma once

#include "kiosk/services/local_text.hpp"
#include "kiosk/services/office_facts.hpp"

#include <nlohmann/json.hpp>

namespace anjungan::services {

/// What stands under `key`; empty where there is no such key. The schema has checked it.
[[nodiscard]] LocalText text_of(const nlohmann::json& object, const char* key);

/// Likewise checked.
[[nodiscard]] Decree decree_of(const nlohmann::json& json);

} // namespace anjungan::services
