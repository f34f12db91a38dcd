// SPDX-License-Identifier: GPL-3.0-or-later
/// The page of a "long_text" field.
#pragma once

#include "kiosk/screens/fields/field_page.hpp"

namespace anjungan::screens::fields {

[[nodiscard]] const FieldPage& long_text();

} // namespace anjungan::screens::fields
