// SPDX-License-Identifier: GPL-3.0-or-later
/// Room-internal: values written as text inside the JSON forms, and strict reading of them.
#pragma once

#include "base/bytes.hpp"
#include "base/clock.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace anjungan::protocol {

/// The inverse of iso_utc. Lenient about white space: compare the canonical form afterwards.
[[nodiscard]] std::optional<WallTime> time_from_iso(const std::string& text);

/// Exactly `Size` bytes in hexadecimal, or nothing.
template <std::size_t Size>
[[nodiscard]] std::optional<std::array<std::uint8_t, Size>> array_from_hex(std::string_view hex) {
    const auto bytes = from_hex(hex);
    if (!bytes || bytes->size() != Size) {
        return std::nullopt;
    }
    std::array<std::uint8_t, Size> out = {};
    std::copy(bytes->begin(), bytes->end(), out.begin());
    return out;
}

} // namespace anjungan::protocol
