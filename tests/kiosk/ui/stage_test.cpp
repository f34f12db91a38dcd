// SPDX-License-Identifier: GPL-3.0-or-later
// Touches, focus, speech and damage of one screen after another.
#include "kiosk/ui/stage.hpp"

#include "tests/kiosk/ui/specimen_pages.hpp"
#include "tests/kiosk/ui/stage_fixture.hpp"
#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace anjungan;
using namespace anjungan::ui;
using Catch::Matchers::ContainsSubstring;

namespace {

Widget two_buttons(const std::string& heading_text = "Judul") {
    return column(
        {heading("heading", heading_text),
         text("words", "Penjelasan"),
         button({"first", "Pertama", {}, {}, {}}, ActionId{1}),
         button({"second", "Kedua", {}, {}, {}}, ActionId{2})},
        4
    );
}

/// The sentences, with a stroke between two.
std::string said(const Speech& speech) {
    std::string all;
    for (const Spoken& one : speech) {
        all += (all.empty() ? "" : " | ") + one.text;
    }
    return all;
}

long area(const std::vector<Rect>& rects) {
    long sum = 0;
    for (const Rect& rect : rects) {
        sum += static_cast<long>(rect.width) * rect.height;
    }
    return sum;
}

} // namespace

TEST_CASE("Stage.react: a press and release inside one target is an action", "[ui]") {
    test::StageFixture f;
    static_cast<void>(f.stage->show({"a"}, two_buttons(), {}));
    CHECK(f.tap("second").action == ActionId{2});
    CHECK(f.tap("second").action == ActionId{2}); // telling double taps apart is the flow's job
}

TEST_CASE("Stage.react: sliding off, sliding on and cancelled touches do nothing", "[ui]") {
    test::StageFixture f;
    static_cast<void>(f.stage->show({"a"}, two_buttons(), {}));
    const Point first = test::StageFixture::middle(f.rect_of("first"));
    const Point second = test::StageFixture::middle(f.rect_of("second"));
    SECTION("slide off") {
        CHECK_FALSE(f.touch(TouchPhase::down, first).action);
        CHECK_FALSE(f.touch(TouchPhase::move, second).action);
        CHECK_FALSE(f.touch(TouchPhase::up, second).action);
    }
    SECTION("slide on") {
        CHECK_FALSE(f.touch(TouchPhase::down, {540, 1800}).action);
        CHECK_FALSE(f.touch(TouchPhase::move, first).action);
        CHECK_FALSE(f.touch(TouchPhase::up, first).action);
    }
    SECTION("slide off and back") {
        CHECK_FALSE(f.touch(TouchPhase::down, first).action);
        CHECK_FALSE(f.touch(TouchPhase::move, second).action);
        CHECK_FALSE(f.touch(TouchPhase::move, first).action);
        CHECK(f.touch(TouchPhase::up, first).action == ActionId{1});
    }
    SECTION("cancelled") {
        CHECK_FALSE(f.touch(TouchPhase::down, first).action);
        CHECK_FALSE(f.touch(TouchPhase::cancelled, first).action);
        CHECK_FALSE(f.touch(TouchPhase::up, first).action);
    }
}

TEST_CASE("Stage.react: only the first finger counts", "[ui]") {
    test::StageFixture f;
    static_cast<void>(f.stage->show({"a"}, two_buttons(), {}));
    const Point first = test::StageFixture::middle(f.rect_of("first"));
    const Point second = test::StageFixture::middle(f.rect_of("second"));
    CHECK_FALSE(f.touch(TouchPhase::down, first, 10).action);
    CHECK_FALSE(f.touch(TouchPhase::down, second, 11).action);
    CHECK_FALSE(f.touch(TouchPhase::up, second, 11).action);
    CHECK(f.touch(TouchPhase::up, first, 10).action == ActionId{1});
    CHECK(f.tap("second").action == ActionId{2});
}

TEST_CASE("Stage.react: a finger held over a change of screen presses nothing there", "[ui]") {
    test::StageFixture f;
    static_cast<void>(f.stage->show({"a"}, two_buttons(), {}));
    const Point first = test::StageFixture::middle(f.rect_of("first"));
    CHECK_FALSE(f.touch(TouchPhase::down, first).action);
    static_cast<void>(f.stage->show({"b"}, two_buttons(), {}));
    CHECK_FALSE(f.touch(TouchPhase::up, first).action);
}

TEST_CASE("Stage.react: a rebuilt screen keeps the pressed target", "[ui]") {
    test::StageFixture f;
    static_cast<void>(f.stage->show({"a"}, two_buttons(), {}));
    const Point first = test::StageFixture::middle(f.rect_of("first"));
    CHECK_FALSE(f.touch(TouchPhase::down, first).action);
    static_cast<void>(f.stage->show({"a"}, two_buttons(), {}));
    CHECK(f.touch(TouchPhase::up, first).action == ActionId{1});
}

