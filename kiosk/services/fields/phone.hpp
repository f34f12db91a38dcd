// SPDX-License-Identifier: GPL-3.0-or-later
/// The field type "phone": an Indonesian telephone number.
#pragma once

#include "kiosk/services/fields/field_type.hpp"

namespace anjungan::services::fields {

[[nodiscard]] FieldTypePointer phone();

} // namespace anjungan::services::fields
