// SPDX-License-Identifier: GPL-3.0-or-later
/// The field type "acknowledge": a statement to agree to; the answer is "yes".
#pragma once

#include "kiosk/services/fields/field_type.hpp"

namespace anjungan::services::fields {

[[nodiscard]] FieldTypePointer acknowledge();

} // namespace anjungan::services::fields
