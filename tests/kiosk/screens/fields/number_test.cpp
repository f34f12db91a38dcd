// SPDX-License-Identifier: GPL-3.0-or-later
// A number from 1 to 20 is picked; what is larger than ten, and any other number, is typed.
#include "kiosk/session/draft.hpp"
#include "kiosk/ui/focus.hpp"
#include "tests/kiosk/screens/listener.hpp"
#include "tests/support/catch.hpp"

#include <string>

using namespace anjungan;
using test::Listener;

namespace {

bool has(const Listener& at, const std::string& id) {
    return ui::find_widget(at.tree(), id) != nullptr;
}

bool is_chosen(const Listener& at, const std::string& id) {
    const auto* key = ui::find_widget(at.tree(), id);
    return key != nullptr && key->selected;
}

} // namespace

TEST_CASE("number: up to ten is one touch, and said", "[screens]") {
    Listener at;
    at.open("akta-kelahiran", "birth_order");
    static_cast<void>(at.page());
    CHECK((has(at, "key-1") && has(at, "key-10") && has(at, "more-numbers")));
    CHECK_FALSE((has(at, "key-0") || has(at, "key-erase")));
    at.touch(*ui::find_widget(at.tree(), "key-3"));
    CHECK(at.news() == "3");
    CHECK(is_chosen(at, "key-3"));
    CHECK_FALSE(is_chosen(at, "key-2"));
    CHECK(ui::find_widget(at.tree(), "key-3")->personal);
}

TEST_CASE("number: for more than ten the digits come up and stay", "[screens]") {
    Listener at;
    at.open("akta-kelahiran", "birth_order");
    auto& draft = at.model.visit->draft;
    SECTION("asked for") {
        static_cast<void>(at.page());
        at.touch(*ui::find_widget(at.tree(), "more-numbers"));
        at.type("12");
        session::erase_character(draft, at.field());
    }
    SECTION("an answer that is changed") {
        at.model.visit->answers.set("birth_order", "12");
        draft = session::draft_for(at.field(), at.model.visit->answers);
        static_cast<void>(at.page());
        CHECK(has(at, "key-0"));
        session::erase_character(draft, at.field());
    }
    static_cast<void>(at.news());
    CHECK(draft.answer.first() == "1");
    CHECK((has(at, "key-0") && has(at, "key-erase")));
    CHECK_FALSE((has(at, "more-numbers") || has(at, "key-10")));
}

TEST_CASE("number: what may be large is typed from the beginning", "[screens]") {
    Listener at;
    at.open("sktm", "rt");
    static_cast<void>(at.page());
    CHECK(has(at, "key-0"));
    CHECK_FALSE(has(at, "more-numbers"));
}
