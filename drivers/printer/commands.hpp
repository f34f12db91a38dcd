// SPDX-License-Identifier: GPL-3.0-or-later
/// The ESC/POS codes that the encoder writes, the driver asks with and the virtual printer reads.
/// Source: Epson ESC/POS command reference.
#pragma once

#include <cstdint>

namespace anjungan::drivers::escpos {

inline constexpr std::uint8_t nul = 0x00;
inline constexpr std::uint8_t eot = 0x04;
inline constexpr std::uint8_t lf = 0x0A;
inline constexpr std::uint8_t dle = 0x10;
inline constexpr std::uint8_t esc = 0x1B;
inline constexpr std::uint8_t fs = 0x1C;
inline constexpr std::uint8_t gs = 0x1D;

/// GS v 0 m xL xH yL yH, then the rows.
inline constexpr unsigned picture_header = 8;
/// ESC ! n
inline constexpr std::uint8_t mode_bold = 0x08;
inline constexpr std::uint8_t mode_double_height = 0x10;
inline constexpr std::uint8_t mode_double_width = 0x20;
inline constexpr std::uint8_t mode_underline = 0x80;
/// GS V 66 n: feed to the cutter and n dots more, partial cut.
inline constexpr std::uint8_t cut_with_feed = 66;

} // namespace anjungan::drivers::escpos
