// SPDX-License-Identifier: GPL-3.0-or-later
// Where a visit begins, and which page of a list it comes back to.
#include "kiosk/services/fields/note.hpp"
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

TEST_CASE("Session.promises: back from them leads to the first page, which knows", "[session]") {
    SessionFixture at;
    at.send({ChooseLanguage{"en"}, OpenService{"small"}});
    REQUIRE(at.top() == ScreenId::standard);
    CHECK_FALSE(at.model.visit->promises_read);
    at.send({OpenScreen{ScreenId::promises}, TurnPage{1}});
    CHECK(at.top() == ScreenId::promises);
    at.send({Back{}});
    CHECK(at.top() == ScreenId::standard);
    CHECK(at.model.page == 0);
    CHECK(at.model.visit->promises_read);
    SECTION("which is forgotten with the next page") {
        at.send({OpenScreen{ScreenId::help}, Back{}});
        CHECK(at.top() == ScreenId::standard);
        CHECK_FALSE(at.model.visit->promises_read);
    }
    SECTION("and nothing is gone on to from them") {
        at.send({OpenScreen{ScreenId::promises}, Continue{}});
        CHECK(at.top() == ScreenId::promises);
        CHECK(at.model.visit->handing_in == HandingIn::not_yet);
    }
}

TEST_CASE("Session.group: a group of services is opened, left and forgotten", "[session]") {
    SessionFixture at;
    constexpr auto letters = services::ServiceGroup::letters;
    at.send({ChooseLanguage{"en"}, TurnPage{1}, OpenGroup{letters}});
    CHECK(at.model.group == letters);
    CHECK(at.model.page == 0); // another page
    SECTION("back leads to the groups, not to the first screen") {
        at.send({Back{}});
        CHECK(at.top() == ScreenId::home);
        CHECK_FALSE(at.model.group.has_value());
    }
    SECTION("from its service back leads to it, home to the groups") {
        at.send({OpenService{"small"}, Back{}});
        CHECK(at.top() == ScreenId::home);
        CHECK(at.model.group == letters);
        at.send({OpenService{"small"}, GoHome{}});
        CHECK(at.top() == ScreenId::home);
        CHECK_FALSE(at.model.group.has_value());
    }
    SECTION("the next citizen begins at the beginning") {
        at.send({EndSession{}});
        CHECK_FALSE(at.model.group.has_value());
    }
    SECTION("from elsewhere there is none") {
        at.send({GoHome{}, OpenScreen{ScreenId::help}, OpenGroup{letters}});
        CHECK_FALSE(at.model.group.has_value());
    }
}

TEST_CASE("Session.end: a note that ends the visit is left without a question", "[session]") {
    SessionFixture at;
    auto& form = at.catalogue.services.front().form;
    services::Field last_word;
    last_word.id = "not_here";
    last_word.type = services::fields::note();
    last_word.required = false;
    last_word.ends = true;
    last_word.when.kind = services::Condition::Kind::is;
    last_word.when.field = "reason";
    last_word.when.values = {"new"};
    form.insert(form.begin() + 1, std::move(last_word));
    at.send({OpenService{"small"}, Continue{}, Continue{}, ToggleOption{"new"}, Continue{}});
    REQUIRE(at.model.visit.has_value());
    CHECK(at.model.visit->field == "not_here");
    at.send({EndSession{}});
    CHECK(at.top() == ScreenId::welcome);
    CHECK_FALSE(at.model.visit.has_value());
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
