// SPDX-License-Identifier: GPL-3.0-or-later
/// Attributes of devices as the kernel shows them below /sys: a small text file each, which holds a
/// word or a number.
#pragma once

#include "base/result.hpp"

#include <charconv>
#include <filesystem>
#include <optional>

namespace anjungan {

/// The text without the line's end. `io` if it cannot be read.
[[nodiscard]] Result<std::string> read_attribute(const std::filesystem::path& file);

/// Nothing unless the whole text is a number that `Number` can hold.
template <class Number>
[[nodiscard]] std::optional<Number> number_from(std::string_view text, int base = 10) {
    Number number = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number, base);
    return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

/// `io` if it cannot be read or is no number.
template <class Number>
[[nodiscard]] Result<Number>
read_number_attribute(const std::filesystem::path& file, int base = 10) {
    const auto text = read_attribute(file);
    TRY(text);
    const auto number = number_from<Number>(*text, base);
    if (!number) {
        return fail(ErrorCode::io, file.string() + ": holds no number");
    }
    return *number;
}

} // namespace anjungan
