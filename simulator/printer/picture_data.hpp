// SPDX-License-Identifier: GPL-3.0-or-later
/// The two orders in which ESC/POS sends dots, made into pictures.
#pragma once

#include "drivers/printer/qr_picture.hpp"

#include <optional>

namespace anjungan::simulator {

enum class Order : std::uint8_t { rows, columns };

struct Dots {
    std::size_t width = 0;
    std::size_t height = 0;
};

/// Rows from the top, each of whole bytes. What is missing of `data` is white.
[[nodiscard]] drivers::Picture from_rows(ByteView data, std::size_t width, std::size_t height);
/// Columns from the left, each of whole bytes, the top dot in the highest bit.
[[nodiscard]] drivers::Picture from_columns(ByteView data, std::size_t width, std::size_t height);
/// Nothing if it has no size or less data than that takes.
[[nodiscard]] std::optional<drivers::Picture>
picture_in(Order order, ByteView data, const Dots& size);

} // namespace anjungan::simulator
