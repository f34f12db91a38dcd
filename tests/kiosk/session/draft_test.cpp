// SPDX-License-Identifier: GPL-3.0-or-later
// Typing and choosing.
#include "kiosk/session/draft.hpp"

#include "kiosk/services/fields/number.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/session_fixture.hpp"

using namespace anjungan;
using namespace anjungan::session;

namespace {

const services::Field& field_of(const services::Service& service, std::string_view id) {
    const auto* field = service.field(id);
    REQUIRE(field != nullptr);
    return *field;
}

void type(Draft& draft, const services::Field& field, std::string_view text) {
    for (const char character : text) {
        type_character(draft, field, std::string(1, character));
    }
}

} // namespace

TEST_CASE("Draft.answer_of: a date typed as DDMMYYYY becomes ISO and comes back", "[session]") {
    const auto service = test::small_service();
    const auto& born = field_of(service, "born");
    Draft draft;
    type(draft, born, "090");
    CHECK(shown(draft, born) == "09-0_-____");
    type(draft, born, "319569");
    CHECK(shown(draft, born) == "09-03-1956");
    CHECK(answer_of(draft, born).first() == "1956-03-09");
    services::Answers answers;
    answers.set("born", answer_of(draft, born));
    CHECK(shown(draft_for(born, answers), born) == "09-03-1956");
}

TEST_CASE("Draft.type_character: capitals begin words, and blanks at the ends go", "[session]") {
    const auto service = test::small_service();
    const auto& letter = field_of(service, "letter");
    Draft draft;
    CHECK(draft.face == KeyFace::upper);
    type(draft, letter, " S");
    CHECK(draft.face == KeyFace::lower);
    type(draft, letter, "iti ");
    CHECK(draft.face == KeyFace::upper);
    CHECK(answer_of(draft, letter).first() == "Siti");
    for (int i = 0; i < 9; ++i) {
        erase_character(draft, letter);
    }
    CHECK(answer_of(draft, letter).values.empty());
    CHECK(draft.face == KeyFace::upper);
}

TEST_CASE("Draft.toggle_option: one of several replaces, an acknowledgement turns", "[session]") {
    const auto service = test::small_service();
    const auto& reason = field_of(service, "reason");
    Draft draft;
    toggle_option(draft, reason, "new");
    toggle_option(draft, reason, "lost");
    toggle_option(draft, reason, "lost");
    CHECK(answer_of(draft, reason).first() == "lost");
    CHECK(answer_of(draft, reason).values.size() == 1);
    const auto& truth = field_of(service, "truth");
    Draft declared;
    toggle_option(declared, truth, "yes");
    CHECK(answer_of(declared, truth).contains("yes"));
    toggle_option(declared, truth, "yes");
    CHECK(answer_of(declared, truth).values.empty());
}

TEST_CASE("Draft.edit: what each key did, for those who hear it", "[session]") {
    const auto service = test::small_service();
    const auto& born = field_of(service, "born");
    Draft draft;
    CHECK(draft.edit == Edit::none);
    erase_character(draft, born);
    CHECK(draft.edit == Edit::refused); // nothing to erase
    type(draft, born, "0");
    CHECK(draft.edit == Edit::typed);
    CHECK(draft.edited.reveal() == "0");
    erase_character(draft, born);
    CHECK(draft.edit == Edit::erased);
    CHECK(draft.edited.reveal() == "0");
    type(draft, born, "09031956");
    const auto edits = draft.edits;
    type(draft, born, "1");
    CHECK(draft.edit == Edit::refused); // no room
    CHECK(draft.edits == edits + 1);
    clear_answer(draft);
    CHECK(draft.edit == Edit::cleared);
    CHECK(answer_of(draft, born).values.empty());
    clear_answer(draft);
    CHECK(draft.edit == Edit::refused); // nothing to erase
}

TEST_CASE("Draft.show_keys: digits in place of numbers to pick begin anew", "[session]") {
    services::Field order;
    order.id = "order";
    order.type = services::fields::number({.minimum = 1, .maximum = 20});
    Draft draft;
    give_answer(draft, order, "2");
    CHECK(draft.edit == Edit::typed);
    show_keys(draft, order, KeyFace::symbols);
    CHECK(answer_of(draft, order).values.empty());
    CHECK(draft.face == KeyFace::symbols);
    type(draft, order, "12");
    CHECK(answer_of(draft, order).first() == "12");

    const auto service = test::small_service();
    const auto& letter = field_of(service, "letter");
    Draft text;
    type(text, letter, "Siti");
    show_keys(text, letter, KeyFace::symbols); // the same letters with signs beside them
    CHECK(answer_of(text, letter).first() == "Siti");
}

TEST_CASE("Draft.edit: a letter of two bytes is erased as one", "[session]") {
    const auto service = test::small_service();
    Draft draft;
    type_character(draft, field_of(service, "letter"), "é");
    erase_character(draft, field_of(service, "letter"));
    CHECK(draft.edited.reveal() == "é");
}
