// SPDX-License-Identifier: GPL-3.0-or-later
// Dots in rows and in columns.
#include "simulator/printer/picture_data.hpp"

#include <algorithm>

namespace anjungan::simulator {

namespace {

drivers::Picture white(std::size_t width, std::size_t height) {
    drivers::Picture picture;
    picture.width = static_cast<std::uint16_t>(std::min<std::size_t>(width, 65535));
    picture.height = static_cast<std::uint16_t>(std::min<std::size_t>(height, 65535));
    picture.bits.resize(picture.row_bytes() * picture.height);
    return picture;
}

} // namespace

drivers::Picture from_rows(ByteView data, std::size_t width, std::size_t height) {
    auto picture = white(width, height);
    std::copy_n(data.begin(), std::min(data.size(), picture.bits.size()), picture.bits.begin());
    return picture;
}

drivers::Picture from_columns(ByteView data, std::size_t width, std::size_t height) {
    auto picture = white(width, height);
    const auto column_bytes = (height + 7) / 8;
    const auto most = std::min(data.size(), picture.width * column_bytes);
    for (std::size_t dot = 0; dot < most * 8; ++dot) {
        const auto y = dot % (column_bytes * 8);
        if (((data[dot / 8] >> (7 - dot % 8)) & 1U) != 0 && y < picture.height) {
            picture.set_black(dot / 8 / column_bytes, y);
        }
    }
    return picture;
}

std::optional<drivers::Picture> picture_in(Order order, ByteView data, const Dots& size) {
    const auto bytes = order == Order::rows ? (size.width + 7) / 8 * size.height
                                            : (size.height + 7) / 8 * size.width;
    if (bytes == 0 || bytes > data.size()) {
        return std::nullopt;
    }
    return order == Order::rows ? from_rows(data, size.width, size.height)
                                : from_columns(data, size.width, size.height);
}

} // namespace anjungan::simulator
