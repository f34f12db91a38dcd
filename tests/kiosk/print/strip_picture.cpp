// SPDX-License-Identifier: GPL-3.0-or-later
// Small picture work, by hand and by Cairo.
#include "tests/kiosk/print/strip_picture.hpp"

#include "base/cairo_handles.hpp"
#include "tests/support/catch.hpp"

#include <cairo.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <string>

namespace anjungan::test {

namespace {

constexpr int bytes_per_pixel = 4;

} // namespace

GreyPicture read_png(const std::filesystem::path& file) {
    const SurfaceHandle image(cairo_image_surface_create_from_png(file.c_str()));
    REQUIRE(cairo_surface_status(image.get()) == CAIRO_STATUS_SUCCESS);
    GreyPicture picture = {
        cairo_image_surface_get_width(image.get()), cairo_image_surface_get_height(image.get())};
    const auto* row = cairo_image_surface_get_data(image.get());
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            picture.pixels.push_back(row[x * bytes_per_pixel + 1]); // green stands for all
        }
        row += cairo_image_surface_get_stride(image.get());
    }
    return picture;
}

void write_pgm(const GreyPicture& picture, const std::filesystem::path& file) {
    std::ofstream out(file, std::ios::binary);
    out << "P5\n" << picture.width << ' ' << picture.height << "\n255\n";
    out << std::string(picture.pixels.begin(), picture.pixels.end());
    REQUIRE(out.flush());
}

GreyPicture cropped(const GreyPicture& picture, int top, int rows) {
    const auto first = std::clamp(top, 0, picture.height);
    const auto end = std::clamp(top + rows, first, picture.height);
    const auto begin = picture.pixels.begin();
    const auto width = static_cast<std::ptrdiff_t>(picture.width);
    return {picture.width, end - first, {begin + first * width, begin + end * width}};
}

GreyPicture resized(const GreyPicture& picture, double factor) {
    GreyPicture out = {
        static_cast<int>(picture.width * factor), static_cast<int>(picture.height * factor)};
    out.pixels.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
    for (int y = 0; y < out.height; ++y) {
        const auto* row =
            picture.pixels.data() + static_cast<std::ptrdiff_t>(y / factor) * picture.width;
        for (int x = 0; x < out.width; ++x) {
            out.pixels.push_back(row[static_cast<int>(x / factor)]);
        }
    }
    return out;
}

GreyPicture blurred(const GreyPicture& picture) {
    auto out = picture;
    const auto width = static_cast<std::ptrdiff_t>(picture.width);
    for (std::ptrdiff_t y = 1; y + 1 < picture.height; ++y) {
        const auto* above = picture.pixels.data() + (y - 1) * width;
        auto* target = out.pixels.data() + y * width;
        for (std::ptrdiff_t x = 1; x + 1 < width; ++x) {
            int sum = 0;
            for (const auto* row = above + x; row <= above + x + 2 * width; row += width) {
                sum += row[-1] + row[0] + row[1];
            }
            target[x] = static_cast<unsigned char>(sum / 9);
        }
    }
    return out;
}

} // namespace anjungan::test
