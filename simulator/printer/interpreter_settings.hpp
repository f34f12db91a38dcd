// SPDX-License-Identifier: GPL-3.0-or-later
/// What the commands for bar codes, symbols and pictures have set so far.
#pragma once

#include "simulator/printer/print_head.hpp"
#include "simulator/printer/symbols.hpp"

#include <memory>

namespace anjungan::simulator {

using SharedPicture = std::shared_ptr<const drivers::Picture>;

/// Of one kind of two-dimensional code.
struct SymbolSettings {
    MatrixOptions options = {};
    std::uint8_t module = 3;
    std::uint8_t row = 3; ///< PDF417: heights of a row in modules
    Bytes data = {};
    SharedPicture drawn = {}; ///< of this data with these options, once it was printed
};

struct BarSettings {
    std::uint8_t height = 162;
    std::uint8_t module = 3;
    std::uint8_t caption = 0; ///< 1 above, 2 below, 3 both
    Font font = Font::a;
};

/// A picture sent and not printed yet.
struct Buffered {
    SharedPicture picture = {};
    std::uint8_t width = 1;
    std::uint8_t height = 1;
};

} // namespace anjungan::simulator
