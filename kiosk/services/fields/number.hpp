// SPDX-License-Identifier: GPL-3.0-or-later
/// The field type "number": a whole number, such as an income or a count of children.
#pragma once

#include "kiosk/services/fields/field_type.hpp"

namespace anjungan::services::fields {

struct NumberRules {
    std::optional<long long> minimum = std::nullopt;
    std::optional<long long> maximum = std::nullopt;
};

[[nodiscard]] FieldTypePointer number(NumberRules rules = {});
[[nodiscard]] FieldTypePointer read_number(const nlohmann::json& limits);

} // namespace anjungan::services::fields
