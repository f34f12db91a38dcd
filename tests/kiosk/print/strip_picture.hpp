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

    [[nodiscard]] unsigned char at(int x, int y) const;
};

/// Fails the test if the file is not a picture.
[[nodiscard]] GreyPicture read_png(const std::filesystem::path& file);
void write_png(const GreyPicture& picture, const std::filesystem::path& file);

/// Nearest neighbour, the worst of all ways: modules become unequal.
[[nodiscard]] GreyPicture resized(const GreyPicture& picture, double factor);
/// The mean of each pixel and its eight neighbours.
[[nodiscard]] GreyPicture blurred(const GreyPicture& picture);

} // namespace anjungan::test
