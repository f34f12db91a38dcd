// SPDX-License-Identifier: GPL-3.0-or-later
/// Room-internal: Crockford base32 symbols as people type them, and the check symbol behind them.
///
/// Over GF(32) with x^5 + x^2 + 1 and generator a = x (the value 2), for data symbols d1 … dn:
///     c = a^1·d1 + a^2·d2 + … + a^n·dn
/// For n up to 30 all weights (the check's is a^0) differ and none is zero, so every single wrong
/// symbol, every swap of two different symbols and every twin error aa → bb is caught.
#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>

namespace anjungan::protocol {

/// `data`: up to 30 symbols of the alphabet.
[[nodiscard]] char check_symbol(std::string_view data);

/// The symbols a person meant: lower case, spaces and dashes anywhere, O for 0, I or L for 1.
/// `invalid_input` says whether the length, a character or the check is wrong. `count` includes the
/// check symbol.
[[nodiscard]] Result<std::string> checked_symbols(std::string_view typed, std::size_t count);

/// With a dash behind every fourth symbol.
[[nodiscard]] std::string in_groups_of_four(std::string_view symbols);

} // namespace anjungan::protocol
