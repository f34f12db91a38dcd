// SPDX-License-Identifier: GPL-3.0-or-later
/// All types of form field, by the name that service.json writes.
#pragma once

#include "kiosk/services/fields/field_type.hpp"

namespace anjungan::services {

/// The type called `name`, with the rules of the field's "limits"; nullptr if there is none.
[[nodiscard]] FieldTypePointer read_field_type(std::string_view name, const nlohmann::json& limits);

[[nodiscard]] std::vector<std::string_view> field_type_names();

} // namespace anjungan::services
