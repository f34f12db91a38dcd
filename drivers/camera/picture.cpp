// SPDX-License-Identifier: GPL-3.0-or-later
// PNG through Cairo.
#include "drivers/camera/picture.hpp"

#include "base/cairo_handles.hpp"

#include <cairo.h>

#include <cstring>

namespace anjungan::drivers {

namespace {

/// Luma of Rec. 601, in 256ths.
std::uint8_t grey_of(std::uint32_t pixel) {
    const auto red = (pixel >> 16U) & 0xFFU;
    const auto green = (pixel >> 8U) & 0xFFU;
    const auto blue = pixel & 0xFFU;
    return static_cast<std::uint8_t>((red * 77 + green * 150 + blue * 29) >> 8U);
}

GreyPicture grey_picture(cairo_surface_t* surface, int width, int height) {
    GreyPicture picture{static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height)};
    picture.pixels.reserve(std::size_t{picture.width} * picture.height);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    const std::uint8_t* const rows = cairo_image_surface_get_data(surface);
    for (std::size_t y = 0; y < picture.height; ++y) {
        for (std::size_t x = 0; x < picture.width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, rows + y * stride + x * sizeof pixel, sizeof pixel);
            picture.pixels.push_back(grey_of(pixel));
        }
    }
    return picture;
}

} // namespace

Result<GreyPicture> load_grey_png(const std::filesystem::path& path) {
    const SurfaceHandle png(cairo_image_surface_create_from_png(path.c_str()));
    const auto read = cairo_surface_status(png.get());
    if (read != CAIRO_STATUS_SUCCESS) {
        const auto code =
            read == CAIRO_STATUS_FILE_NOT_FOUND ? ErrorCode::not_found : ErrorCode::invalid_input;
        return fail(code, path.string() + ": " + cairo_status_to_string(read));
    }
    const int width = cairo_image_surface_get_width(png.get());
    const int height = cairo_image_surface_get_height(png.get());
    const SurfaceHandle white(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    const CanvasHandle pen(cairo_create(white.get()));
    cairo_set_source_rgb(pen.get(), 1, 1, 1);
    cairo_paint(pen.get());
    cairo_set_source_surface(pen.get(), png.get(), 0, 0);
    cairo_paint(pen.get());
    cairo_surface_flush(white.get());
    if (cairo_status(pen.get()) != CAIRO_STATUS_SUCCESS) {
        return fail(ErrorCode::invalid_input, path.string() + ": the picture is too large");
    }
    return grey_picture(white.get(), width, height);
}

} // namespace anjungan::drivers
