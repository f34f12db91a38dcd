// SPDX-License-Identifier: GPL-3.0-or-later
/// The page of a "date" field.
#pragma once

#include "kiosk/screens/fields/field_page.hpp"

namespace anjungan::screens::fields {

[[nodiscard]] const FieldPage& date();

} // namespace anjungan::screens::fields
