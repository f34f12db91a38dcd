// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures are recoloured, kept, and missed without harm; a picture in a page gives way to words.
#include "kiosk/ui/pictures.hpp"

#include "base/files.hpp"
#include "kiosk/ui/picture_names.hpp"
#include "kiosk/ui/widgets.hpp"
#include "tests/kiosk/ui/stage_fixture.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>
#include <vector>

using namespace anjungan;
using namespace anjungan::ui;

namespace {

constexpr Colour teal{0, 64, 74};

Theme theme_of(Contrast contrast) {
    return Theme({TextSize::standard, contrast, Layout::portrait}, {});
}

/// Transparent, so that a picture's own pixels can be told from the ground.
class Sheet {
public:
    Sheet(int width, int height)
        : surface_(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height)),
          cairo_(cairo_create(surface_.get())) {}

    [[nodiscard]] cairo_t* cairo() const { return cairo_.get(); }

    /// 0xAARRGGBB, premultiplied.
    [[nodiscard]] std::uint32_t at(int x, int y) const {
        cairo_surface_flush(surface_.get());
        const unsigned char* row =
            cairo_image_surface_get_data(surface_.get()) +
            std::ptrdiff_t{y} * cairo_image_surface_get_stride(surface_.get());
        std::uint32_t pixel = 0;
        std::memcpy(&pixel, row + std::ptrdiff_t{x} * 4, sizeof pixel);
        return pixel;
    }

    [[nodiscard]] std::vector<std::uint32_t> pixels() const {
        std::vector<std::uint32_t> all;
        for (int y = 0; y < cairo_image_surface_get_height(surface_.get()); ++y) {
            for (int x = 0; x < cairo_image_surface_get_width(surface_.get()); ++x) {
                all.push_back(at(x, y));
            }
        }
        return all;
    }

private:
    SurfaceHandle surface_;
    CanvasHandle cairo_;
};

std::uint32_t opaque(Colour colour) {
    return 0xFF000000U | std::uint32_t{colour.red} << 16U | std::uint32_t{colour.green} << 8U |
           colour.blue;
}

/// The kiosk's pictures in a folder of our own, where one may be spoilt.
class CopiedPictures {
public:
    CopiedPictures() {
        for (const char* folder : {"icons", "illustrations"}) {
            std::filesystem::copy(test::kiosk_assets() / folder, path() / folder);
        }
    }
    [[nodiscard]] std::filesystem::path path() const { return directory_.path(); }
    void put(const std::string& file, const std::string& text) const {
        std::filesystem::remove(path() / file);
        REQUIRE(write_file_durably(path() / file, as_bytes(text), Access::owner_only).has_value());
    }

private:
    test::TemporaryDirectory directory_;
};

/// Rendered as a new kiosk would.
std::vector<std::uint32_t> drawn(std::string_view name, Contrast contrast) {
    Pictures pictures(test::kiosk_assets());
    const Sheet sheet(240, 240);
    pictures.draw_illustration(sheet.cairo(), name, {0, 0, 240, 240}, theme_of(contrast));
    return sheet.pixels();
}

/// A page whose words need all but `room_mm` of its height.
Widget page_with_room(float room_mm) {
    Widget below = text("words", "Tunggu");
    below.min_height_mm = Panel{}.height_px / Panel{}.pixels_per_mm - room_mm;
    return column({picture("house", 80, 30), std::move(below)});
}

const Widget& picture_in(const Stage& stage) {
    return stage.tree().children.front();
}

} // namespace

TEST_CASE("Pictures.draw_icon: draws in the colour asked for, and nothing beside it", "[ui]") {
    Pictures pictures(test::kiosk_assets());
    const Sheet sheet(60, 60);
    pictures.draw_icon(sheet.cairo(), "minus", {10, 10, 40, 40}, teal);
    CHECK(sheet.at(30, 30) == opaque(teal));
    CHECK(sheet.at(30, 15) == 0);
    CHECK(sheet.at(5, 30) == 0);
    pictures.draw_icon(sheet.cairo(), "minus", {10, 10, 40, 40}, {255, 255, 255});
    CHECK(sheet.at(30, 30) == 0xFFFFFFFFU);
    CHECK(pictures.kept_icons() == 1); // one mask serves both colours
}