TEST_CASE("Stage.show: a new screen speaks alerts, then its heading, and focuses", "[ui]") {
    test::StageFixture f;
    const auto plain = f.stage->show({"a"}, two_buttons(), {});
    CHECK(said(plain) == "Judul");
    CHECK(f.stage->focused_id() == "heading");

    Widget tree = two_buttons();
    tree.children.push_back(alert("wrong", "NIK harus 16 angka"));
    const auto alarmed = f.stage->show({"b"}, tree, {});
    CHECK(said(alarmed) == "NIK harus 16 angka | Judul");
    CHECK(f.stage->focused_id() == "wrong");
}

TEST_CASE("Stage.show: a changed screen speaks only what is new", "[ui]") {
    test::StageFixture f;
    static_cast<void>(f.stage->show({"a"}, two_buttons(), {}));
    CHECK(said(f.stage->show({"a"}, two_buttons(), {})).empty());

    Widget tree = two_buttons();
    tree.children.push_back(notice("state", "Tersimpan", {"check"}));
    const auto spoken = f.stage->show({"a"}, tree, {});
    CHECK(said(spoken) == "Tersimpan");
    CHECK(f.stage->focused_id() == "heading");
    CHECK(said(f.stage->show({"a"}, tree, {})).empty());

    tree.children.push_back(alert("wrong", "Belum lengkap"));
    CHECK(said(f.stage->show({"a"}, tree, {})) == "Belum lengkap");
    CHECK(f.stage->focused_id() == "wrong");
}

TEST_CASE("Stage.react: keys walk through the page, speak and wrap", "[ui]") {
    test::StageFixture f;
    static_cast<void>(f.stage->show({"a"}, two_buttons(), {}));
    CHECK(said(f.key(Key::down).spoken) == "Penjelasan");
    CHECK(said(f.key(Key::down).spoken) == "Pertama");
    CHECK(f.key(Key::select).action == ActionId{1});
    CHECK(said(f.key(Key::up).spoken) == "Penjelasan");
    CHECK(said(f.key(Key::right).spoken) == "Pertama"); // right and left skip what is only read
    CHECK(said(f.key(Key::right).spoken) == "Kedua");
    CHECK(said(f.key(Key::right).spoken) == "Pertama");
    CHECK(said(f.key(Key::left).spoken) == "Kedua");
    CHECK(said(f.key(Key::down).spoken) == "Judul");
    CHECK_FALSE(f.key(Key::select).action);
    CHECK(f.key(Key::back).back);
    CHECK(f.key(Key::help).help);
    CHECK_FALSE(f.stage->react(KeyStroke{Key::back, true}).back);
}

TEST_CASE("Stage.react: a held select key presses once", "[ui]") {
    test::StageFixture f;
    static_cast<void>(f.stage->show({"a"}, two_buttons(), {}));
    static_cast<void>(f.key(Key::right));
    CHECK(f.key(Key::select).action.has_value());
    CHECK_FALSE(f.stage->react(KeyStroke{Key::select, true}).action);
}

TEST_CASE("Stage.show: the focus stays by id, or goes to the nearest", "[ui]") {
    test::StageFixture f;
    static_cast<void>(f.stage->show({"a"}, two_buttons(), {}));
    static_cast<void>(f.key(Key::left));
    CHECK(f.stage->focused_id() == "second");
    Widget tree = two_buttons();
    tree.children.insert(tree.children.begin() + 2, text("more", "Baru"));
    static_cast<void>(f.stage->show({"a"}, tree, {}));
    CHECK(f.stage->focused_id() == "second");
    tree.children.pop_back();
    static_cast<void>(f.stage->show({"a"}, tree, {}));
    CHECK(f.stage->focused_id() == "first");
}

TEST_CASE("Stage.paint: everything once, then nothing while nothing changes", "[ui]") {
    test::StageFixture f;
    static_cast<void>(f.stage->show({"a"}, two_buttons(), {}));
    CHECK(f.paint() == std::vector<Rect>{{0, 0, 1080, 1920}});
    CHECK(f.paint().empty());
    static_cast<void>(f.stage->show({"a"}, two_buttons(), {}));
    CHECK(f.paint().empty());
    static_cast<void>(f.stage->react(Exposed{}));
    CHECK(f.paint() == std::vector<Rect>{{0, 0, 1080, 1920}});
}

