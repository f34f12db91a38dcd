// SPDX-License-Identifier: GPL-3.0-or-later
// An amount is read as on a note and in words, and its zeros need not be counted.
#include "kiosk/session/draft.hpp"
#include "kiosk/ui/focus.hpp"
#include "tests/kiosk/screens/listener.hpp"
#include "tests/support/catch.hpp"

#include <string>

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;
using test::Listener;

namespace {

const ui::Widget& widget(const Listener& at, const std::string& id) {
    const auto* found = ui::find_widget(at.tree(), id);
    INFO(id);
    REQUIRE(found != nullptr);
    return *found;
}

} // namespace

TEST_CASE("rupiah: the amount stands in the field and in words below it", "[screens]") {
    Listener at;
    at.open("sktm", "income");
    static_cast<void>(at.page());
    CHECK(widget(at, "note").text == "Dalam rupiah, hanya angka");
    CHECK_FALSE(widget(at, "note").personal);
    at.type("2500000");
    CHECK(at.news() == "0");
    CHECK(widget(at, "field").text == "Rp 2.500.000");
    CHECK(widget(at, "note").text == "2 juta 500 ribu rupiah");
    CHECK(widget(at, "note").personal);
    CHECK_THAT(widget(at, "field").spoken, ContainsSubstring("2 juta 500 ribu rupiah"));
}

TEST_CASE("rupiah: three zeros at once, where they find room", "[screens]") {
    Listener at;
    at.open("sktm", "income"); // eight digits at the most
    auto& draft = at.model.visit->draft;
    const auto press_zeros = [&] {
        static_cast<void>(at.news());
        at.touch(widget(at, "key-000"));
    };
    static_cast<void>(at.page());
    CHECK(ui::find_widget(at.tree(), "key-clear") == nullptr);
    press_zeros();
    CHECK(draft.answer.first() == "0"); // of nothing, one
    session::erase_character(draft, at.field());
    at.type("25");
    press_zeros();
    CHECK(draft.answer.first() == "25000");
    CHECK(at.news() == "25 ribu rupiah");
    press_zeros();
    CHECK(draft.answer.first() == "25000000");
    press_zeros();
    CHECK(draft.answer.first() == "25000000");
    CHECK(draft.edit == session::Edit::refused);
}

TEST_CASE("rupiah: nothing is an answer of one touch", "[screens]") {
    Listener at;
    at.open("sktm", "income");
    static_cast<void>(at.page());
    at.touch(widget(at, "no-amount"));
    CHECK(at.model.visit->draft.answer.first() == "0");
    CHECK(at.news() == "0 rupiah");
    CHECK(widget(at, "field").text == "Rp 0");
}
