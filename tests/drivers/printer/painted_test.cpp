// SPDX-License-Identifier: GPL-3.0-or-later
// Painted letters: as tall as asked for, whole, and on the paper.
#include "drivers/printer/painted.hpp"

#include "drivers/printer/encoder.hpp"
#include "drivers/printer/text_picture.hpp"
#include "tests/support/catch.hpp"

#include <cmath>

using namespace anjungan;
using namespace anjungan::drivers;

namespace {

PrinterProfile paper(std::uint16_t width, std::uint16_t dots_per_inch = 203) {
    PrinterProfile profile;
    profile.width_dots = width;
    profile.dots_per_inch = dots_per_inch;
    return profile;
}

std::size_t black_dots(const Picture& picture) {
    std::size_t count = 0;
    for (std::size_t y = 0; y < picture.height; ++y) {
        for (std::size_t x = 0; x < picture.width; ++x) {
            count += picture.black(x, y) ? 1U : 0U;
        }
    }
    return count;
}

/// Rows with ink: of an H as many as a capital is tall.
std::size_t inked_rows(const Picture& picture) {
    std::size_t rows = 0;
    for (std::size_t y = 0; y < picture.height; ++y) {
        bool ink = false;
        for (std::size_t x = 0; x < picture.width; ++x) {
            ink = ink || picture.black(x, y);
        }
        rows += ink ? 1U : 0U;
    }
    return rows;
}

} // namespace

TEST_CASE("paint: a capital is as tall as asked for, at any resolution", "[drivers]") {
    for (const auto dots_per_inch : {std::uint16_t{180}, std::uint16_t{203}}) {
        for (const auto tenths : {std::uint8_t{24}, std::uint8_t{30}, std::uint8_t{120}}) {
            const auto letter = paint({"H", tenths, tenths}, paper(576, dots_per_inch));
            REQUIRE(letter);
            const double wanted = tenths * dots_per_inch / 254.0;
            CHECK(std::abs(static_cast<double>(inked_rows(*letter)) - wanted) <= 1.5);
        }
    }
}

TEST_CASE("paint: shrinks to stay on one line, and wraps at its least size", "[drivers]") {
    const Painted wide = {"Loket 2, Kependudukan", 60, 15};
    const auto one_line = paint(wide, paper(384));
    REQUIRE(one_line);
    CHECK(one_line->width <= 384);
    const auto letter = paint({"L", 60, 60}, paper(384));
    CHECK(one_line->height < letter->height);
    const auto wrapped = paint({"Loket 2, loket 3, loket 4", 60, 60}, paper(384));
    CHECK(wrapped->width <= 384);
    CHECK(wrapped->height > 2 * letter->height);
}

TEST_CASE("paint: a word longer than the line is set smaller before it is broken", "[drivers]") {
    const auto height_of = [](const std::string& text, std::uint8_t capital) {
        const auto picture =
            paint({text, capital, capital, Align::left, true, Tick::open}, paper(384));
        REQUIRE(picture);
        CHECK(picture->width <= 384);
        return picture->height;
    };
    CHECK(height_of("ngalaporkeun", 42) <= height_of("H", 42));
    CHECK(height_of("ngalaporkeun", 42) > height_of("H", 30));
    CHECK(
        height_of("dipertanggungjawabkannya", 42) > height_of("H", 42)
    ); // not legible in one line
}

TEST_CASE("paint: boxes are drawn, and a tick is more ink in the same box", "[drivers]") {
    const auto with = [](Tick tick) {
        auto picture = paint({"KTP", 30, 30, Align::left, false, tick}, paper(576));
        REQUIRE(picture);
        return std::move(*picture);
    };
    CHECK(black_dots(with(Tick::open)) > black_dots(with(Tick::none)));
    CHECK(black_dots(with(Tick::done)) > black_dots(with(Tick::open)));
    CHECK(with(Tick::done).width == with(Tick::open).width);
}

TEST_CASE("paint: boxes stand in the paragraph where its text has them", "[drivers]") {
    const auto with = [](const std::string& text, Tick tick, std::uint16_t width) {
        Painted painted = {text, 30, 30, Align::left, false, tick};
        painted.boxes = true;
        auto picture = paint(painted, paper(width));
        REQUIRE(picture);
        CHECK(picture->width <= width);
        return std::move(*picture);
    };
    const std::string two = "\u25A1KTP  \u25A1Kartu Keluarga";
    const auto none = paint({"KTP  Kartu Keluarga", 30, 30}, paper(576));
    REQUIRE(none);
    const auto open = with(two, Tick::open, 576);
    CHECK(black_dots(open) > black_dots(*none));
    CHECK(black_dots(with(two, Tick::done, 576)) > black_dots(open));
    CHECK(with(two, Tick::done, 576).width == open.width);
    // A box alone is as wide and as dark as the one before a whole paragraph.
    const auto box = paint({"", 30, 30, Align::left, false, Tick::open}, paper(576));
    REQUIRE(box);
    CHECK(with("\u25A1", Tick::open, 576).width == box->width);
    CHECK(black_dots(with("\u25A1", Tick::open, 576)) == black_dots(*box));
    // On a narrow paper the second stands in the second line.
    CHECK(with(two, Tick::open, 192).height > 3 * open.height / 2);
    CHECK(black_dots(with(two, Tick::open, 192)) > black_dots(*none));
}

