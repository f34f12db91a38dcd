// SPDX-License-Identifier: GPL-3.0-or-later
/// The field type "nik": a citizen's number, of 16 digits.
#pragma once

#include "kiosk/services/fields/field_type.hpp"

namespace anjungan::services::fields {

[[nodiscard]] FieldTypePointer nik();

} // namespace anjungan::services::fields
