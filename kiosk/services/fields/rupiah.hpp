// SPDX-License-Identifier: GPL-3.0-or-later
/// The field type "rupiah": an amount of money in whole rupiah, such as an income.
#pragma once

#include "kiosk/services/fields/number.hpp"

namespace anjungan::services::fields {

[[nodiscard]] FieldTypePointer rupiah(NumberRules rules = {});
[[nodiscard]] FieldTypePointer read_rupiah(const nlohmann::json& limits);

} // namespace anjungan::services::fields