TEST_CASE("paint: the beginning of a paragraph may be bold", "[drivers]") {
    Painted painted = {"Belum: KTP", 30, 30};
    const auto plain = paint(painted, paper(576));
    painted.strong = 6;
    const auto strong = paint(painted, paper(576));
    painted.bold = true;
    const auto bold = paint(painted, paper(576));
    REQUIRE((plain && strong && bold));
    CHECK(black_dots(*strong) > black_dots(*plain));
    CHECK(black_dots(*bold) > black_dots(*strong));
}

TEST_CASE("paint: on ink the bar crosses the paper and the letters are white", "[drivers]") {
    const auto bar =
        paint({"GRATIS", 30, 30, Align::centre, true, Tick::none, Ground::ink}, paper(384));
    REQUIRE(bar);
    CHECK(bar->width == 384);
    CHECK(bar->black(0, 0));
    CHECK(bar->black(383, bar->height - 1U));
    CHECK(black_dots(*bar) > std::size_t{384} * bar->height / 2);
    CHECK(black_dots(*bar) < std::size_t{384} * bar->height);
}

TEST_CASE("paint: letters are the same whatever was set before them", "[drivers]") {
    const auto plain = [] {
        auto picture = paint({"Kartu Keluarga", 30, 30}, paper(576));
        REQUIRE(picture);
        return std::move(picture->bits);
    };
    const auto before = plain();
    REQUIRE(paint_text({"\u2603 lebar", Align::left, 4, 1}, paper(576)));
    CHECK(plain() == before);
}

TEST_CASE(
    "paint: each dot of the paper is a bit, also where a row ends within a byte", "[drivers]"
) {
    const auto letters = paint({"III", 30, 30}, paper(576));
    const auto box = paint({"", 30, 30, Align::left, false, Tick::open}, paper(576));
    REQUIRE(letters);
    REQUIRE(box);
    std::size_t strokes = 0;
    for (std::size_t x = 1; x < letters->width; ++x) {
        const auto y = letters->height / 2U;
        strokes += letters->black(x, y) && !letters->black(x - 1, y) ? 1U : 0U;
    }
    CHECK(strokes + (letters->black(0, letters->height / 2U) ? 1U : 0U) == 3);
    REQUIRE(box->width % 8 != 0); // the case that this is about
    for (std::size_t y = 0; y < box->height; ++y) {
        const auto last = box->bits[(y + 1) * box->row_bytes() - 1];
        CHECK((last & (0xFFU >> box->width % 8)) == 0); // nothing behind the last dot
    }
    CHECK(black_dots(*box) > 0);
}

TEST_CASE("paint: refuses letters without a height and texts without an end", "[drivers]") {
    CHECK_FALSE(paint({"x", 30, 0}, paper(576)));
    CHECK_FALSE(paint({"x", 20, 30}, paper(576)));
    CHECK_FALSE(paint({std::string(9000, 'x'), 120, 120}, paper(384)));
}

TEST_CASE("lay_out: words stand beside a code where the paper is wide enough", "[drivers]") {
    const CodeBesideWords code = {
        {"HTTPS://DESA.ID/R/" + std::string(150, 'Q'), 5}, {{"7K3F-9QXW-2M", 42, 24}}};
    for (const auto width : {std::uint16_t{576}, std::uint16_t{512}}) {
        const auto qr = qr_picture(code.code.text, width, code.code.module_dots);
        REQUIRE(qr);
        CHECK(width - qr->width > 200);
        const auto picture = paint_beside(*qr, code.words, paper(width));
        REQUIRE(picture);
        REQUIRE(picture->has_value());
        CHECK((*picture)->width == width);
    }
    const auto narrow = qr_picture(code.code.text, 384, code.code.module_dots);
    REQUIRE(narrow);
    const auto beside = paint_beside(*narrow, code.words, paper(384));
    REQUIRE(beside);
    CHECK_FALSE(beside->has_value());
    const auto below = encode({{code, Cut{}}}, paper(384));
    const auto alone = encode({{code.code, Cut{}}}, paper(384));
    REQUIRE(below);
    CHECK(below->whole().size() > alone->whole().size());
    CHECK_FALSE(encode({{CodeBesideWords{}, Cut{}}}, paper(384)));
}
