// SPDX-License-Identifier: GPL-3.0-or-later
/// The field type "choice_many": any of several options, at least one if the field is required.
#pragma once

#include "kiosk/services/fields/field_type.hpp"

namespace anjungan::services::fields {

[[nodiscard]] FieldTypePointer choice_many();

} // namespace anjungan::services::fields
