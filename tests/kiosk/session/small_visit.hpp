// SPDX-License-Identifier: GPL-3.0-or-later
/// A visit to the small service, as far as tests of a session need it.
#pragma once

#include "tests/support/catch.hpp"
#include "tests/support/session_fixture.hpp"

namespace anjungan::test {

inline void open_form(SessionFixture& at) {
    at.send(
        {session::ChooseLanguage{"en"},
         session::OpenService{"small"},
         session::Continue{},
         session::Continue{}}
    );
    REQUIRE(at.top() == flow::ScreenId::question);
}

inline void fill_in(SessionFixture& at) {
    open_form(at);
    at.send({session::ToggleOption{"new"}, session::Continue{}});
    at.type("09031956");
    at.send({session::Continue{}, session::Continue{}, session::Continue{}} // the papers
    );
    REQUIRE(at.top() == flow::ScreenId::check_answers);
    at.send({session::Declare{"truth"}});
}

[[nodiscard]] inline session::Outcome outcome_for(const SessionFixture& at) {
    session::Outcome outcome;
    outcome.service = "small";
    outcome.id = at.model.visit->id;
    outcome.job = 7;
    return outcome;
}

} // namespace anjungan::test
