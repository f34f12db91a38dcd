// SPDX-License-Identifier: GPL-3.0-or-later
// What a session keeps when the program ends under it: nothing that was typed.
#include "kiosk/session/update.hpp"
#include "tests/kiosk/session/small_visit.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace anjungan;
using namespace anjungan::session;
using namespace anjungan::test;
using flow::ScreenId;

namespace {

bool forgets(const SessionFixture& at) {
    return std::ranges::any_of(at.effects, [](const Effect& effect) {
        return std::holds_alternative<ForgetSession>(effect);
    });
}

} // namespace

TEST_CASE("Session.closing: a form that is being filled in is wiped", "[session]") {
    SessionFixture at;
    fill_in(at);
    at.send({Closing{}});
    CHECK_FALSE(at.model.visit.has_value());
    CHECK(at.top() == ScreenId::out_of_service);
    CHECK(forgets(at));
}

TEST_CASE("Session.closing: who hands in just now still reads the number", "[session]") {
    SessionFixture at;
    fill_in(at);
    at.send({Continue{}});
    const auto outcome = outcome_for(at);
    at.send({Closing{}});
    REQUIRE(at.model.visit.has_value());
    CHECK(at.model.visit->answers.empty());
    CHECK(at.model.visit->draft.answer.values.empty());
    CHECK(at.top() == ScreenId::out_of_service);
    at.send({HandedIn{outcome}});
    CHECK_FALSE(at.model.visit.has_value());
    CHECK(at.top() == ScreenId::receipt);
}

TEST_CASE("Session.closing: a receipt stays, whatever lay over it", "[session]") {
    SessionFixture at;
    fill_in(at);
    at.send({Continue{}});
    at.send({HandedIn{outcome_for(at)}, OpenScreen{ScreenId::help}, Closing{}});
    CHECK(at.top() == ScreenId::receipt);
    CHECK(at.model.outcome.has_value());
}
