/// Reads ESC/POS the way a printer does: one command after another off the front of a buffer.
#pragma once

#include "drivers/printer/qr_picture.hpp"

#include <cstdint>

namespace anjungan::drivers {

enum class CommandKind : std::uint8_t {
    character,
    line_feed,
    ignored,      ///< NUL, CR, a DLE EOT that was answered when it came in
    initialise,   ///< ESC @
    cancel_kanji, ///< FS .
    code_page,    ///< ESC t n
    mode,         ///< ESC ! n
    bold,         ///< ESC E n
    align,        ///< ESC a n
    size,         ///< GS ! n
    feed_dots,    ///< ESC J n
    picture,      ///< GS v 0
    cut_feeding,  ///< GS V 66 n
    cut_here,     ///< ESC i, ESC m
    ask_mark,     ///< GS r n
    automatic,    ///< GS a n
    unknown,      ///< nothing of the above; `length` bytes are to be dropped
    incomplete,   ///< its end has not come in yet
};

struct Command {
    CommandKind kind = CommandKind::incomplete;
    std::size_t length = 0; ///< bytes it takes off the buffer; 0 if incomplete
    std::uint8_t value = 0; ///< its n, or the character
    Picture picture = {};
};

/// `buffer` is not empty.
[[nodiscard]] Command first_command(ByteView buffer);

} // namespace anjungan::drivers
