// SPDX-License-Identifier: GPL-3.0-or-later
// Words are measured and drawn with exact capitals.
#include "kiosk/ui/typesetter.hpp"

#include "base/files.hpp"
#include "tests/kiosk/ui/stage_fixture.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <algorithm>

using namespace anjungan;
using namespace anjungan::ui;
using Catch::Matchers::ContainsSubstring;

namespace {

std::unique_ptr<Typesetter> opened() {
    auto typesetter = Typesetter::open(test::kiosk_fonts());
    REQUIRE(typesetter.has_value());
    return std::move(*typesetter);
}

/// Rows of `picture` that hold ink.
int ink_height(const Typesetter& typesetter, const Font& font, std::string_view text) {
    test::MemoryPixels picture(200, 300);
    const Pixels pixels = picture.pixels();
    cairo_surface_t* surface = cairo_image_surface_create_for_data(
        pixels.data, CAIRO_FORMAT_RGB24, pixels.width, pixels.height, pixels.stride
    );
    cairo_t* cairo = cairo_create(surface);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    typesetter.draw(cairo, text, font, {10, 10, 180, 280}, Align::start);
    cairo_surface_flush(surface);
    int rows = 0;
    for (int y = 0; y < pixels.height; ++y) {
        int strongest = 0;
        for (int x = 0; x < pixels.width; ++x) {
            strongest = std::max(strongest, static_cast<int>(picture.at(x, y) & 0xFFU));
        }
        rows += strongest > 100 ? 1 : 0;
    }
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return rows;
}

} // namespace

TEST_CASE("Typesetter.open: says what is wrong with the font configuration", "[ui]") {
    const auto missing = Typesetter::open("/nonexistent/fonts.conf");
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().code == ErrorCode::not_found);
    CHECK_THAT(missing.error().detail, ContainsSubstring("/nonexistent/fonts.conf"));

    const test::TemporaryDirectory directory;
    const auto path = directory.path() / "fonts.conf";
    const std::string_view nothing = "<?xml version=\"1.0\"?><fontconfig></fontconfig>";
    REQUIRE(write_file_durably(path, as_bytes(nothing), Access::owner_only).has_value());
    const auto empty = Typesetter::open(path);
    REQUIRE_FALSE(empty.has_value());
    CHECK_THAT(empty.error().detail, ContainsSubstring("no font is installed"));
}

TEST_CASE("Typesetter.open: takes a path relative to the working directory", "[ui]") {
    const auto relative = std::filesystem::relative(test::kiosk_fonts());
    REQUIRE(relative.is_relative());
    CHECK(Typesetter::open(relative).has_value());
}

TEST_CASE("Typesetter.font: capital letters are as high as asked", "[ui]") {
    const auto typesetter = opened();
    for (const int height : {15, 21, 35, 60}) {
        const Font font = typesetter->font(static_cast<float>(height), false);
        CHECK(std::abs(ink_height(*typesetter, font, "HEI") - height) <= 1);
    }
}

TEST_CASE("Typesetter.measure: wraps between words", "[ui]") {
    const auto typesetter = opened();
    const Font font = typesetter->font(21, false);
    const std::string text = "Surat keterangan tidak mampu";
    const TextBlock line = typesetter->measure(text, font, -1);
    const TextBlock wrapped = typesetter->measure(text, font, line.width * 2 / 3);
    CHECK(wrapped.height > line.height);
    CHECK(wrapped.width <= line.width * 2 / 3);
    CHECK_FALSE(wrapped.word_broken);

    const int widest = typesetter->widest_word(text, font);
    CHECK_FALSE(typesetter->measure(text, font, widest).word_broken);
    CHECK(typesetter->measure(text, font, widest / 2).word_broken);
}

TEST_CASE("Typesetter.measure: counts characters that no font has", "[ui]") {
    const auto typesetter = opened();
    const Font font = typesetter->font(21, false);
    CHECK(typesetter->measure("Jalan Mélati – ā ñ “Nur'aini”", font, -1).unknown_glyphs == 0);
    CHECK(typesetter->measure("\xF0\x9F\xA6\x84", font, -1).unknown_glyphs > 0); // a unicorn
}
