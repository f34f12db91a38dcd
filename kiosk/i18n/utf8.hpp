// SPDX-License-Identifier: GPL-3.0-or-later
/// UTF-8 by code point: what is valid, how long a text is for a person, where the next one starts.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace anjungan::i18n::utf8 {

/// Takes the first code point off `text`; nothing if the text is empty or does not start with a
/// valid one (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF).
[[nodiscard]] std::optional<char32_t> take(std::string_view& text);

[[nodiscard]] bool is_valid(std::string_view text);

/// Code points of a valid text; of an invalid one those before the fault.
[[nodiscard]] std::size_t length(std::string_view text);

/// U+0000–001F, U+007F–009F, and the invisible marks that turn the reading direction: none of them
/// belongs into a form.
[[nodiscard]] bool is_control(char32_t code_point);

} // namespace anjungan::i18n::utf8
