// SPDX-License-Identifier: GPL-3.0-or-later
/// Byte strings and the text forms they take: hexadecimal and Crockford base32.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace anjungan {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

[[nodiscard]] ByteView as_bytes(std::string_view text);
[[nodiscard]] std::string_view as_text(ByteView bytes);

/// Lower-case hexadecimal, two digits a byte.
[[nodiscard]] std::string to_hex(ByteView bytes);
[[nodiscard]] Result<Bytes> from_hex(std::string_view text);

/// Crockford base32 (alphabet without I L O U), most significant bit first, no padding; the last
/// symbol is filled with zero bits. Source: Douglas Crockford, "Base 32".
[[nodiscard]] std::string to_base32(ByteView bytes);

/// The strict inverse: upper case only, no aliases, and the filling bits must be zero, so that
/// two different texts never decode to the same bytes.
[[nodiscard]] Result<Bytes> from_base32(std::string_view text);

} // namespace anjungan
