// SPDX-License-Identifier: GPL-3.0-or-later
/// A strip's picture, treated as a cheap camera would treat it.
#pragma once

#include <filesystem>
#include <vector>

namespace anjungan::test {

/// Grey values by rows, 0 black to 255 white.
struct GreyPicture {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> pixels = {};
};

/// Fails the test if the file is not a picture.
[[nodiscard]] GreyPicture read_png(const std::filesystem::path& file);
/// As a portable grey map (PGM), which every reader knows.
void write_pgm(const GreyPicture& picture, const std::filesystem::path& file);

/// `rows` of them from `top` on, as far as there are any.
[[nodiscard]] GreyPicture cropped(const GreyPicture& picture, int top, int rows);

/// Nearest neighbour, the worst of all ways: modules become unequal.
[[nodiscard]] GreyPicture resized(const GreyPicture& picture, double factor);
/// The mean of each pixel and its eight neighbours; the outermost pixels stay as they are.
[[nodiscard]] GreyPicture blurred(const GreyPicture& picture);

} // namespace anjungan::test
