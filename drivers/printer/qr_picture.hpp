// SPDX-License-Identifier: GPL-3.0-or-later
/// Pictures of black and white dots, and QR codes as such pictures.
#pragma once

#include "base/bytes.hpp"

#include <cstdint>
#include <string>

namespace anjungan::drivers {

/// Rows from the top, each of `row_bytes()` bytes, the leftmost dot in the highest bit, 1 = black.
struct Picture {
    std::uint16_t width = 0;  ///< dots
    std::uint16_t height = 0; ///< dots
    Bytes bits = {};

    [[nodiscard]] std::size_t row_bytes() const { return (width + 7U) / 8U; }
    [[nodiscard]] bool black(std::size_t x, std::size_t y) const {
        return ((bits[y * row_bytes() + x / 8] >> (7U - x % 8)) & 1U) != 0;
    }
    void set_black(std::size_t x, std::size_t y) {
        bits[y * row_bytes() + x / 8] |= static_cast<std::uint8_t>(0x80U >> (x % 8));
    }
};

/// A QR code (ISO/IEC 18004), error correction M, with its quiet zone of four modules.
/// `module_dots` 0 takes six dots a module or as near as `width_dots` allows, but at least four:
/// below that, thermal paper and a cheap camera no longer agree. Errors: invalid_input (too much
/// text, or too wide for the paper).
[[nodiscard]] Result<Picture>
qr_picture(const std::string& text, std::uint16_t width_dots, std::uint8_t module_dots);

/// The dots a module would get in that picture, without painting it: for printers that draw codes
/// themselves. Errors as above.
[[nodiscard]] Result<std::uint8_t>
qr_module_dots(const std::string& text, std::uint16_t width_dots, std::uint8_t module_dots);

/// Printers act on the real-time commands DLE EOT, DLE ENQ and DLE DC4 even inside a picture.
/// Blackens one dot more, beside a black one, wherever the bits look like the start of one.
void disarm_real_time_commands(Picture& picture);

} // namespace anjungan::drivers
