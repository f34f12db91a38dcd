// SPDX-License-Identifier: GPL-3.0-or-later
// Every type of form field has its page.
#include "kiosk/screens/fields/table.hpp"

#include "kiosk/services/fields/table.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;

TEST_CASE("find_field_page: there is a page for each type that services may use", "[screens]") {
    for (const auto type : services::field_type_names()) {
        INFO(type);
        CHECK(screens::find_field_page(type) != nullptr);
    }
    CHECK(screens::find_field_page("texts") == nullptr);
}