TEST_CASE("Pictures.draw_icon: an unknown name is a document", "[ui]") {
    Pictures pictures(test::kiosk_assets());
    const Sheet unknown(48, 48);
    const Sheet document(48, 48);
    pictures.draw_icon(unknown.cairo(), "../illustrations/boy", {0, 0, 48, 48}, teal);
    pictures.draw_icon(document.cairo(), "document", {0, 0, 48, 48}, teal);
    CHECK((unknown.pixels() == document.pixels()));
}

TEST_CASE("Pictures.draw_illustration: takes its colours from the theme", "[ui]") {
    Pictures pictures(test::kiosk_assets());
    int width = 240;
    for (const Contrast contrast : {Contrast::standard, Contrast::high, Contrast::standard}) {
        const Theme theme = theme_of(contrast);
        const Sheet sheet(243, 162);
        // In another size each time, so that each is rendered.
        pictures.draw_illustration(sheet.cairo(), "ktp-nik", {0, 0, width++, 162}, theme);
        CHECK(
            sheet.at(120, 62) ==
            opaque(contrast == Contrast::high ? theme.colour(Tone::ink) : theme.colour(Tone::next))
        );
        CHECK(sheet.at(1, 1) == 0);
    }
    CHECK(pictures.kept_illustrations() == 3);
}

TEST_CASE("Pictures.draw_illustration: high contrast has two colours", "[ui]") {
    for (const Illustration& illustration : illustrations()) {
        CAPTURE(illustration.name);
        const auto pixels = drawn(illustration.name, Contrast::high);
        CHECK(std::all_of(pixels.begin(), pixels.end(), [](std::uint32_t pixel) {
            const auto green = pixel >> 8U & 0xFFU;
            return (pixel >> 16U & 0xFFU) == green && (pixel & 0xFFU) == green;
        }));
    }
}

TEST_CASE("Pictures.draw_illustration: is the same picture each time", "[ui]") {
    for (const char* name : {"father", "take-slip"}) {
        CHECK((drawn(name, Contrast::standard) == drawn(name, Contrast::standard)));
    }
}

TEST_CASE("Pictures.draw_illustration: has nothing left of the theme before", "[ui]") {
    Pictures pictures(test::kiosk_assets());
    const Sheet woodcut(240, 240);
    const Sheet again(240, 240);
    const Rect place{0, 0, 240, 240};
    pictures.draw_illustration(woodcut.cairo(), "father", place, theme_of(Contrast::high));
    pictures.draw_illustration(again.cairo(), "father", place, theme_of(Contrast::standard));
    CHECK((again.pixels() == drawn("father", Contrast::standard)));
}

TEST_CASE("Pictures.draw_illustration: keeps its proportions in the middle of its place", "[ui]") {
    Pictures pictures(test::kiosk_assets());
    const Sheet sheet(240, 240);
    pictures.draw_illustration(
        sheet.cairo(), "kk-number", {0, 0, 240, 240}, theme_of(Contrast::standard)
    );
    CHECK(sheet.at(120, 30) == 0);
    CHECK(sheet.at(120, 60) != 0);
    CHECK(sheet.at(120, 210) == 0);
}

TEST_CASE("Pictures: keep no more than their limits, the latest longest", "[ui]") {
    Pictures pictures(test::kiosk_assets());
    const Sheet sheet(400, 400);
    for (int size = 8; size < 8 + static_cast<int>(Pictures::max_icons) + 20; ++size) {
        pictures.draw_icon(sheet.cairo(), "home", {0, 0, size, size}, teal);
    }
    CHECK(pictures.kept_icons() == Pictures::max_icons);
    const Theme theme = theme_of(Contrast::standard);
    for (int size = 20; size < 60; ++size) {
        pictures.draw_illustration(sheet.cairo(), "boy", {0, 0, size, size}, theme);
    }
    CHECK(pictures.kept_illustrations() == Pictures::max_illustrations);
}

TEST_CASE("Pictures: without files there are frames, and one error for the operator", "[ui]") {
    test::expect_log_warnings(1);
    const test::TemporaryDirectory empty;
    Pictures pictures(empty.path());
    const Sheet sheet(48, 48);
    pictures.draw_icon(sheet.cairo(), "home", {0, 0, 48, 48}, teal);
    CHECK(sheet.at(0, 0) == opaque(teal));
    CHECK(sheet.at(24, 24) == 0);
    pictures.draw_illustration(sheet.cairo(), "boy", {8, 8, 32, 32}, theme_of(Contrast::standard));
    CHECK(sheet.at(8, 8) != 0);
    CHECK(sheet.at(24, 24) == 0);
}

