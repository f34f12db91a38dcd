// SPDX-License-Identifier: GPL-3.0-or-later
/// The identifier of a submission: a UUID version 7 (RFC 9562), made when the form opens, so that
/// a double tap or a retry carries the same one.
#pragma once

#include "base/bytes.hpp"
#include "base/clock.hpp"

#include <array>
#include <compare>

namespace anjungan {

struct RecordId {
    std::array<std::uint8_t, 16> bytes = {};

    auto operator<=>(const RecordId&) const = default; // NOLINT(modernize-use-nullptr): none here
};

/// 48 bits of milliseconds, then 74 random bits.
[[nodiscard]] RecordId make_record_id(const Clock& clock);

/// When it was made, by the clock of whoever made it.
[[nodiscard]] WallTime made_at(const RecordId& id);

/// "0192a1b2-…": 36 characters.
[[nodiscard]] std::string to_string(const RecordId& id);

/// From its 36 characters, whatever their case. `invalid_input` otherwise.
[[nodiscard]] Result<RecordId> record_id_named(std::string_view text);

/// From 16 bytes as stored; any other length is corrupt.
[[nodiscard]] Result<RecordId> record_id_from(ByteView bytes);

} // namespace anjungan
