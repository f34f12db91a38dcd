// SPDX-License-Identifier: GPL-3.0-or-later
/// The field type "long_text": what happened, in the citizen's own sentences.
#pragma once

#include "kiosk/services/fields/text.hpp"

namespace anjungan::services::fields {

/// As many letters as a page of handwriting.
inline constexpr std::size_t max_long_text = 2000; ///< code points

[[nodiscard]] FieldTypePointer long_text(TextRules rules = {.max_length = max_long_text});
[[nodiscard]] FieldTypePointer read_long_text(const nlohmann::json& limits);

} // namespace anjungan::services::fields
