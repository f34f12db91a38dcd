// SPDX-License-Identifier: GPL-3.0-or-later
// Golden pictures: every icon and illustration as letters, as it was reviewed.
//
// After a wanted change: ANJUNGAN_WRITE_GOLDEN=1 ui_test "[golden]", then look at the diff, and at
// the picture itself: ui_specimen DIRECTORY drawings.
#include "kiosk/ui/picture_names.hpp"
#include "kiosk/ui/pictures.hpp"
#include "tests/kiosk/ui/picture_letters.hpp"
#include "tests/kiosk/ui/stage_fixture.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>

#include <array>
#include <string>

using namespace anjungan;
using namespace anjungan::ui;

namespace {

using Pigments = std::vector<test::Pigment>;

Pigments pigments(Contrast contrast) {
    const Theme theme({TextSize::standard, contrast, Layout::portrait}, {});
    if (contrast == Contrast::high) {
        return {{'#', theme.colour(Tone::ink)}, {'_', theme.colour(Tone::ground)}};
    }
    return {
        {'a', theme.colour(Tone::accent)},
        {'n', theme.colour(Tone::next)},
        {'_', theme.colour(Tone::soft)},
        {'i', theme.colour(Tone::ink)},
        {'w', theme.colour(Tone::surface)},
        {'b', theme.colour(Tone::danger)},
        {'k', {0xDD, 0xA1, 0x75}},
        {'d', {0xA9, 0x68, 0x3F}}};
}

/// A surface to draw on, that is read back in letters.
class Canvas {
public:
    Canvas(int width, int height)
        : width_(width),
          height_(height),
          surface_(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height)),
          cairo_(cairo_create(surface_.get())) {}

    [[nodiscard]] cairo_t* cairo() const { return cairo_.get(); }

    [[nodiscard]] std::string letters(const Pigments& known) const {
        cairo_surface_flush(surface_.get());
        const Pixels pixels = {
            cairo_image_surface_get_data(surface_.get()),
            width_,
            height_,
            cairo_image_surface_get_stride(surface_.get())};
        return test::picture_letters(pixels, {known, 4, true});
    }

private:
    int width_;
    int height_;
    SurfaceHandle surface_;
    CanvasHandle cairo_;
};

std::string all_illustrations(Contrast contrast) {
    Pictures pictures(test::kiosk_assets());
    const Theme theme({TextSize::standard, contrast, Layout::portrait}, {});
    std::string text;
    for (const Illustration& shape : illustrations()) {
        const Canvas canvas(shape.width, shape.height);
        const Rect place{0, 0, shape.width, shape.height};
        pictures.draw_illustration(canvas.cairo(), shape.name, place, theme);
        text += fmt::format("== {}\n{}\n", shape.name, canvas.letters(pigments(contrast)));
    }
    return text;
}

std::string all_icons() {
    Pictures pictures(test::kiosk_assets());
    std::string text;
    for (const std::string_view name : icon_names()) {
        const Canvas canvas(96, 96);
        pictures.draw_icon(canvas.cairo(), name, {0, 0, 96, 96}, {255, 255, 255});
        text += fmt::format("== {}\n{}\n", name, canvas.letters({{'#', {255, 255, 255}}}));
    }
    return text;
}

} // namespace

TEST_CASE("Golden pictures: are drawn as they were reviewed", "[ui][golden]") {
    const std::array<std::pair<const char*, std::string>, 3> sheets = {
        {{"icons.txt", all_icons()},
         {"illustrations.txt", all_illustrations(Contrast::standard)},
         {"illustrations.high.txt", all_illustrations(Contrast::high)}}};
    for (const auto& [name, now] : sheets) {
        test::check_golden_letters(
            std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "tests/kiosk/ui/golden" / name, now, 500
        );
    }
}
