// SPDX-License-Identifier: GPL-3.0-or-later
/// The field type "note": something to read; nothing is answered.
#pragma once

#include "kiosk/services/fields/field_type.hpp"

namespace anjungan::services::fields {

[[nodiscard]] FieldTypePointer note();

} // namespace anjungan::services::fields
