// SPDX-License-Identifier: GPL-3.0-or-later
// A citizen's number: each fault says which digits.
#include "kiosk/services/fields/nik.hpp"

#include "tests/kiosk/services/fields/field_cases.hpp"

using namespace anjungan;
using namespace anjungan::services;
using test::check_cases;
using test::field_of;

TEST_CASE("nik: errors say which digits", "[services]") {
    check_cases(
        field_of(fields::nik()),
        {{"3404010903560001", ""},
         {"3404 0109 0356 0001", ""},
         {"340401", "You have typed 6"},
         {"34O4010903560001", "digits only"},
         {"0004010903560001", "start with 00"},
         {"3404013203560001", "digits 7 to 10"},
         {"3404010903560000", "end with 0000"}}
    );
}

TEST_CASE("nik: an unusual date inside is a warning, never a refusal", "[services]") {
    const auto problem = test::check_typed(field_of(fields::nik()), "3404012911260001");
    REQUIRE(problem);
    CHECK(problem->severity == Severity::warning);
}

TEST_CASE("nik: is typed and read in fours, and handed in without blanks", "[services]") {
    const auto type = fields::nik();
    CHECK(type->typing() == Typing::digits);
    CHECK(type->max_typed() == 16);
    CHECK(type->shown("320101") == "3201 01");
    CHECK(test::read_back(field_of(type), "3201011234560001") == "3201 0112 3456 0001");
    CHECK(test::written(type, "3404 0109 0356 0001") == "3404010903560001");
}
