// SPDX-License-Identifier: GPL-3.0-or-later
// Documents on narrow paper.
#include "drivers/printer/layout.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;

namespace {

PrinterProfile narrow() {
    PrinterProfile profile;
    profile.width_dots = 240;
    profile.columns = 20;
    return profile;
}

/// The lines of one element, without their styles.
std::vector<std::string> lines_of(const Element& element) {
    const auto blocks = lay_out(Document{{element, Cut{}}}, narrow());
    REQUIRE(blocks);
    std::vector<std::string> lines;
    for (const auto& block : *blocks) {
        if (const auto* line = std::get_if<Line>(&block)) {
            lines.emplace_back();
            for (const auto& run : line->runs) {
                lines.back() += run.characters;
            }
        }
    }
    return lines;
}

const Line& first_line(const std::vector<Block>& blocks) {
    return std::get<Line>(blocks.front());
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("lay_out: text is wrapped to the columns of its multiplier", "[drivers]") {
    CHECK(lines_of(Text{"satu dua tiga empat lima"}) == Lines{"satu dua tiga empat", "lima"});
    CHECK(lines_of(Text{"satu dua tiga", Align::left, 2}) == Lines{"satu dua", "tiga"});
}

TEST_CASE("lay_out: a lead indents the lines below it", "[drivers]") {
    Text item = {"kartu keluarga yang asli"};
    item.lead = "[ ] ";
    CHECK(lines_of(item) == Lines{"[ ] kartu keluarga", "    yang asli"});
}

TEST_CASE("lay_out: a no-break space holds words together", "[drivers]") {
    CHECK(lines_of(Text{"Biaya semuanya Rp\u00A00,00"}) == Lines{"Biaya semuanya", "Rp 0,00"});
}

TEST_CASE("lay_out: a headline is as large as fits", "[drivers]") {
    const auto size_of = [](const Headline& headline) {
        const auto blocks = lay_out(Document{{headline, Cut{}}}, narrow());
        REQUIRE(blocks);
        return int{first_line(*blocks).width};
    };
    CHECK(size_of({"A-001"}) == 4);
    CHECK(size_of({"A-001", 3}) == 3);
    CHECK(size_of({"7"}) == 8);
    CHECK(
        lines_of(Headline{"a word and more than twenty"}) == Lines{"a word and more than", "twenty"}
    );
}

TEST_CASE("lay_out: a pair takes one line, or two blocks", "[drivers]") {
    CHECK(lines_of(Pair{"Biaya", "Rp 0"}) == Lines{"Biaya           Rp 0"});
    CHECK(lines_of(Pair{"Waktu", "24 November 2026"}) == Lines{"Waktu", "  24 November 2026"});
    CHECK(
        lines_of(Pair{"Status", "Diterima di anjungan"}) ==
        Lines{"Status", "  Diterima di", "  anjungan"}
    );
}

TEST_CASE("lay_out: rules fall back to ASCII", "[drivers]") {
    CHECK(lines_of(Rule{}) == Lines{std::string(20, '\xC4')});
    auto profile = narrow();
    profile.line_drawing = false;
    const auto blocks = lay_out(Document{{Rule{RuleStyle::heavy}, Cut{}}}, profile);
    CHECK(first_line(*blocks).runs.front().characters == std::string(20, '='));
}

TEST_CASE("lay_out: refuses documents that break the rules", "[drivers]") {
    const auto refused = [](std::vector<Element> elements) {
        const auto blocks = lay_out(Document{std::move(elements)}, narrow());
        return !blocks && blocks.error().code == ErrorCode::invalid_input;
    };
    CHECK(refused({}));
    CHECK(refused({Text{"a"}}));
    CHECK(refused({Cut{}, Text{"a"}}));
    CHECK(refused({Cut{}, Cut{}}));
    CHECK(refused({Text{"a", Align::left, 9}, Cut{}}));
    CHECK(refused({Text{"a", Align::left, 1, 0}, Cut{}}));
    CHECK(refused({QrCode{std::string(400, 'A')}, Cut{}}));
}
