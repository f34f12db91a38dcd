// SPDX-License-Identifier: GPL-3.0-or-later
/// The page of a "rupiah" field.
#pragma once

#include "kiosk/screens/fields/field_page.hpp"

namespace anjungan::screens::fields {

[[nodiscard]] const FieldPage& rupiah();

} // namespace anjungan::screens::fields