TEST_CASE("Pictures: a broken file is a frame, told once", "[ui]") {
    const std::vector<std::string> broken = {
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g>",
        "",
        std::string(Pictures::max_file_bytes + 1, ' ')};
    test::expect_log_warnings(static_cast<unsigned>(broken.size()));
    const CopiedPictures copied;
    const Theme theme = theme_of(Contrast::standard);
    for (const std::string& text : broken) {
        CAPTURE(text.size());
        copied.put("illustrations/boy.svg", text);
        Pictures pictures(copied.path());
        const Sheet sheet(60, 60);
        pictures.draw_illustration(sheet.cairo(), "boy", {0, 0, 60, 60}, theme);
        pictures.draw_illustration(sheet.cairo(), "boy", {0, 0, 59, 59}, theme);
        CHECK(sheet.at(0, 0) == opaque(theme.colour(Tone::line)));
        CHECK(sheet.at(30, 30) == 0);
    }
}

TEST_CASE("Pictures: a file cannot bring in another", "[ui]") {
    const CopiedPictures copied;
    const auto other = (copied.path() / "illustrations" / "girl.svg").string();
    copied.put(
        "illustrations/boy.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        "viewBox=\"0 0 240 240\"><image width=\"240\" height=\"240\" xlink:href=\"file://" +
            other + "\"/></svg>"
    );
    Pictures pictures(copied.path());
    const Sheet sheet(60, 60);
    pictures.draw_illustration(sheet.cairo(), "boy", {0, 0, 60, 60}, theme_of(Contrast::standard));
    CHECK((sheet.pixels() == std::vector<std::uint32_t>(std::size_t{60} * 60, 0)));
}

TEST_CASE("Widget.picture: has the height asked for where there is room", "[ui]") {
    test::StageFixture fixture;
    static_cast<void>(fixture.stage->show({"page"}, page_with_room(200), {}));
    const Theme theme({}, {});
    CHECK(picture_in(*fixture.stage).rect.height == theme.pixels(80));
    CHECK_FALSE(picture_in(*fixture.stage).clipped);
}

TEST_CASE("Widget.picture: shrinks before words do, then is left out", "[ui]") {
    test::StageFixture fixture;
    for (const auto& [room_mm, shown] : {std::pair{50.0F, true}, {20.0F, false}, {0.0F, false}}) {
        CAPTURE(room_mm);
        static_cast<void>(fixture.stage->show({"page"}, page_with_room(room_mm), {}));
        const Widget& drawn = picture_in(*fixture.stage);
        CHECK_FALSE(drawn.clipped);
        CHECK_FALSE(fixture.stage->tree().children.back().clipped);
        CHECK(std::abs(drawn.rect.height - Theme({}, {}).pixels(room_mm)) <= 1);
        const auto page = nlohmann::json::parse(fixture.stage->describe("page", "id"));
        REQUIRE(page["widgets"][0].contains("picture"));
        CHECK((page["widgets"][0]["picture"] == "house") == shown);
        CHECK(page["widgets"][0]["picture"].is_null() != shown);
        CHECK(page["widgets"][0]["spoken"].get<std::string>().empty());
    }
}

TEST_CASE("Widget.picture: is painted, and painted again when it changes", "[ui]") {
    test::StageFixture fixture;
    static_cast<void>(fixture.stage->show({"page"}, page_with_room(200), {}));
    static_cast<void>(fixture.paint());
    CHECK(fixture.paint().empty());
    Widget other = page_with_room(200);
    other.children.front().picture = "officer-counter";
    static_cast<void>(fixture.stage->show({"page"}, std::move(other), {}));
    CHECK_FALSE(fixture.paint().empty());
}

TEST_CASE("Widget.picture: is read out only when it has words of its own", "[ui]") {
    test::StageFixture fixture;
    static_cast<void>(fixture.stage->show(
        {"page"},
        column(
            {heading("heading", "Halo"),
             picture("house", 40, 20),
             picture("boy", 40, 20, "who", "Seorang anak")}
        ),
        {}
    ));
    CHECK(fixture.stage->focused_id() == "heading");
    const Reaction moved = fixture.key(Key::down);
    REQUIRE(moved.spoken.size() == 1);
    CHECK(moved.spoken.front().text == "Seorang anak");
}
