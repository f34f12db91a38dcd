// SPDX-License-Identifier: GPL-3.0-or-later
/// The command that asks a card for its number, and what the answer means.
#pragma once

#include "drivers/card-reader/card_reader.hpp"

#include <array>

namespace anjungan::drivers {

/// GET DATA, UID (PC/SC part 3, 3.2.2.1.3): answered by the reader for contactless cards.
constexpr std::array<std::uint8_t, 5> ask_uid = {0xFF, 0xCA, 0x00, 0x00, 0x00};

/// The whole response, status bytes included. `pulled` if it lacks those; `no_uid` unless it ends
/// in 90 00 and holds 4 … 32 bytes before that, not all of them zero.
[[nodiscard]] std::variant<Card, CardFault> read_uid_answer(ByteView response);

} // namespace anjungan::drivers
