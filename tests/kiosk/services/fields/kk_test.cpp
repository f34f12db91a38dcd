// SPDX-License-Identifier: GPL-3.0-or-later
// The number of a family card: each fault says which digits.
#include "kiosk/services/fields/kk.hpp"

#include "tests/kiosk/services/fields/field_cases.hpp"

using namespace anjungan;
using namespace anjungan::services;
using test::check_cases;
using test::field_of;

TEST_CASE("kk: errors say which digits", "[services]") {
    check_cases(
        field_of(fields::kk()),
        {{"3404010903150001", ""},
         {"34040109031500011", "You have typed 17"},
         {"340401090315000x", "digits only"},
         {"0004010903150001", "start with 00"},
         {"3404010013150001", "digits 7 to 10"},
         {"3404010903150000", "end with 0000"}}
    );
}

TEST_CASE("kk: an unusual date inside is a warning, never a refusal", "[services]") {
    const auto problem = test::check_typed(field_of(fields::kk()), "3404014903150001");
    REQUIRE(problem);
    CHECK(problem->severity == Severity::warning);
}

TEST_CASE("kk: is typed and read in fours", "[services]") {
    CHECK(fields::kk()->max_typed() == 16);
    CHECK(test::read_back(field_of(fields::kk()), "320101") == "3201 01");
}
