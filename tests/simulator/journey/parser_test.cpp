// SPDX-License-Identifier: GPL-3.0-or-later
// Journeys are read strictly, and a mistake names its line.
#include "simulator/journey/step.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::journey;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("Journey.parse: every step the design pins is understood", "[journey]") {
    const auto steps = parse_journey(
        "# a visit\n"
        "tap \"Lanjut\"\n"
        "tap button \"Lanjut\" # with a role\n"
        "double-tap \"Lanjut\"\n"
        "type \"Siti \\\"Ayu\\\"\"\n"
        "key select\n"
        "scan \"X\"\n"
        "card insert 1\n"
        "earphone out\n"
        "printer paper=near-end\n"
        "network off\n"
        "hub on\n"
        "clock +60s\n"
        "wait printed\n"
        "expect \"A # B\"\n"
        "expect-not \"C\"\n"
        "expect-spoken \"D\"\n"
        "screenshot home-1\n",
        "x.journey"
    );
    REQUIRE(steps.has_value());
    REQUIRE(steps->size() == 17);
    CHECK(std::get<Tap>((*steps)[1].act).role == "button");
    CHECK(std::get<Tap>((*steps)[1].act).touches == 1);
    CHECK(std::get<Tap>((*steps)[2].act).touches == 2);
    CHECK(std::get<Type>((*steps)[3].act).text == "Siti \"Ayu\"");
    CHECK(std::get<MoveClock>((*steps)[11].act).by == std::chrono::seconds(60));
    CHECK(std::get<Device>((*steps)[5].act).kind == Device::Kind::scanner);
    CHECK(std::get<Device>((*steps)[5].act).value == "X");
    CHECK(std::get<Device>((*steps)[6].act).setting == "insert");
    CHECK(std::get<Device>((*steps)[6].act).value == "1");
    CHECK(std::get<Device>((*steps)[7].act).kind == Device::Kind::earphone);
    CHECK(std::get<Device>((*steps)[7].act).value == "out");
    CHECK(std::get<Expect>((*steps)[13].act).text == "A # B");
    CHECK((*steps)[16].line == 18);
}

TEST_CASE("Journey.parse: what is wrong names file, line and remedy", "[journey]") {
    struct Wrong {
        const char* line;
        const char* said;
    };
    for (const auto& wrong : {
             Wrong{"fly \"x\"", "begins with no known step"},
             Wrong{"tap x", "write tap"},
             Wrong{"double-tap x", "write double-tap"},
             Wrong{"tap \"x", "not closed"},
             Wrong{"key sideways", "write key"},
             Wrong{"printer paper=wet", "write printer"},
             Wrong{"clock -60s", "only moves forward"},
             Wrong{"wait forever", "write wait"},
             Wrong{"screenshot ../x", "letters, digits"},
             Wrong{"scan x", "write scan"},
             Wrong{"card", "write card"},
             Wrong{"card insert", "write card"},
             Wrong{"card remove 1", "write card"},
             Wrong{"earphone", "write earphone in or earphone out"},
         }) {
        const auto steps = parse_journey(std::string("\n") + wrong.line, "x.journey");
        REQUIRE_FALSE(steps.has_value());
        CHECK_THAT(steps.error().detail, ContainsSubstring("x.journey:2:"));
        CHECK_THAT(steps.error().detail, ContainsSubstring(wrong.said));
    }
}

TEST_CASE("Journey.parse: a text that is typed is not repeated in an error", "[journey]") {
    const auto steps = parse_journey("type \"3201014903960001\" twice", "x.journey");
    REQUIRE_FALSE(steps.has_value());
    CHECK(steps.error().detail.find("3201") == std::string::npos);
}
