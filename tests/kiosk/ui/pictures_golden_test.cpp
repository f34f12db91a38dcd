// SPDX-License-Identifier: GPL-3.0-or-later
// Golden pictures: every icon and illustration as letters, as it was reviewed.
//
// A letter stands for the colour that covers most of its cell, so that releases of librsvg and
// Cairo may smooth edges in their own way. After a wanted change: ANJUNGAN_WRITE_GOLDEN=1 ui_test
// "[golden]", then look at the diff, and at the picture itself: ui_specimen DIRECTORY drawings.
#include "base/files.hpp"
#include "kiosk/ui/picture_names.hpp"
#include "kiosk/ui/pictures.hpp"
#include "tests/kiosk/ui/stage_fixture.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>

using namespace anjungan;
using namespace anjungan::ui;

namespace {

struct Pigment {
    char letter;
    Colour colour;
};

using Pigments = std::vector<Pigment>;

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

int distance(Colour a, Colour b) {
    const auto square = [](int x) { return x * x; };
    return square(a.red - b.red) + square(a.green - b.green) + square(a.blue - b.blue);
}

char letter_of(std::uint32_t pixel, const Pigments& known) {
    if (pixel >> 24U < 128) {
        return '.';
    }
    const Colour colour{
        static_cast<std::uint8_t>(pixel >> 16U & 0xFFU),
        static_cast<std::uint8_t>(pixel >> 8U & 0xFFU),
        static_cast<std::uint8_t>(pixel & 0xFFU)};
    const auto nearer = [&](const Pigment& one, const Pigment& other) {
        return distance(one.colour, colour) < distance(other.colour, colour);
    };
    return std::min_element(known.begin(), known.end(), nearer)->letter;
}

/// A canvas that is read back in cells, twice as high as wide, as letters are.
class Canvas {
public:
    Canvas(int width, int height)
        : width_(width),
          height_(height),
          surface_(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height)),
          cairo_(cairo_create(surface_.get())) {}

    [[nodiscard]] cairo_t* cairo() const { return cairo_.get(); }

    [[nodiscard]] std::string letters(const Pigments& known, int cell_width) const {
        cairo_surface_flush(surface_.get());
        std::string text;
        for (int y = 0; y < height_; y += 2 * cell_width) {
            for (int x = 0; x < width_; x += cell_width) {
                text += commonest({x, y, cell_width, 2 * cell_width}, known);
            }
            text += '\n';
        }
        return text;
    }

private:
    [[nodiscard]] char commonest(const Rect& cell, const Pigments& known) const {
        std::map<char, int> counts;
        for (int y = cell.y; y < std::min(cell.bottom(), height_); ++y) {
            for (int x = cell.x; x < std::min(cell.right(), width_); ++x) {
                ++counts[letter_of(pixel(x, y), known)];
            }
        }
        const auto fewer = [](const auto& a, const auto& b) { return a.second < b.second; };
        return std::max_element(counts.begin(), counts.end(), fewer)->first;
    }

    [[nodiscard]] std::uint32_t pixel(int x, int y) const {
        const int stride = cairo_image_surface_get_stride(surface_.get());
        std::uint32_t value = 0;
        std::memcpy(
            &value,
            cairo_image_surface_get_data(surface_.get()) + std::ptrdiff_t{y} * stride +
                std::ptrdiff_t{x} * 4,
            sizeof value
        );
        return value;
    }

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
        text += fmt::format("== {}\n{}\n", shape.name, canvas.letters(pigments(contrast), 4));
    }
    return text;
}

std::string all_icons() {
    Pictures pictures(test::kiosk_assets());
    std::string text;
    for (const std::string_view name : icon_names()) {
        const Canvas canvas(96, 96);
        pictures.draw_icon(canvas.cairo(), name, {0, 0, 96, 96}, {255, 255, 255});
        text += fmt::format("== {}\n{}\n", name, canvas.letters({{'#', {255, 255, 255}}}, 4));
    }
    return text;
}

/// How many letters differ, at most one in `share` of all; everything when the sizes differ.
void check_alike(const std::string& now, const std::string& golden, std::size_t share) {
    REQUIRE(now.size() == golden.size());
    std::size_t different = 0;
    for (std::size_t i = 0; i < now.size(); ++i) {
        different += now[i] == golden[i] ? 0U : 1U;
    }
    INFO(different << " of " << now.size() << " cells differ");
    CHECK(different <= now.size() / share);
}

} // namespace

TEST_CASE("Golden pictures: are drawn as they were reviewed", "[ui][golden]") {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): one thread
    const bool writing = std::getenv("ANJUNGAN_WRITE_GOLDEN") != nullptr;
    const std::array<std::pair<const char*, std::string>, 3> sheets = {
        {{"icons.txt", all_icons()},
         {"illustrations.txt", all_illustrations(Contrast::standard)},
         {"illustrations.high.txt", all_illustrations(Contrast::high)}}};
    for (const auto& [name, now] : sheets) {
        const auto file =
            std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "tests/kiosk/ui/golden" / name;
        if (writing) {
            REQUIRE(write_file_durably(file, as_bytes(now), Access::everyone_reads));
            continue;
        }
        INFO(name);
        const auto golden = read_file(file);
        REQUIRE(golden);
        check_alike(now, *golden, 500);
    }
}
