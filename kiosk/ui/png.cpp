/// Pictures of the window for journeys and tests.
#include "kiosk/ui/window.hpp"

#include <cairo.h>

#include <memory>
#include <string>

namespace anjungan::ui {

namespace {

struct DestroySurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

} // namespace

Status save_png(const Pixels& pixels, const std::filesystem::path& path) {
    const std::unique_ptr<cairo_surface_t, DestroySurface> surface(
        cairo_image_surface_create_for_data(
            pixels.data, CAIRO_FORMAT_RGB24, pixels.width, pixels.height, pixels.stride
        )
    );
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
