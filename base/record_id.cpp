// SPDX-License-Identifier: GPL-3.0-or-later
// UUID version 7.
#include "base/record_id.hpp"

#include "base/random.hpp"

#include <algorithm>
#include <chrono>

namespace anjungan {

RecordId make_record_id(const Clock& clock) {
    RecordId id;
    fill_random(id.bytes);
    const auto milliseconds = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::milliseconds>(clock.wall_time().time_since_epoch())
            .count()
    );
    for (std::size_t i = 0; i < 6; ++i) {
        id.bytes[i] = static_cast<std::uint8_t>(milliseconds >> (8 * (5 - i)));
    }
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0FU) | 0x70U);
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3FU) | 0x80U);
    return id;
}

std::string to_string(const RecordId& id) {
    auto text = to_hex(id.bytes);
    for (const std::size_t place : {8U, 13U, 18U, 23U}) {
        text.insert(place, 1, '-');
    }
    return text;
}

WallTime made_at(const RecordId& id) {
    constexpr std::size_t time_bytes = 6;
    std::int64_t milliseconds = 0;
    for (std::size_t i = 0; i < time_bytes; ++i) {
        milliseconds = milliseconds * 256 + id.bytes[i];
    }
    return std::chrono::floor<std::chrono::seconds>(
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(milliseconds))
    );
}

Result<RecordId> record_id_named(std::string_view text) {
    std::string digits;
    for (const char letter : text) {
        if (letter != '-') {
            digits +=
                letter >= 'A' && letter <= 'F' ? static_cast<char>(letter - 'A' + 'a') : letter;
        }
    }
    const auto bytes = from_hex(digits);
    auto id = bytes ? record_id_from(*bytes) : fail(bytes.error());
    constexpr std::size_t characters = 36;
    if (!id || text.size() != characters) {
        return fail(
            ErrorCode::invalid_input,
            "a record's id has 36 characters, as in 0192a1b2-0000-7000-8000-000000000000"
        );
    }
    return id;
}

Result<RecordId> record_id_from(ByteView bytes) {
    RecordId id;
    if (bytes.size() != id.bytes.size()) {
        return fail(ErrorCode::corrupt, "a record identifier is not 16 bytes long");
    }
    std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
    return id;
}

} // namespace anjungan
