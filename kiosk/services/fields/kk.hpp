// SPDX-License-Identifier: GPL-3.0-or-later
/// The field type "kk": the number of a family card, of 16 digits.
#pragma once

#include "kiosk/services/fields/field_type.hpp"

namespace anjungan::services::fields {

[[nodiscard]] FieldTypePointer kk();

} // namespace anjungan::services::fields
