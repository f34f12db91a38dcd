// SPDX-License-Identifier: GPL-3.0-or-later
// One of several options, no less and no more.
#include "kiosk/services/fields/choice_one.hpp"

#include "tests/kiosk/services/fields/field_cases.hpp"

using namespace anjungan;
using namespace anjungan::services;
using test::check_cases;

TEST_CASE("choice_one: is one of the options", "[services]") {
    const auto one = test::choice_of(fields::choice_one());
    check_cases(one, {{"name", ""}, {"stolen", "answers shown"}, {"", "choose one"}});
    const auto t = test::words("en");
    const auto both = test::several({"address", "name"});
    CHECK(check(one, &both, {test::today, t})); // one means one
    CHECK(one.type->takes_one_value());
}

TEST_CASE("choice_one: conditions may ask for its options", "[services]") {
    const auto one = test::choice_of(fields::choice_one());
    CHECK(one.type->may_be_asked_for());
    CHECK(one.type->offers(one, "religion"));
    CHECK_FALSE(one.type->offers(one, "stolen"));
    CHECK(one.type->typing() == Typing::none);
}

TEST_CASE("choice_one: is read back by its label", "[services]") {
    const auto one = test::choice_of(fields::choice_one());
    CHECK(test::read_back(one, "address", "en") == "Address");
    CHECK(test::read_back(one, "name", "en") == "Nama"); // no English: Indonesian
    CHECK(test::written(one.type, "name") == "name");
}
