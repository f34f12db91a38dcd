// SPDX-License-Identifier: GPL-3.0-or-later
// Whole numbers: their limits and their spellings.
#include "kiosk/services/fields/number.hpp"

#include "tests/kiosk/services/fields/field_cases.hpp"

using namespace anjungan;
using namespace anjungan::services;
using test::check_cases;
using test::field_of;

TEST_CASE("number: is whole and within its limits", "[services]") {
    check_cases(
        field_of(fields::number({.minimum = 1, .maximum = 1500000})),
        {{"1", ""},
         {"1500000", ""},
         {"1.500.000", ""},
         {"007", ""},
         {"0", "enter 1 or more"},
         {"1500001", "enter 1,500,000 or less"},
         {"99999999999999999999", "enter 1,500,000 or less"},
         {"3a", "digits only"},
         {"1,5", "digits only"},
         {"-", "digits only"}}
    );
    check_cases(field_of(fields::number()), {{"99999999999999999999", "too large"}, {"12345", ""}});
}

TEST_CASE("number: its rules come from the limits of service.json", "[services]") {
    CHECK(fields::number()->max_typed() == 12);
    const auto read = fields::read_number({{"minimum", 1}, {"maximum", 999}});
    CHECK(read->max_typed() == 3);
    CHECK(test::check_typed(field_of(read), "0"));
    CHECK_FALSE(test::check_typed(field_of(fields::read_number(nlohmann::json::object())), "0"));
}

TEST_CASE("number: a small one from 1 on is picked, any other typed", "[services]") {
    CHECK(fields::number({.minimum = 1, .maximum = 20})->picked_up_to() == 20);
    CHECK(fields::number({.minimum = 1, .maximum = 3})->picked_up_to() == 3);
    CHECK(fields::number({.minimum = 1, .maximum = 21})->picked_up_to() == 0);
    CHECK(fields::number({.minimum = 0, .maximum = 9})->picked_up_to() == 0);
    CHECK(fields::number({.minimum = 1, .maximum = {}})->picked_up_to() == 0);
    CHECK(fields::number()->picked_up_to() == 0);
}

TEST_CASE("number: is read back in groups and handed in as a number", "[services]") {
    const auto type = fields::number();
    CHECK(test::read_back(field_of(type), "1500000") == "1.500.000");
    CHECK(test::read_back(field_of(type), "many") == "many");
    CHECK(test::written(type, "1.500.000") == 1500000);
    CHECK(test::written(type, " many ") == "many"); // unchecked
}
