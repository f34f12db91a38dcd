// SPDX-License-Identifier: GPL-3.0-or-later
// Any of several options.
#include "kiosk/services/fields/choice_many.hpp"

#include "tests/kiosk/services/fields/field_cases.hpp"

using namespace anjungan;
using namespace anjungan::services;

TEST_CASE("choice_many: is at least one of the options", "[services]") {
    const auto many = test::choice_of(fields::choice_many());
    const auto t = test::words("en");
    const CheckContext context{test::today, t};
    const auto both = test::several({"address", "name"});
    CHECK_FALSE(check(many, &both, context));
    const auto one_wrong = test::several({"address", "stolen"});
    CHECK(check(many, &one_wrong, context));
    const auto none = test::several({});
    const auto problem = check(many, &none, context);
    REQUIRE(problem);
    CHECK_THAT(problem->sentence, Catch::Matchers::ContainsSubstring("at least one"));
    CHECK_FALSE(many.type->takes_one_value());
}

TEST_CASE("choice_many: is read back in the order of the options", "[services]") {
    const auto many = test::choice_of(fields::choice_many());
    const auto chosen = test::several({"religion", "address"});
    CHECK(spoken_form(many, chosen, test::words("id")) == "Alamat, Agama");
    CHECK(test::written(many.type, chosen) == nlohmann::json({"religion", "address"}));
}
