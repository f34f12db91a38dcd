// Small picture work, by hand and by Cairo.
#include "tests/kiosk/print/strip_picture.hpp"

#include "tests/support/catch.hpp"

#include <cairo.h>

#include <algorithm>
#include <memory>

namespace anjungan::test {

namespace {

struct FreeImage {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Image = std::unique_ptr<cairo_surface_t, FreeImage>;

constexpr int bytes_per_pixel = 4;

} // namespace

unsigned char GreyPicture::at(int x, int y) const {
    const auto column = std::clamp(x, 0, width - 1);
    const auto row = std::clamp(y, 0, height - 1);
    return pixels
        [static_cast<std::size_t>(row) * static_cast<std::size_t>(width) +
         static_cast<std::size_t>(column)];
}

GreyPicture read_png(const std::filesystem::path& file) {
    const Image image(cairo_image_surface_create_from_png(file.c_str()));
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

void write_png(const GreyPicture& picture, const std::filesystem::path& file) {
    const Image image(cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.width, picture.height)
    );
    auto* row = cairo_image_surface_get_data(image.get());
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            std::fill_n(row + x * bytes_per_pixel, bytes_per_pixel, picture.at(x, y));
        }
        row += cairo_image_surface_get_stride(image.get());
    }
    cairo_surface_mark_dirty(image.get());
    REQUIRE(cairo_surface_write_to_png(image.get(), file.c_str()) == CAIRO_STATUS_SUCCESS);
}

GreyPicture resized(const GreyPicture& picture, double factor) {
    GreyPicture out = {
        static_cast<int>(picture.width * factor), static_cast<int>(picture.height * factor)};
    for (int y = 0; y < out.height; ++y) {
        for (int x = 0; x < out.width; ++x) {
            out.pixels.push_back(
                picture.at(static_cast<int>(x / factor), static_cast<int>(y / factor))
            );
        }
    }
    return out;
}

GreyPicture blurred(const GreyPicture& picture) {
    GreyPicture out = {picture.width, picture.height};
    for (int y = 0; y < out.height; ++y) {
        for (int x = 0; x < out.width; ++x) {
            int sum = 0;
            for (int place = 0; place < 9; ++place) {
                sum += picture.at(x + place % 3 - 1, y + place / 3 - 1);
            }
            out.pixels.push_back(static_cast<unsigned char>(sum / 9));
        }
    }
    return out;
}

} // namespace anjungan::test
