// SPDX-License-Identifier: GPL-3.0-or-later
// Lists on several pages: nothing is between two of them, and each says what follows.
#include "kiosk/ui/focus.hpp"
#include "kiosk/ui/layout.hpp"
#include "kiosk/ui/widgets.hpp"
#include "tests/kiosk/ui/stage_fixture.hpp"
#include "tests/support/catch.hpp"

#include <set>
#include <string>
#include <utility>

using namespace anjungan;
using namespace anjungan::ui;

namespace {

Widget on_the_panel(const Widget& tree) {
    static const auto opened = Typesetter::open(test::kiosk_fonts());
    REQUIRE(opened.has_value());
    return layout(tree, Theme({}, Panel{1000, 2000, 10.0F}), **opened).tree;
}

Widgets buttons_of_list(int count) {
    Widgets buttons;
    for (int i = 0; i < count; ++i) {
        buttons.push_back(button({"b" + std::to_string(i), "Tombol"}, ActionId{7}));
    }
    return buttons;
}

Pager pager_on(int page) {
    return {page, ActionId{1}, ActionId{2}, "Lainnya", "Sebelumnya", ""};
}

} // namespace

TEST_CASE("paged: what names others is never the last of a page", "[ui]") {
    auto list = buttons_of_list(20);
    for (int at = 18; at > 0; at -= 2) {
        auto title = text("t" + std::to_string(at), "Ibu");
        title.leads = true;
        list.insert(list.begin() + at, std::move(title));
    }
    int titles = 0;
    for (int page = 0; page < 30; ++page) {
        Pager pager = pager_on(page);
        pager.place = "{page}/{pages}";
        const Widget shown = on_the_panel(column({paged("list", list, pager), gap(40)}));
        const auto order = reading_order(shown);
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (order[i]->leads) {
                ++titles;
                REQUIRE(i + 1 < order.size());
                CHECK(order[i + 1]->id == "b" + order[i]->id.substr(1));
            }
        }
    }
    CHECK(titles >= 9);
}

TEST_CASE("paged: all pages have as much air as the fullest of them leaves", "[ui]") {
    // On the pages in the middle, "Sebelumnya" leaves "more" too little room for its words unless
    // the page is dense: without a common density rows between two pages would be on neither.
    std::set<std::string> seen;
    for (int page = 0; page < 20; ++page) {
        Pager pager = pager_on(page);
        pager.more_label = "Lihat {count} permohonan lagi";
        Widget steps = row({next_button({"next", "Serahkan", {}, {}, {}}, ActionId{7})}, 6);
        steps.steps = true;
        steps.max_height_mm = 20;
        const Widget shown = on_the_panel(
            column({paged("list", buttons_of_list(23), pager), gap(30), std::move(steps)}, 9)
        );
        for (const auto* control : touch_order(shown)) {
            seen.insert(control->id);
        }
    }
    for (int i = 0; i < 23; ++i) {
        CHECK(seen.count("b" + std::to_string(i)) == 1);
    }
}

TEST_CASE("paged: says how many follow, until none do", "[ui]") {
    const auto label_on = [](int page) {
        Pager pager = pager_on(page);
        pager.place = "page {page}";
        pager.place_before_last = "page {page} of {pages}, {count} follow";
        const Widget shown =
            on_the_panel(column({paged("list", buttons_of_list(12), pager), gap(40)}));
        return find_widget(shown, "list-page")->text;
    };
    CHECK(label_on(0).starts_with("page 1 of "));
    CHECK(label_on(0).ends_with(" follow"));
    CHECK(label_on(99).starts_with("page "));
    CHECK(label_on(99).find("of") == std::string::npos);
}
