// SPDX-License-Identifier: GPL-3.0-or-later
// A few words: their length, their characters, their ends.
#include "kiosk/services/fields/text.hpp"

#include "tests/kiosk/services/fields/field_cases.hpp"

using namespace anjungan;
using namespace anjungan::services;
using test::check_cases;
using test::field_of;

TEST_CASE("text: is measured in code points and holds no control characters", "[services]") {
    check_cases(
        field_of(fields::text({.min_length = 2, .max_length = 5})),
        {{"Siti", ""},
         {"ꦱꦶꦠꦶ", ""},
         {"  Siti  ", ""},
         {"S", "at least 2"},
         {"Sitiii", "at most 5"},
         {"Si\nti", "cannot be used"},
         {"Si\x7Fti", "cannot be used"},
         {"Si\xE2\x80\xAEti", "cannot be used"},
         {"Si\xC3", "cannot be used"},
         {"   ", "needed"}}
    );
    CHECK_FALSE(test::check_typed(field_of(fields::text()), std::string(100, 'a')));
    CHECK(test::check_typed(field_of(fields::text()), std::string(101, 'a')));
}

TEST_CASE("text: its rules come from the limits of service.json", "[services]") {
    CHECK(fields::text()->max_typed() == 100);
    const auto read = fields::read_text({{"min_length", 2}, {"max_length", 60}});
    CHECK(read->max_typed() == 60);
    CHECK(test::check_typed(field_of(read), "S"));
    CHECK(fields::read_text(nlohmann::json::object())->max_typed() == 100);
}

TEST_CASE("text: one that is longer than its box is a fault of the service", "[services]") {
    const auto faults_of = [](std::size_t max_length) {
        const auto field = field_of(fields::text({.min_length = 0, .max_length = max_length}));
        return field.type->faults(field);
    };
    CHECK(faults_of(500).empty());
    REQUIRE(faults_of(501).size() == 1);
    CHECK_THAT(faults_of(501).front(), Catch::Matchers::ContainsSubstring("make it a long_text"));
}

TEST_CASE("text: capitals begin words, and blanks at the ends go", "[services]") {
    const auto type = fields::text();
    CHECK(type->typing() == Typing::letters);
    CHECK(type->capital_follows("Siti "));
    CHECK_FALSE(type->capital_follows("Siti"));
    CHECK(type->value_of("  Siti ").reveal() == "Siti");
    CHECK(test::read_back(field_of(type), " Sri Rahayu ") == "Sri Rahayu");
    CHECK(test::written(type, " Sri Rahayu ") == "Sri Rahayu");
}
