// SPDX-License-Identifier: GPL-3.0-or-later
// Where widgets stand, and what does not fit.
#include "kiosk/ui/layout.hpp"

#include "kiosk/ui/focus.hpp"
#include "kiosk/ui/leaf.hpp"
#include "tests/kiosk/ui/specimen_pages.hpp"
#include "tests/kiosk/ui/stage_fixture.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::ui;

namespace {

constexpr ActionId action{7};
/// Ten pixels a millimetre and 1000 × 2000 pixels: easy arithmetic.
constexpr Panel panel{1000, 2000, 10.0F};

const Typesetter& typesetter() {
    static const auto opened = Typesetter::open(test::kiosk_fonts());
    REQUIRE(opened.has_value());
    return **opened;
}

Widget laid_out(const Widget& tree, const Appearance& appearance = {}) {
    return layout(tree, Theme(appearance, panel), typesetter()).tree;
}

Widget block(float width_mm, float height_mm) {
    Widget widget;
    widget.min_width_mm = width_mm;
    widget.min_height_mm = height_mm;
    return widget;
}

Widgets many_buttons(int count) {
    Widgets buttons;
    for (int i = 0; i < count; ++i) {
        buttons.push_back(button({"b" + std::to_string(i), "Tombol", {}, {}, {}}, action));
    }
    return buttons;
}

Pager pager_at(int page) {
    return {page, ActionId{1}, ActionId{2}, "Lainnya", "Sebelumnya", ""};
}

bool any_clipped(const Widget& widget) {
    return widget.clipped ||
           std::any_of(widget.children.begin(), widget.children.end(), any_clipped);
}

bool shows(const Widget& tree, const std::string& id) {
    return find_widget(tree, id) != nullptr;
}

} // namespace

TEST_CASE("layout: a column stacks with gaps inside its padding", "[ui]") {
    Widget tree = column({block(10, 20), block(10, 30)}, 5);
    tree.padding = {1, 2, 3, 4};
    const Widget page = laid_out(tree);
    CHECK(page.rect == Rect{0, 0, 1000, 2000});
    CHECK(page.children[0].rect == Rect{40, 10, 940, 200});
    CHECK(page.children[1].rect == Rect{40, 260, 940, 300});
}

TEST_CASE("layout: what is left over goes to those that grow", "[ui]") {
    const Widget page = laid_out(column({block(10, 20), spacer(1), block(10, 30), spacer(3)}));
    CHECK(page.children[1].rect.height == 375);
    CHECK(page.children[2].rect.y == 575);
    CHECK(page.children[3].rect.height == 1125);
}

TEST_CASE("layout: growing children of a row share its width by their grow", "[ui]") {
    Widget one = block(5, 10);
    one.grow = 1;
    Widget two = block(5, 40);
    two.grow = 2;
    const Widget page = laid_out(column({row({block(10, 10), one, two}, 5)}));
    const Widgets& cells = page.children[0].children;
    CHECK(cells[0].rect == Rect{0, 0, 100, 400});
    CHECK(cells[1].rect == Rect{150, 0, 266, 400});
    CHECK(cells[2].rect.width == 534);
    CHECK(cells[2].rect.right() == 1000);
}

TEST_CASE("layout: across and along place what does not stretch", "[ui]") {
    Widget tree = column({block(10, 10)});
    tree.across = Align::centre;
    tree.along = Align::end;
    CHECK(laid_out(tree).children[0].rect == Rect{450, 1900, 100, 100});
}

TEST_CASE("layout: a grid has equal columns and touch targets keep 3 mm apart", "[ui]") {
    const Widget page = laid_out(column({grid(2, many_buttons(5), 0)}));
    const Widgets& cells = page.children[0].children;
    CHECK(cells[0].rect.width - cells[1].rect.width <= 1);
    CHECK(cells[1].rect.x - cells[0].rect.right() >= 30);
    CHECK(cells[2].rect.y - cells[0].rect.bottom() >= 30);
    CHECK(cells[3].rect.right() == 1000);
}

