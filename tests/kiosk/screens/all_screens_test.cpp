// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen in every language, size and layout keeps the numbers of a usable kiosk: nothing
// clipped, nothing too small to touch, nothing without a name, no glyph missing.
#include "tests/kiosk/screens/walk.hpp"
#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>

#include <set>

using namespace anjungan;
using test::for_every_screen;
using test::pixels_per_mm;
using test::see_all;
using ui::Layout;

namespace {

void check_widgets(
    const std::string& name, const ui::Widget& tree, std::size_t events, const ui::Rect& panel
) {
    std::set<std::string> ids;
    std::vector<const ui::Widget*> targets;
    see_all(tree, [&](const ui::Widget& widget) {
        INFO(name << ": " << widget.id << " \"" << widget.text << '"');
        CHECK_FALSE(widget.clipped);
        CHECK(ui::intersection(widget.rect, panel) == widget.rect);
        if (!widget.id.empty()) {
            CHECK(ids.insert(widget.id).second);
        }
        if (widget.action.has_value()) {
            CHECK_FALSE(widget.name.empty());
            CHECK(static_cast<std::size_t>(*widget.action) < events);
            targets.push_back(&widget);
        }
    });
    CHECK_FALSE(targets.empty());
    for (std::size_t i = 0; i < targets.size(); ++i) {
        for (std::size_t j = i + 1; j < targets.size(); ++j) {
            INFO(name << ": " << targets[i]->id << " and " << targets[j]->id);
            CHECK(ui::intersection(targets[i]->rect, targets[j]->rect).empty());
        }
    }
}

/// 20 mm, 25 mm from `large` on; a key of the letters may be smaller, never below 12.7 mm
/// (ui.md: Applied Ergonomics 2013, VVSG 2.0 7.2-I).
void check_touch_sizes(const std::string& name, const ui::Widget& tree) {
    see_all(tree, [&](const ui::Widget& widget) {
        if (!widget.action.has_value()) {
            return;
        }
        const float least = widget.role == ui::Role::key ? 12.7F : 20.0F;
        INFO(name << ": " << widget.id);
        CHECK(static_cast<float>(widget.rect.width) / pixels_per_mm >= least - 0.2F);
        CHECK(static_cast<float>(widget.rect.height) / pixels_per_mm >= least - 0.2F);
    });
}

void check_all_of(Layout layout) {
    const ui::Rect panel =
        layout == Layout::landscape ? ui::Rect{0, 0, 1920, 1080} : ui::Rect{0, 0, 1080, 1920};
    for_every_screen(
        layout,
        [&](const std::string& name, const ui::Widget& tree, std::size_t events) {
            check_widgets(name, tree, events, panel);
            check_touch_sizes(name, tree);
        }
    );
}

} // namespace

TEST_CASE("Screens.portrait: everything fits, can be touched and has a name", "[screens]") {
    check_all_of(Layout::portrait);
}

TEST_CASE("Screens.landscape: everything fits, can be touched and has a name", "[screens]") {
    check_all_of(Layout::landscape);
}

TEST_CASE("Screens.low_reach: nothing to touch above 1220 mm", "[screens]") {
    check_all_of(Layout::low_reach);
    // The panel is 476 mm high and its lower edge stands 850 mm above the floor.
    const auto highest = static_cast<int>((476.0F - (1220.0F - 850.0F)) * pixels_per_mm);
    for_every_screen(
        Layout::low_reach,
        [&](const std::string& name, const ui::Widget& tree, std::size_t) {
            see_all(tree, [&](const ui::Widget& widget) {
                INFO(name << ": " << widget.id);
                CHECK((!widget.action.has_value() || widget.rect.y >= highest));
            });
        }
    );
}

TEST_CASE("Screens.describe: every glyph exists and every role is said", "[screens]") {
    test::on_stage(
        Layout::portrait,
        [](const test::Page&) { return true; },
        [&](const std::string& name, const ui::Widget&, std::size_t, const ui::Stage& stage) {
            const auto json = nlohmann::json::parse(stage.describe("screen", "id"));
            for (const auto& widget : json.at("widgets")) {
                INFO(name << ": " << widget.dump());
                CHECK(widget.at("unknown_glyphs") == 0);
                CHECK_FALSE(widget.at("role").get<std::string>().empty());
                CHECK_FALSE(widget.at("clipped").get<bool>());
            }
        }
    );
}

TEST_CASE("Screens.heading: every screen says what it is, first", "[screens]") {
    for_every_screen(
        Layout::portrait,
        [&](const std::string& name, const ui::Widget& tree, std::size_t) {
            int headings = 0;
            see_all(tree, [&](const ui::Widget& widget) {
                const bool says =
                    widget.role == ui::Role::heading || widget.role == ui::Role::alert;
                headings += says ? 1 : 0;
            });
            INFO(name);
            CHECK(headings >= 1);
        }
    );
}
