// SPDX-License-Identifier: GPL-3.0-or-later
// Telephone numbers of this country.
#include "kiosk/services/fields/phone.hpp"

#include "tests/kiosk/services/fields/field_cases.hpp"

using namespace anjungan;
using namespace anjungan::services;
using test::check_cases;
using test::field_of;

TEST_CASE("phone: numbers are Indonesian, nine to fourteen digits", "[services]") {
    check_cases(
        field_of(fields::phone()),
        {{"081234567890", ""},
         {"0812-3456-7890", ""},
         {"+62 812 3456 7890", ""},
         {"081234567", ""},
         {"08123456789012", ""},
         {"08123456", "9 to 14"},
         {"081234567890123", "9 to 14"},
         {"+62812345678901234", "9 to 14"},
         {"021555123", "starts with 08"},
         {"+6591234567", "starts with 08"},
         {"0812345678a", "digits only"},
         {"08+1234567", "digits only"}}
    );
}

TEST_CASE("phone: is read back in fours after the plus sign", "[services]") {
    const auto type = fields::phone();
    CHECK(type->max_typed() == 15);
    CHECK(test::read_back(field_of(type), "081234567890") == "0812 3456 7890");
    CHECK(test::read_back(field_of(type), "+6281234567890") == "+6281 2345 6789 0");
    CHECK(test::written(type, "0812-3456-7890") == "081234567890");
}
