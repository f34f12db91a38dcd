// SPDX-License-Identifier: GPL-3.0-or-later
// Where a visit begins, and which page of a list it comes back to.
#include "tests/kiosk/session/small_visit.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::session;
using flow::ScreenId;
using namespace anjungan::test;

TEST_CASE(
    "Session.open: a service opens from home, from help about it and from welcome", "[session]"
) {
    SECTION("welcome") {
        SessionFixture at;
        at.send({OpenService{"small"}});
        CHECK(at.top() == ScreenId::standard);
        at.send({Back{}});
        CHECK(at.top() == ScreenId::home);
    }
    SECTION("help about home") {
        SessionFixture at;
        at.send({ChooseLanguage{"en"}, OpenScreen{ScreenId::help}, OpenService{"small"}});
        CHECK(at.top() == ScreenId::standard);
        at.send({Back{}});
        CHECK(at.top() == ScreenId::home);
    }
    SECTION("nowhere else") {
        SessionFixture at;
        at.send({OpenScreen{ScreenId::help}, OpenService{"small"}});
        CHECK(at.top() == ScreenId::help);
        CHECK_FALSE(at.model.visit.has_value());
    }
}

TEST_CASE("Session.change: leads back to the page of the check that it came from", "[session]") {
    SessionFixture at;
    fill_in(at);
    at.send({TurnPage{1}, ChangeAnswer{"born"}});
    CHECK(at.model.page == 0);
    CHECK(at.model.visit->changed == "born");
    at.send({Continue{}});
    REQUIRE(at.top() == ScreenId::check_answers);
    CHECK(at.model.page == 1);
    CHECK(at.model.visit->changed == "born");
    at.send({OpenScreen{ScreenId::help}, Back{}});
    CHECK(at.model.page == 1);
    at.send({TurnPage{-1}});
    CHECK(at.model.page == 0);
    CHECK(at.model.visit->changed.empty());
    at.send({Back{}});
    CHECK(at.top() == ScreenId::requirements);
    CHECK(at.model.page == 0);
}
