// SPDX-License-Identifier: GPL-3.0-or-later
/// The name of a kiosk on the wire and on paper: 1 to 16 characters of A–Z, 0–9 and '-'.
#pragma once

#include <string_view>

namespace anjungan::protocol {

constexpr std::size_t max_kiosk_id_bytes = 16;

[[nodiscard]] bool is_kiosk_id(std::string_view text);

} // namespace anjungan::protocol
