// SPDX-License-Identifier: GPL-3.0-or-later
// Money: the rules of a number, read back as an amount.
#include "kiosk/services/fields/rupiah.hpp"

#include "tests/kiosk/services/fields/field_cases.hpp"

using namespace anjungan;
using namespace anjungan::services;

TEST_CASE("rupiah: is a whole number within its limits", "[services]") {
    const auto field = test::field_of(fields::read_rupiah({{"minimum", 0}, {"maximum", 99999999}}));
    test::check_cases(
        field,
        {{"0", ""},
         {"2500000", ""},
         {"2.500.000", ""},
         {"100000000", "enter 99,999,999 or less"},
         {"Rp 5", "digits only"}}
    );
    CHECK(field.type->max_typed() == 8);
    CHECK_FALSE(fields::rupiah({.minimum = 5, .maximum = 1})->faults(field).empty());
}

TEST_CASE("rupiah: is read back as an amount and handed in as a number", "[services]") {
    const auto type = fields::rupiah();
    CHECK(test::read_back(test::field_of(type), "2500000") == "Rp 2.500.000");
    CHECK(test::read_back(test::field_of(type), "2500000", "en") == "Rp 2,500,000");
    CHECK(test::read_back(test::field_of(type), "0") == "Rp 0");
    CHECK(test::read_back(test::field_of(type), " many ") == "many");
    CHECK(test::written(type, "2.500.000") == 2500000);
}
