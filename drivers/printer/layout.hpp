// SPDX-License-Identifier: GPL-3.0-or-later
/// From a document to lines that fit one paper: wrapping, fitting, aligning; still no commands.
#pragma once

#include "drivers/printer/document.hpp"
#include "drivers/printer/profile.hpp"
#include "drivers/printer/qr_picture.hpp"

#include <string>
#include <variant>
#include <vector>

namespace anjungan::drivers {

/// Characters of one weight, in the printer's code page.
struct Run {
    std::string characters;
    bool bold = false;
};

/// One printed line. The sum of its characters times `width` is at most the profile's columns.
struct Line {
    std::vector<Run> runs;
    Align align = Align::left;
    std::uint8_t width = 1;
    std::uint8_t height = 1;
    bool underline = false;
};

struct Space {
    std::uint8_t dots = 0;
};

/// A picture, with nothing in it that a printer would take for a real-time command.
struct Image {
    Picture picture;
    Align align = Align::centre;
};

/// A QR code that the printer draws.
struct NativeQr {
    std::string text;
    std::uint8_t module_dots = 0;
};

using Block = std::variant<Line, Space, Image, NativeQr, Cut>;

/// Text outside the code page becomes an Image. Errors: invalid_input (a multiplier outside 1–8, a
/// QR code that does not fit, not exactly one cut and that at the end), io (text that cannot be
/// painted).
[[nodiscard]] Result<std::vector<Block>>
lay_out(const Document& document, const PrinterProfile& profile);

} // namespace anjungan::drivers
