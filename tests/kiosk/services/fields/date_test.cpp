// SPDX-License-Identifier: GPL-3.0-or-later
// Days: of the calendar, within their limits, typed and read back.
#include "kiosk/services/fields/date.hpp"

#include "tests/kiosk/services/fields/field_cases.hpp"

using namespace anjungan;
using namespace anjungan::services;
using test::check_cases;
using test::field_of;

TEST_CASE("date: exists and lies within its limits", "[services]") {
    check_cases(
        field_of(fields::date({.earliest_days = -365, .latest_days = 0})),
        {{"2026-11-24", ""},
         {"2025-11-24", ""},
         {"2026-11-25", "still to come"},
         {"2025-11-23", "24 November 2025 or later"},
         {"2026-02-30", "not in the calendar"},
         {"2025-02-29", "not in the calendar"},
         {"2026-13-01", "not in the calendar"},
         {"24-11-2026", "not in the calendar"},
         {"2026-1-1", "not in the calendar"},
         {"2026-11-2x", "not in the calendar"}}
    );
    check_cases(
        field_of(fields::date({.latest_days = -3650})),
        {{"2026-01-01", "26 November 2016 or earlier"},
         {"2016-11-26", ""},
         {"2016-11-27", "too late"},
         {"1956-02-29", ""}}
    );
}

TEST_CASE("date: its rules come from the limits of service.json", "[services]") {
    const auto read = field_of(fields::read_date({{"earliest_days", -1}, {"latest_days", 1}}));
    check_cases(
        read,
        {{"2026-11-22", "or later"}, {"2026-11-23", ""}, {"2026-11-25", ""}, {"2026-11-26", "late"}}
    );
}

TEST_CASE("date: DDMMYYYY becomes ISO and comes back", "[services]") {
    const auto type = fields::date();
    CHECK(type->max_typed() == 8);
    CHECK(type->shown("").empty());
    CHECK(type->shown("090") == "09-0_-____");
    CHECK(type->value_of("09031956").reveal() == "1956-03-09");
    CHECK(type->value_of("0903").reveal() == "0903"); // check() says that it is no date
    CHECK(type->typed_from("1956-03-09").reveal() == "09031956");
    CHECK(type->typed_from("0903").reveal() == "0903");
}

TEST_CASE("date: is read back in words and handed in as ISO", "[services]") {
    const auto field = field_of(fields::date());
    CHECK(test::read_back(field, "1956-03-09") == "9 Maret 1956");
    CHECK(test::read_back(field, "1956-03-09", "en") == "9 March 1956");
    CHECK(test::written(field.type, "1956-03-09") == "1956-03-09");
}
