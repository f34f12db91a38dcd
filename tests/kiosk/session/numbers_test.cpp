// SPDX-License-Identifier: GPL-3.0-or-later
// Queue numbers stop in time; a form may still be handed in.
#include "tests/kiosk/session/small_visit.hpp"

using namespace anjungan;
using namespace anjungan::session;
using flow::ScreenId;

namespace {

constexpr int closing = 15 * 60;

/// Beside the small form, a queue that asks one thing.
void add_queue(test::SessionFixture& at) {
    auto queue = test::small_service();
    queue.id = "queue";
    queue.kind = services::ServiceKind::queue;
    queue.queue_group = "A";
    queue.requirements.clear();
    queue.form.resize(1);
    at.catalogue.services.push_back(queue);
}

flow::Opening counters(bool numbers) {
    flow::Opening opening;
    opening.open = true;
    opening.minute = closing;
    opening.numbers = numbers;
    opening.closes = closing;
    return opening;
}

bool hands_in(const test::SessionFixture& at) {
    return !at.effects.empty() && std::holds_alternative<HandIn>(at.effects.front());
}

} // namespace

TEST_CASE("Session.numbers: none is begun when the counters serve nobody more", "[session]") {
    test::SessionFixture at;
    add_queue(at);
    at.send({OpeningChanged{counters(false)}, ChooseLanguage{"en"}, OpenService{"queue"}});
    CHECK(at.top() == ScreenId::no_number);
    CHECK_FALSE(at.model.visit.has_value());
    at.send({GoHome{}});
    CHECK(at.top() == ScreenId::home);
    at.send({OpeningChanged{counters(true)}, OpenService{"queue"}});
    CHECK(at.top() == ScreenId::question);
}

TEST_CASE("Session.numbers: where no hours are known, numbers are given", "[session]") {
    test::SessionFixture at;
    add_queue(at);
    at.send({ChooseLanguage{"en"}, OpenService{"queue"}, ToggleOption{"new"}, Continue{}});
    REQUIRE(hands_in(at));
    CHECK(std::get<HandIn>(at.effects.front()).numbered);
    CHECK(std::get<HandIn>(at.effects.front()).closes == 0);
}

TEST_CASE("Session.numbers: the ticket knows when the counters close", "[session]") {
    test::SessionFixture at;
    add_queue(at);
    at.send({OpeningChanged{counters(true)}, ChooseLanguage{"en"}, OpenService{"queue"}});
    at.send({ToggleOption{"new"}, Continue{}});
    REQUIRE(hands_in(at));
    CHECK(std::get<HandIn>(at.effects.front()).closes == closing);
}

TEST_CASE("Session.numbers: one that was begun too late is not given", "[session]") {
    test::SessionFixture at;
    add_queue(at);
    at.send({OpeningChanged{counters(true)}, ChooseLanguage{"en"}, OpenService{"queue"}});
    at.send({ToggleOption{"new"}, OpeningChanged{counters(false)}, Continue{}});
    CHECK_FALSE(hands_in(at));
    CHECK(at.top() == ScreenId::no_number);
    at.send({GoHome{}}); // nothing is left to be erased
    CHECK(at.top() == ScreenId::home);
}

TEST_CASE("Session.numbers: a form is handed in when closed, without a number", "[session]") {
    test::SessionFixture at;
    at.send({OpeningChanged{counters(false)}});
    test::fill_in(at);
    at.send({Continue{}});
    REQUIRE(hands_in(at));
    CHECK_FALSE(std::get<HandIn>(at.effects.front()).numbered);
}
