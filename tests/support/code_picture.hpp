// SPDX-License-Identifier: GPL-3.0-or-later
/// QR codes as a camera would see them: libqrencode's dots, grey, four pixels a module.
#pragma once

#include "drivers/camera/picture.hpp"
#include "drivers/printer/qr_picture.hpp"

#include <cassert>

namespace anjungan::test {

[[nodiscard]] inline drivers::GreyPicture code_picture(const std::string& text) {
    const auto dots = drivers::qr_picture(text, 2000, 4);
    assert(dots);
    drivers::GreyPicture picture{dots->width, dots->height};
    for (std::size_t y = 0; y < dots->height; ++y) {
        for (std::size_t x = 0; x < dots->width; ++x) {
            picture.pixels.push_back(dots->black(x, y) ? 30 : 220);
        }
    }
    return picture;
}

} // namespace anjungan::test
