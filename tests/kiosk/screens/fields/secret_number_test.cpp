// SPDX-License-Identifier: GPL-3.0-or-later
// Sixteen digits that somebody who stands behind must not read.
#include "kiosk/ui/focus.hpp"
#include "tests/kiosk/screens/listener.hpp"
#include "tests/kiosk/screens/walk.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <string>
#include <string_view>

using namespace anjungan;
using test::Listener;
using ui::find_widget;

namespace {

constexpr std::string_view typed = "3201014903560001";

/// What stands in the places that something was typed into.
std::string in_the_places(const ui::Widget& field) {
    std::string all;
    test::see_all(field, [&](const ui::Widget& place) {
        all += place.personal && place.children.empty() ? place.text : std::string();
    });
    return all;
}

} // namespace

TEST_CASE("secret_number: its digits are hidden and shown again, and it is said", "[screens]") {
    Listener at;
    at.open("akta-kelahiran", "reporter_nik");
    at.type(std::string(typed));
    static_cast<void>(at.page());
    CHECK(in_the_places(*find_widget(at.tree(), "field")) == typed);
    const auto birth = find_widget(at.tree(), "note")->text;
    CHECK(birth.find("1956") != std::string::npos);

    at.touch(*find_widget(at.tree(), "hide-digits"));
    CHECK(at.news() == "Angka ditutup.");
    std::string dots;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        dots += "•";
    }
    CHECK(in_the_places(*find_widget(at.tree(), "field")) == dots);
    CHECK(find_widget(at.tree(), "note")->text == "16 dari 16 angka"); // nor what they say
    CHECK(at.model.visit->draft.answer.first() == typed);

    at.touch(*find_widget(at.tree(), "hide-digits"));
    CHECK(at.news() == "Angka terlihat.");
    CHECK(in_the_places(*find_widget(at.tree(), "field")) == typed);
    CHECK(find_widget(at.tree(), "note")->text == birth);
}

TEST_CASE("secret_number: nothing moves when the digits are hidden", "[screens]") {
    const auto walk = test::load();
    const auto stage = test::open_stage({});
    session::Model model;
    model.stack.restart_at(flow::ScreenId::question);
    model.visit.emplace();
    model.visit->service = "akta-kelahiran";
    model.visit->field = "reporter_nik";
    model.visit->draft.answer.values.emplace_back(typed);
    model.settings.language = "id";
    for (const auto size : test::sizes_for("id")) {
        INFO(ui::name_of(size));
        model.settings.appearance.text_size = size;
        model.settings.hides_digits = false;
        test::show(*stage, walk, "number", model);
        const auto before = stage->tree();
        model.settings.hides_digits = true;
        test::show(*stage, walk, "number", model);
        for (const char* kept : {"field", "hide-digits", "keyboard"}) {
            INFO(kept);
            const auto& now = find_widget(stage->tree(), kept)->rect;
            CHECK(now.y == find_widget(before, kept)->rect.y);
            CHECK(now.bottom() == find_widget(before, kept)->rect.bottom());
        }
    }
}
