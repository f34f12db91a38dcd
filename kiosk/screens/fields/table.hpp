// SPDX-License-Identifier: GPL-3.0-or-later
/// The page of each type of form field.
#pragma once

#include "kiosk/screens/fields/field_page.hpp"

#include <string_view>

namespace anjungan::screens {

/// nullptr if no page is made for a type of this name.
[[nodiscard]] const FieldPage* find_field_page(std::string_view type);

/// The page of a field that the services room has read: there is one for each type.
[[nodiscard]] const FieldPage& page_of(const services::Field& field);

} // namespace anjungan::screens
