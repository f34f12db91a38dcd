// SPDX-License-Identifier: GPL-3.0-or-later
/// Pictures of the window for journeys and tests.
#include "base/cairo_handles.hpp"
#include "kiosk/ui/window.hpp"

#include <cairo.h>

#include <string>

namespace anjungan::ui {

Status save_png(const Pixels& pixels, const std::filesystem::path& path) {
    const SurfaceHandle surface(cairo_image_surface_create_for_data(
        pixels.data, CAIRO_FORMAT_RGB24, pixels.width, pixels.height, pixels.stride
    ));
    const cairo_status_t status = cairo_surface_write_to_png(surface.get(), path.c_str());
    if (status != CAIRO_STATUS_SUCCESS) {
        return fail(
            ErrorCode::io,
            "cannot write the picture " + path.string() + ": " + cairo_status_to_string(status)
        );
    }
    return {};
}

} // namespace anjungan::ui
