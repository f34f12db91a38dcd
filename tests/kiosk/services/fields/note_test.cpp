// SPDX-License-Identifier: GPL-3.0-or-later
// A note asks nothing.
#include "kiosk/services/fields/note.hpp"

#include "tests/kiosk/services/fields/field_cases.hpp"

using namespace anjungan;
using namespace anjungan::services;
using test::check_cases;
using test::field_of;

TEST_CASE("note: is never answered and never missing", "[services]") {
    const auto note = field_of(fields::note());
    CHECK_FALSE(note.type->is_question());
    const auto t = test::words("en");
    CHECK_FALSE(check(note, nullptr, {test::today, t}));
    CHECK_FALSE(test::check_typed(note, "stray"));
}