TEST_CASE("layout: a grid takes fewer columns rather than break a word", "[ui]") {
    Widgets cells;
    for (int i = 0; i < 4; ++i) {
        cells.push_back(text("t" + std::to_string(i), "Kewarganegaraan-pertanggungjawaban"));
    }
    const Widget page = laid_out(column({grid(4, std::move(cells))}));
    CHECK(page.children[0].children[1].rect.x == 0);
    CHECK_FALSE(any_clipped(page));
}

TEST_CASE("layout: a row that is too narrow becomes a column", "[ui]") {
    const Widget page = laid_out(column({row({block(60, 10), block(60, 10)})}));
    CHECK(page.children[0].children[1].rect.y == 100);
}

TEST_CASE("layout: text is as high as its wrapped lines", "[ui]") {
    const std::string sentence = "Semua layanan di sini gratis dan data Anda disimpan dengan aman";
    const Widget page = laid_out(column({text("a", "Gratis"), text("b", sentence)}));
    CHECK(page.children[1].rect.height >= 2 * page.children[0].rect.height);
}

TEST_CASE("layout: touch targets grow with the text", "[ui]") {
    Widget tree = column({button({"b", "Ya", {}, {}, {}}, action)});
    tree.across = Align::start;
    CHECK(laid_out(tree).children[0].rect.height >= 200);
    CHECK(laid_out(tree).children[0].rect.width >= 200);
    const Widget large = laid_out(tree, {TextSize::large, {}, {}});
    CHECK(large.children[0].rect.height >= 250);
    CHECK(large.children[0].rect.width >= 250);
}

TEST_CASE("layout: what cannot fit is marked", "[ui]") {
    CHECK_FALSE(any_clipped(laid_out(column({block(10, 199)}))));
    CHECK(any_clipped(laid_out(column({block(10, 201)}))));
    Widget narrow = text("t", "Pertanggungjawaban");
    narrow.max_width_mm = 20;
    CHECK(any_clipped(laid_out(column({narrow}))));
    narrow.personal = true; // a citizen's words may be of any length
    CHECK_FALSE(any_clipped(laid_out(column({narrow}))));
}

TEST_CASE("layout: air gives way before anything is cut off", "[ui]") {
    const Widget page = laid_out(column({block(10, 95), block(10, 95)}, 14));
    CHECK_FALSE(any_clipped(page));
    CHECK(page.children[1].rect.bottom() <= 2000);
}

TEST_CASE("paged: has no bar when everything fits", "[ui]") {
    const Widget page = laid_out(column({paged("list", many_buttons(4), pager_at(0))}));
    CHECK(shows(page, "b3"));
    CHECK_FALSE(shows(page, "list-more"));
}

TEST_CASE("paged: shows every child on exactly one page", "[ui]") {
    std::vector<int> seen(20, 0);
    int pages = 0;
    for (bool more = true; more; ++pages) {
        REQUIRE(pages < 20);
        const Widget page =
            laid_out(column({paged("list", many_buttons(20), pager_at(pages)), block(10, 40)}));
        for (std::size_t i = 0; i < seen.size(); ++i) {
            seen[i] += shows(page, "b" + std::to_string(i)) ? 1 : 0;
        }
        CHECK_FALSE(any_clipped(page));
        CHECK(shows(page, "list-previous") == (pages > 0));
        more = shows(page, "list-more");
    }
    CHECK(pages > 1);
    CHECK(seen == std::vector<int>(20, 1));
}

TEST_CASE("paged: a page that does not exist becomes the last", "[ui]") {
    const Widget page = laid_out(column({paged("list", many_buttons(20), pager_at(99))}));
    CHECK(shows(page, "b19"));
    CHECK_FALSE(shows(page, "list-more"));
    const Widget* place = find_widget(page, "list-page");
    REQUIRE(place != nullptr);
    CHECK(place->text.substr(0, 1) == place->text.substr(2));
}

