// SPDX-License-Identifier: GPL-3.0-or-later
// A date, part by part.
#include "kiosk/session/draft_parts.hpp"

#include "kiosk/session/draft.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/session_fixture.hpp"

#include <string>
#include <string_view>

using namespace anjungan;
using namespace anjungan::session;

namespace {

struct Date {
    Date() : service(test::small_service()), field(*service.field("born")) {
        draft = draft_for(field, {});
    }

    void type(std::string_view digits) {
        for (const char digit : digits) {
            type_character(draft, field, std::string_view(&digit, 1));
        }
    }
    [[nodiscard]] std::string answer() const {
        return std::string(answer_of(draft, field).first());
    }

    services::Service service;
    const services::Field& field;
    Draft draft;
};

} // namespace

TEST_CASE("Draft.parts: a part that is full makes room for the next", "[session]") {
    Date at;
    CHECK(at.draft.part == 0);
    at.type("0");
    CHECK(at.draft.part == 0);
    at.type("9");
    CHECK(at.draft.part == 1);
    type_part(at.draft, at.field, "03");
    CHECK(at.draft.part == 2);
    CHECK_FALSE(all_parts_full(at.draft, at.field));
    at.type("1956");
    CHECK(at.draft.part == 2); // nothing is left, so nothing moves
    CHECK(all_parts_full(at.draft, at.field));
    CHECK(at.answer() == "1956-03-09");
    at.type("1");
    CHECK(at.draft.edit == Edit::refused);
    CHECK(at.answer() == "1956-03-09");
}

TEST_CASE("Draft.parts: whoever goes back types a part anew, and only that", "[session]") {
    Date at;
    at.type("09031956");
    go_to_part(at.draft, at.field, 0);
    CHECK(at.answer() == "1956-03-09"); // to look is not to change
    at.type("1");
    CHECK(part_of(at.draft, at.field, 0) == "1");
    CHECK(part_of(at.draft, at.field, 1) == "03");
    CHECK(at.answer() == "1956-03-01"); // as somebody means it who goes on here
    at.type("2");
    CHECK(at.draft.part == 0);
    CHECK(at.answer() == "1956-03-12");
    go_to_part(at.draft, at.field, 1);
    type_part(at.draft, at.field, "11");
    CHECK(at.answer() == "1956-11-12");
    go_to_part(at.draft, at.field, 7); // there is none
    CHECK(at.draft.part == 1);
}

TEST_CASE("Draft.parts: in any order, with what is missing asked for", "[session]") {
    Date at;
    go_to_part(at.draft, at.field, 2);
    at.type("1956");
    CHECK(shown(at.draft, at.field) == "__-__-1956");
    CHECK(at.draft.part == 0);
    CHECK(at.answer() != "1956"); // no answer yet, and no date either
    at.type("9");
    go_to_part(at.draft, at.field, 1);
    CHECK(part_of(at.draft, at.field, 0) == "09");
    type_part(at.draft, at.field, "03");
    CHECK(at.answer() == "1956-03-09");
    CHECK(all_parts_full(at.draft, at.field));
}

TEST_CASE("Draft.parts: erasing takes from the part that the keys are for", "[session]") {
    Date at;
    at.type("0903");
    erase_character(at.draft, at.field); // the year is empty
    CHECK(at.draft.edit == Edit::refused);
    go_to_part(at.draft, at.field, 0);
    erase_character(at.draft, at.field);
    CHECK(at.draft.edit == Edit::erased);
    CHECK(at.draft.edited.reveal() == "9");
    CHECK(shown(at.draft, at.field) == "0_-03-____");
    clear_answer(at.draft);
    CHECK(at.draft.part == 0);
    CHECK(answer_of(at.draft, at.field).values.empty());
    type_part(at.draft, at.field, "123"); // longer than a day
    CHECK(at.draft.edit == Edit::refused);
    CHECK(answer_of(at.draft, at.field).values.empty());
}

TEST_CASE("Draft.parts: an answer that is changed begins at its first part", "[session]") {
    Date at;
    services::Answers answers;
    answers.set("born", "1956-03-09");
    at.draft = draft_for(at.field, answers);
    CHECK(at.draft.part == 0);
    at.type("10");
    CHECK(at.answer() == "1956-03-10");
}

TEST_CASE("Draft.give_answer: a whole date by one button, and the keys stay", "[session]") {
    Date at;
    at.type("20");
    CHECK(at.draft.part == 1);
    give_answer(at.draft, at.field, "2026-11-24");
    CHECK(at.answer() == "2026-11-24");
    CHECK(at.draft.part == 1);
    CHECK(at.draft.edit == Edit::typed);
    CHECK(all_parts_full(at.draft, at.field));
}
