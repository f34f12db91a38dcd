// SPDX-License-Identifier: GPL-3.0-or-later
// A card that can be touched as a whole, and the one that a page goes on at.
#include "kiosk/ui/stage.hpp"
#include "kiosk/ui/theme.hpp"
#include "kiosk/ui/widgets.hpp"
#include "tests/kiosk/ui/stage_fixture.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

using namespace anjungan;
using namespace anjungan::ui;

TEST_CASE("Stage.show: a page that somebody comes back to goes on where they left it", "[ui]") {
    test::StageFixture f;
    Widget tree = column(
        {heading("heading", "Judul"),
         button({"first", "Pertama"}, ActionId{1}),
         button({"second", "Kedua"}, ActionId{2})}
    );
    tree.children.back().resumes = true;
    static_cast<void>(f.stage->show({"a"}, tree, {}));
    CHECK(f.stage->focused_id() == "second");
}

TEST_CASE("Stage.paint: a card under a finger is inverted with all that stands in it", "[ui]") {
    test::StageFixture f;
    Widget words = text("", "Kinanti");
    words.icon = {"change"};
    words.icon_mm = 8;
    Widget card = row({std::move(words)});
    card.id = "card";
    card.name = "Ubah";
    card.role = Role::button;
    card.action = ActionId{1};
    card.padding = {6, 6, 6, 6};
    card.style.tone = Tone::accent;
    card.box = {Tone::surface, Tone::line, Tone::none, 0.7F, 4};
    static_cast<void>(f.stage->show({"a"}, column({std::move(card), spacer()}), {}));
    static_cast<void>(f.paint());
    const Rect rect = f.rect_of("card");
    const auto share_of = [&](Colour colour) {
        const std::uint32_t wanted = 0xFF000000U | std::uint32_t{colour.red} << 16U |
                                     std::uint32_t{colour.green} << 8U | colour.blue;
        const auto values = f.picture.values();
        long found = 0;
        for (int y = rect.y; y < rect.bottom(); ++y) {
            const auto* const line = values.data() + static_cast<std::size_t>(y) * 1080;
            found += std::count(line + rect.x, line + rect.right(), wanted);
        }
        return static_cast<double>(found) / (static_cast<double>(rect.width) * rect.height);
    };
    const Theme theme({}, {});
    const Colour paper = theme.colour(Tone::surface);
    const Colour ink = theme.colour(Tone::ink);
    CHECK(share_of(paper) > 0.8);
    CHECK(share_of(ink) > 0);
    static_cast<void>(f.touch(TouchPhase::down, test::StageFixture::middle(rect)));
    for (const auto& dirty : f.paint()) {
        CHECK(intersection(dirty, rect) == dirty);
    }
    CHECK(share_of(theme.colour(Tone::accent)) > 0.8);
    CHECK(share_of(ink) == 0);
    CHECK(share_of(paper) > 0);
}