TEST_CASE("layout: every specimen fits in portrait, touch targets hold", "[ui]") {
    for (const test::SpecimenPage& specimen : test::specimen_pages()) {
        for (const Appearance& appearance : test::all_appearances()) {
            if (appearance.layout != Layout::portrait) {
                continue;
            }
            CAPTURE(specimen.name, test::name_of(appearance));
            const Theme theme(appearance, {});
            const Widget page = layout(specimen.tree, theme, typesetter()).tree;
            CHECK_FALSE(any_clipped(page));
            for (const Widget* widget : touch_order(page)) {
                const bool key = widget->role == Role::key;
                const float least = key ? standard_key_mm : theme.touch_target_mm();
                CHECK(theme.millimetres(widget->rect.height) >= least);
                CHECK(theme.millimetres(widget->rect.width) >= (key ? 20.0F : least));
            }
        }
    }
}

TEST_CASE("layout: what has grown to its limit leaves the rest to the others", "[ui]") {
    Widget limited = block(10, 20);
    limited.grow = 1;
    limited.max_height_mm = 50;
    Widget free = block(10, 20);
    free.grow = 1;
    const Widget page = laid_out(column({limited, free}));
    CHECK(page.children[0].rect.height == 500);
    CHECK(page.children[1].rect.height == 1500);
    const Widget alone = laid_out(column({limited, limited}));
    CHECK(alone.children[1].rect.bottom() == 1000); // what nobody takes stays at the end
}

TEST_CASE("paged: the row of steps turns the pages, and has no next step before the last", "[ui]") {
    const auto page_at = [](int number) {
        Widget next = next_button({"next", "Serahkan", {}, {}, {}}, action);
        Widget steps = row({button({"back", "Kembali", {}, {}, {}}, action), next}, 4);
        steps.steps = true;
        Pager pager = pager_at(number);
        pager.more_label = "Lihat {count} lagi";
        return laid_out(column({paged("list", many_buttons(12), pager), steps}));
    };
    const Widget first = page_at(0);
    CHECK(shows(first, "back"));
    CHECK_FALSE(shows(first, "next"));
    const Widget* more = find_widget(first, "list-more");
    REQUIRE(more != nullptr);
    int seen = 0;
    for (int i = 0; i < 12; ++i) {
        seen += shows(first, "b" + std::to_string(i)) ? 1 : 0;
    }
    CHECK(more->text == "Lihat " + std::to_string(12 - seen) + " lagi");
    const Widget last = page_at(99);
    CHECK(shows(last, "next"));
    CHECK(shows(last, "list-previous"));
    CHECK_FALSE(shows(last, "back"));
    CHECK_FALSE(shows(last, "list-more"));
}

TEST_CASE("layout: what is firm keeps its air when a page is dense", "[ui]") {
    const auto page_with = [](bool firm) {
        Widget kept = column({block(10, 20), block(10, 20)}, 20);
        kept.firm = firm;
        Widgets many;
        for (int i = 0; i < 10; ++i) {
            many.push_back(block(10, 10));
        }
        return laid_out(column({std::move(kept), column(std::move(many), 6)}));
    };
    const auto gap_in = [](const Widget& page) {
        const auto& both = page.children[0].children;
        return both[1].rect.y - both[0].rect.bottom();
    };
    CHECK(gap_in(page_with(true)) == 200);
    CHECK(gap_in(page_with(false)) < 200);
}

TEST_CASE("layout: a picture stands above its word as large as the room for it", "[ui]") {
    Widget card = choice({"girl", "Perempuan", {}, {}, {}}, ActionId{}, true);
    card.picture = "girl";
    card.picture_mm = 65;
    card.picture_least_mm = 20;
    card.tag = "Dipilih";
    Ruler ruler(typesetter());
    const Theme theme({}, {});
    const LeafContext context{theme, ruler};
    const auto tall = leaf_parts(context, card, {0, 0, 470, 600});
    CHECK(tall.picture.height == theme.pixels(65));
    CHECK(tall.text.y >= tall.picture.bottom());
    CHECK(tall.tag.bottom() <= tall.picture.y);
    const auto low = leaf_parts(context, card, {0, 0, 470, 100});
    CHECK(low.picture.empty()); // below its least height
    CHECK_FALSE(low.text.empty());
    card.selected = false;
    CHECK(leaf_parts(context, card, {0, 0, 470, 600}).tag.empty());
}
