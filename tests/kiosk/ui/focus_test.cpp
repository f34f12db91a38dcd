// SPDX-License-Identifier: GPL-3.0-or-later
// Where the focus goes when the page changes under it.
#include "kiosk/ui/focus.hpp"

#include "tests/kiosk/ui/stage_fixture.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <utility>

using namespace anjungan;
using namespace anjungan::ui;

TEST_CASE("Stage.show: where other keys come up, the focus starts at the first", "[ui]") {
    test::StageFixture f;
    const auto page = [](const std::string& keys, int count) {
        Widgets buttons;
        for (int i = 0; i < count; ++i) {
            buttons.push_back(button({keys + std::to_string(i), keys}, ActionId{}));
        }
        Widget asking = row(std::move(buttons), 4);
        asking.id = keys;
        asking.cue.emplace();
        return column({heading("heading", "Kapan?"), std::move(asking)});
    };
    static_cast<void>(f.stage->show({"a"}, page("digit", 3), {}));
    CHECK(f.stage->focused_id() == "digit0");
    static_cast<void>(f.key(Key::down));
    static_cast<void>(f.key(Key::down));
    CHECK(f.stage->focused_id() == "digit2");
    const auto speech = f.stage->show({"a"}, page("month", 3), {});
    CHECK(f.stage->focused_id() == "month0");
    REQUIRE(speech.size() == 1);
    CHECK(speech.front().text == "month"); // where somebody is who sees nothing
    static_cast<void>(f.stage->show({"a"}, page("month", 2), {}));
    CHECK(f.stage->focused_id() == "month0");
}
