// SPDX-License-Identifier: GPL-3.0-or-later
/// Numbers as citizens type them: with blanks, dots and hyphens between the digits.
#pragma once

#include "base/secret.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace anjungan::services {

/// True for the empty text, too.
[[nodiscard]] bool all_digits(std::string_view text);

/// The whole number that `text` amounts to; nothing if it is none, or too large.
[[nodiscard]] std::optional<long long> whole_number(std::string_view text);

/// "3201 0112 3456 0001": four at a time, as people read numbers to each other. Personal.
[[nodiscard]] std::string in_fours(std::string_view text);

/// How many characters are left without what only the typing put between them.
[[nodiscard]] std::string count_of_digits(std::string_view text);

} // namespace anjungan::services