TEST_CASE("Stage.paint: a finger down repaints its key only", "[ui]") {
    test::StageFixture f;
    const Widget page = test::specimen_pages()[1].tree;
    static_cast<void>(f.stage->show({"question"}, page, {}));
    static_cast<void>(f.paint());
    const Rect key = f.rect_of("key-g");
    static_cast<void>(f.touch(TouchPhase::down, test::StageFixture::middle(key)));
    CHECK(f.paint() == std::vector<Rect>{key});
    static_cast<void>(f.touch(TouchPhase::up, test::StageFixture::middle(key)));
    CHECK(f.paint() == std::vector<Rect>{key});
}

TEST_CASE(
    "Stage.paint: partial painting gives the picture that painting everything gives", "[ui]"
) {
    test::StageFixture f;
    const auto pages = test::specimen_pages();
    static_cast<void>(f.stage->show({"question"}, pages[1].tree, {}));
    static_cast<void>(f.paint());
    static_cast<void>(f.stage->show({"symbols"}, pages[2].tree, {}));
    for (int step = 0; step < 3; ++step) {
        static_cast<void>(f.key(Key::right));
        const auto dirty = f.paint();
        CHECK(area(dirty) < 1080L * 1920L);
    }
    const std::vector<std::uint32_t> partial = f.picture.values();
    static_cast<void>(f.stage->react(Exposed{}));
    static_cast<void>(f.paint());
    CHECK(test::first_difference(partial, f.picture.values(), 1080).empty());
}

TEST_CASE("Stage.paint: the focus ring shows for keys and goes with the next touch", "[ui]") {
    test::StageFixture f;
    static_cast<void>(f.stage->show({"a"}, two_buttons(), {}));
    static_cast<void>(f.paint());
    const std::vector<std::uint32_t> plain = f.picture.values();
    static_cast<void>(f.key(Key::right));
    CHECK_FALSE(f.paint().empty());
    CHECK(plain != f.picture.values());
    static_cast<void>(f.touch(TouchPhase::down, {540, 1800}));
    static_cast<void>(f.paint());
    CHECK(test::first_difference(plain, f.picture.values(), 1080).empty());
}

TEST_CASE("Stage.describe: is the JSON that the design pins", "[ui]") {
    test::StageFixture f;
    Widget tree = two_buttons();
    tree.children.push_back(choice({"yes", "Ya", {}, {}, {}}, ActionId{3}, true));
    tree.children.push_back(field({"name", "Nama", "Siti", TextRole::lead, false, 18}));
    tree.children.push_back(fact({"birth", "Lahir", "12 Maret", true}));
    static_cast<void>(f.stage->show({"a"}, tree, {}));
    const std::string text = f.stage->describe("question", "id");
    CHECK_THAT(text, !ContainsSubstring("Siti") && !ContainsSubstring("12 Maret"));
    const auto json = nlohmann::json::parse(text);
    CHECK(json["screen"] == "question");
    CHECK(json["language"] == "id");
    CHECK(json["text_size"] == "standard");
    CHECK(json["layout"] == "portrait");
    const auto find = [&](const std::string& id) {
        for (const auto& widget : json["widgets"]) {
            if (widget["id"] == id) {
                return widget;
            }
        }
        return nlohmann::json();
    };
    const auto first = find("first");
    CHECK(first["role"] == "button");
    CHECK(first["name"] == "Pertama");
    CHECK(first["spoken"] == "Pertama");
    CHECK(first["rect_px"][2] == 1080);
    CHECK(first["rect_mm"][2].get<double>() == Catch::Approx(267.66).margin(0.01));
    CHECK(first["cap_height_mm"].get<double>() == Catch::Approx(5.6));
    CHECK(first["font_px"].get<double>() == Catch::Approx(5.6 * 4.035 / 0.714).margin(0.1));
    CHECK(first["foreground"] == "#003b44");
    CHECK(first["background"] == "#ffffff");
    CHECK(first["focus_index"] == 0);
    CHECK(first["clipped"] == false);
    CHECK(first["unknown_glyphs"] == 0);
    CHECK(find("yes")["state"] == nlohmann::json({"selected", "checked"}));
    CHECK(find("heading")["state"] == nlohmann::json({"focused"}));
    CHECK(find("heading")["focus_index"].is_null());
    CHECK(find("name")["name"] == "Nama");
    CHECK(find("name")["spoken"] == "(personal)");
    CHECK(find("birth")["name"] == "(personal)");
}

TEST_CASE("Stage.open: fails with a sentence when there are no fonts", "[ui]") {
    const auto stage = Stage::open({}, "/nonexistent");
    REQUIRE_FALSE(stage.has_value());
    CHECK_THAT(stage.error().detail, ContainsSubstring("font configuration"));
}
