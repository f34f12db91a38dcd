// SPDX-License-Identifier: GPL-3.0-or-later
/// The page of a "text" field.
#pragma once

#include "kiosk/screens/fields/field_page.hpp"

namespace anjungan::screens::fields {

[[nodiscard]] const FieldPage& text();

} // namespace anjungan::screens::fields
