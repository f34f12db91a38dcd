// SPDX-License-Identifier: GPL-3.0-or-later
// A statement: only a yes counts.
#include "kiosk/services/fields/acknowledge.hpp"

#include "tests/kiosk/services/fields/field_cases.hpp"

using namespace anjungan;
using namespace anjungan::services;
using test::check_cases;
using test::field_of;

TEST_CASE("acknowledge: is a yes", "[services]") {
    const auto truth = field_of(fields::acknowledge());
    check_cases(truth, {{"yes", ""}, {"no", "agree"}, {"", "agree"}});
    CHECK(truth.type->may_be_asked_for());
    CHECK(truth.type->offers(truth, "yes"));
    CHECK_FALSE(truth.type->offers(truth, "no"));
}

TEST_CASE("acknowledge: is read back in words and handed in as true", "[services]") {
    const auto truth = field_of(fields::acknowledge());
    CHECK(test::read_back(truth, "yes") == "Ya, setuju");
    CHECK(test::read_back(truth, "").empty());
    CHECK(test::written(truth.type, "yes") == true);
}
