// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads ESC/POS the way a printer does: one command after another off the front of a buffer, each
/// with its right length, so that the stream stays in step whatever the command means.
///
/// Source: Epson ESC/POS command reference; what only clones know is marked in the table.
#pragma once

#include "base/bytes.hpp"

#include <cstdint>

namespace anjungan::simulator {

/// The control characters that only the printer itself reads; the rest is in commands.hpp.
namespace control {
inline constexpr std::uint8_t enq = 0x05;
inline constexpr std::uint8_t ht = 0x09;
inline constexpr std::uint8_t ff = 0x0C;
inline constexpr std::uint8_t cr = 0x0D;
inline constexpr std::uint8_t dc4 = 0x14;
inline constexpr std::uint8_t can = 0x18;
} // namespace control

enum class CommandKind : std::uint8_t {
    character,  ///< the first byte of something to print
    control,    ///< NUL, HT, LF, FF, CR, CAN
    command,    ///< a sequence of the table; see `code`
    unknown,    ///< nothing of the above; `length` bytes are to be dropped
    incomplete, ///< its end has not come in yet
};

/// The bytes that name a command: 0x1B40 for ESC @, 0x1D286B for GS ( k.
using CommandCode = std::uint32_t;

[[nodiscard]] constexpr CommandCode
code_of(std::uint8_t lead, std::uint8_t second, std::uint8_t third = 0) {
    const auto two = static_cast<CommandCode>(lead << 8U) | second;
    return third == 0 ? two : (two << 8U) | third;
}

struct Command {
    CommandKind kind = CommandKind::incomplete;
    /// Bytes it takes off the buffer; if incomplete, all it will take as far as that is known yet,
    /// or 0.
    std::size_t length = 0;
    CommandCode code = 0;        ///< of a command, and of an unknown one whose name could be read
    std::size_t name_length = 0; ///< of these, the bytes of the code; its arguments follow
};

/// `buffer` is not empty.
[[nodiscard]] Command first_command(ByteView buffer);

} // namespace anjungan::simulator
