// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences: their length, their capitals, and the end that the box shows.
#include "kiosk/services/fields/long_text.hpp"

#include "tests/kiosk/services/fields/field_cases.hpp"

using namespace anjungan;
using namespace anjungan::services;
using test::check_cases;
using test::field_of;

TEST_CASE("long_text: is measured in code points and holds no control characters", "[services]") {
    check_cases(
        field_of(fields::long_text({.min_length = 20, .max_length = 30})),
        {{"Petugas meminta uang rokok", ""},
         {"Terlalu pendek", "at least 20"},
         {std::string(31, 'a'), "at most 30"},
         {"Petugas meminta\tuang rokok", "cannot be used"}}
    );
    CHECK_FALSE(test::check_typed(field_of(fields::long_text()), std::string(2000, 'a')));
    CHECK(test::check_typed(field_of(fields::long_text()), std::string(2001, 'a')));
}

TEST_CASE("long_text: its rules come from the limits of service.json", "[services]") {
    const auto read = fields::read_long_text({{"min_length", 20}, {"max_length", 1000}});
    CHECK(read->max_typed() == 1000);
    CHECK(test::check_typed(field_of(read), "Pendek"));
    CHECK(fields::read_long_text(nlohmann::json::object())->max_typed() == 2000);
}

TEST_CASE("long_text: capitals begin sentences, not words", "[services]") {
    const auto type = fields::long_text();
    CHECK(type->typing() == Typing::letters);
    CHECK(type->capital_follows("Saya datang. "));
    CHECK(type->capital_follows("Kenapa? "));
    CHECK_FALSE(type->capital_follows("Saya "));
    CHECK_FALSE(type->capital_follows("Saya datang."));
    CHECK_FALSE(type->capital_follows(" "));
}

TEST_CASE(
    "long_text: the box shows the last whole words, the submission all of them", "[services]"
) {
    const auto type = fields::long_text();
    CHECK(type->shown("Saya datang pagi") == "Saya datang pagi");
    std::string story;
    for (int i = 0; i < 40; ++i) {
        story += "ꦱꦶꦠꦶ ";
    }
    story += "akhirnya";
    const auto shown = type->shown(story);
    CHECK_THAT(shown, Catch::Matchers::StartsWith("… ꦱꦶꦠꦶ "));
    CHECK_THAT(shown, Catch::Matchers::EndsWith(" akhirnya"));
    CHECK(shown.size() < story.size());
    CHECK(test::read_back(field_of(type), " " + story) == story);
    CHECK(test::written(type, story) == story);
}
