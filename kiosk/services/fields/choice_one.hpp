// SPDX-License-Identifier: GPL-3.0-or-later
/// The field type "choice_one": one of several options.
#pragma once

#include "kiosk/services/fields/field_type.hpp"

namespace anjungan::services::fields {

[[nodiscard]] FieldTypePointer choice_one();

} // namespace anjungan::services::fields
