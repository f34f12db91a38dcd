// SPDX-License-Identifier: GPL-3.0-or-later
/// The field type "text": a name, a place, a few words.
#pragma once

#include "kiosk/services/fields/field_type.hpp"

namespace anjungan::services::fields {

/// Of a "text"; what may grow longer is a "long_text".
inline constexpr std::size_t max_text = 500; ///< code points

struct TextRules {
    std::size_t min_length = 0; ///< code points
    std::size_t max_length = 100;
};

[[nodiscard]] FieldTypePointer text(TextRules rules = {});
[[nodiscard]] FieldTypePointer read_text(const nlohmann::json& limits);

/// What keeps a text from being taken as it is: a character that belongs into no form, or its
/// length. For every type of written text.
[[nodiscard]] std::optional<Problem>
check_writing(std::string_view text, TextRules rules, const i18n::Texts& t);

} // namespace anjungan::services::fields
