// SPDX-License-Identifier: GPL-3.0-or-later
// The papers of a visit: asked after the questions, and before those that depend on them.
#include "kiosk/session/visit_steps.hpp"
#include "tests/kiosk/session/small_visit.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::session;
using flow::ScreenId;
using services::Paper;
using test::SessionFixture;

namespace {

/// The small service, which asks for a witness where there is no KK.
struct WithFollowUp : SessionFixture {
    WithFollowUp() {
        auto& form = catalogue.services.front().form;
        auto witness = form[1]; // a text
        witness.id = "witness";
        witness.when.kind = services::Condition::Kind::paper;
        witness.when.field = "kk";
        witness.when.values = {"none"};
        form.push_back(std::move(witness));
        test::open_form(*this);
        send({ToggleOption{"new"}, Continue{}});
        type("09031956");
        send({Continue{}, Continue{}});
        REQUIRE(top() == ScreenId::requirements);
    }
};

} // namespace

TEST_CASE("Session.papers: what is at home opens no further question", "[session]") {
    WithFollowUp at;
    at.send({AnswerPaper{"kk", Paper::at_home}, Continue{}});
    CHECK(at.top() == ScreenId::check_answers);
    at.send({Back{}});
    CHECK(at.top() == ScreenId::requirements);
}

TEST_CASE(
    "Session.papers: the questions that wait for them follow, and Back leads through", "[session]"
) {
    WithFollowUp at;
    at.send({AnswerPaper{"kk", Paper::none}, Continue{}});
    REQUIRE(at.top() == ScreenId::question);
    CHECK(at.model.visit->field == "witness");
    at.type("Budi");
    at.send({Back{}});
    CHECK(at.top() == ScreenId::requirements);
    at.send({Back{}});
    REQUIRE(at.top() == ScreenId::question);
    CHECK(at.model.visit->field == "phone");
    at.send({Continue{}, Continue{}});
    CHECK(at.model.visit->field == "witness");
    CHECK(at.model.visit->draft.answer.first() == "Budi"); // looking back lost nothing
    at.send({Continue{}});
    CHECK(at.top() == ScreenId::check_answers);
    at.send({Back{}});
    CHECK(at.model.visit->field == "witness");
}

TEST_CASE("Session.papers: a paper changed from the check opens its question", "[session]") {
    WithFollowUp at;
    at.send({AnswerPaper{"kk", Paper::brought}, Continue{}});
    REQUIRE(at.top() == ScreenId::check_answers);
    at.send({ChangePapers{}});
    REQUIRE(at.top() == ScreenId::requirements);
    at.send({Back{}});
    CHECK(at.top() == ScreenId::check_answers);
    at.send({ChangePapers{}, AnswerPaper{"kk", Paper::none}, Continue{}});
    REQUIRE(at.top() == ScreenId::question);
    CHECK(at.model.visit->field == "witness");
    at.type("Budi");
    at.send({Continue{}});
    CHECK(at.top() == ScreenId::check_answers);
    at.send({ChangePapers{}, AnswerPaper{"kk", Paper::brought}, Continue{}});
    CHECK(at.top() == ScreenId::check_answers);
}

TEST_CASE("Session.papers: help over them changes no question", "[session]") {
    WithFollowUp at;
    at.send({AnswerPaper{"kk", Paper::none}, Continue{}});
    at.type("Budi");
    at.send({OpenScreen{ScreenId::help}, Back{}});
    REQUIRE(at.top() == ScreenId::question);
    CHECK(at.model.visit->draft.answer.first() == "Budi");
}

TEST_CASE("Session.declaration: nothing is handed in before it is agreed to", "[session]") {
    SessionFixture at;
    test::fill_in(at);
    at.send({Declare{"truth"}, Continue{}}); // taken back
    CHECK(at.effects.empty());
    CHECK(at.model.visit->undeclared);
    CHECK(at.top() == ScreenId::check_answers);
    at.send({Declare{"reason"}}); // is none
    CHECK(at.model.visit->undeclared);
    at.send({Declare{"truth"}});
    CHECK_FALSE(at.model.visit->undeclared);
    at.send({Continue{}});
    REQUIRE(at.effects.size() == 1);
    CHECK(std::holds_alternative<HandIn>(at.effects.front()));
}

TEST_CASE("Session.papers: what was said last of each goes to the slip", "[session]") {
    for (const auto& said : {std::optional<Paper>(), std::optional(Paper::brought)}) {
        WithFollowUp at;
        if (said) {
            at.send({AnswerPaper{"kk", Paper::none}, AnswerPaper{"kk", *said}});
        }
        at.send({Continue{}, Declare{"truth"}, Continue{}});
        REQUIRE(at.effects.size() == 1);
        const auto& papers = std::get<HandIn>(at.effects.front()).papers;
        REQUIRE(papers.size() == 1);
        CHECK(papers.front().requirement == "kk");
        CHECK(papers.front().said == said);
    }
}
