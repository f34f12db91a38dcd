// SPDX-License-Identifier: GPL-3.0-or-later
/// Between Unicode and the printer's code page CP437.
/// Source of the table: unicode.org, MAPPINGS/VENDORS/MICSFT/PC/CP437.TXT.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace anjungan::drivers {

/// CP437's no-break space: counts as part of a word, printed as a space.
inline constexpr char no_break_space = '\xFF';
inline constexpr char middle_dot = '\xFA';

/// UTF-8 to CP437. A letter outside it loses its accent (Ē becomes E), punctuation takes its plain
/// form, anything else and broken UTF-8 becomes '?'. '\n' stays, other control characters vanish:
/// no text can carry a command.
[[nodiscard]] std::string to_code_page(std::string_view utf8);

/// Whether to_code_page() keeps every letter as it is and only punctuation changes its form. Broken
/// UTF-8 is not.
[[nodiscard]] bool is_in_code_page(std::string_view utf8);

/// One CP437 character as UTF-8; control codes become a space.
[[nodiscard]] std::string from_code_page(std::uint8_t character);

} // namespace anjungan::drivers
