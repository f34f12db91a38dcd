// SPDX-License-Identifier: GPL-3.0-or-later
// No tap erases or hands in what its finger did not mean to, and nothing of the page before stays
// on the glass.
#include "kiosk/ui/focus.hpp"
#include "tests/kiosk/screens/walk.hpp"
#include "tests/kiosk/ui/memory_pixels.hpp"
#include "tests/support/catch.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace anjungan;
using test::for_every_screen;
using test::see_all;
using ui::Layout;

namespace {

constexpr std::array layouts = {Layout::portrait, Layout::landscape, Layout::low_reach};

bool ends_with(const std::string& text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// "confirm_end id large": the language and size behind the specimen's name.
std::string settings_of(const std::string& name) {
    return name.substr(name.find(' '));
}

/// Where a button stands, on any page, by language and size.
using Places = std::map<std::string, std::vector<ui::Rect>>;

void collect(Places& places, const std::string& name, const ui::Widget& tree, std::string_view id) {
    if (const auto* found = ui::find_widget(tree, std::string(id)); found != nullptr) {
        places[settings_of(name)].push_back(found->rect);
    }
}

void check_apart(const Places& openers, const Places& erasers) {
    CHECK_FALSE(erasers.empty());
    for (const auto& [settings, rects] : erasers) {
        INFO(settings);
        REQUIRE(openers.count(settings) == 1);
        for (const auto& opener : openers.at(settings)) {
            for (const auto& eraser : rects) {
                CHECK(ui::intersection(opener, eraser).empty());
            }
        }
    }
}

void check_warning(const ui::Widget& tree) {
    const auto touchable = ui::touch_order(tree);
    REQUIRE(touchable.size() == 1);
    CHECK(touchable.front()->id == "stay");
}

void check_next(const ui::Widget& tree, int most) {
    int next = 0;
    bool more = false;
    bool onward = false;
    see_all(tree, [&](const ui::Widget& widget) {
        next += widget.box.fill == ui::Tone::next ? 1 : 0;
        more = more || ends_with(widget.id, "-more");
        onward = onward || widget.id == "continue" || widget.id == "finish";
    });
    CHECK(next <= most);
    CHECK_FALSE((more && onward));
}

} // namespace

// What erases never lies over what led there; a page that comes by itself erases nothing; there is
// one next step, and none that leads past a page which was not seen.
TEST_CASE("Screens.safety: no tap does what was not meant", "[screens]") {
    for (const auto layout : layouts) {
        Places openers;
        Places erasers;
        for_every_screen(layout, [&](const std::string& name, const ui::Widget& tree, auto) {
            INFO(name << " in layout " << static_cast<int>(layout));
            const auto screen = name.substr(0, name.find(' '));
            collect(openers, name, tree, "tool-end");
            collect(openers, name, tree, "tool-home");
            collect(erasers, name, tree, "erase-end");
            collect(erasers, name, tree, "erase-home");
            if (screen == "idle_warning") {
                check_warning(tree);
            }
            check_next(tree, screen.rfind("welcome", 0) == 0 ? 4 : 1);
        });
        check_apart(openers, erasers);
    }
}

// At the edge of what is repainted Cairo rounds the coverage of the ornament's slanting lines
// otherwise than within a whole page: two levels of 255, which nobody sees.
TEST_CASE("Screens.paint: a page over another is the page by itself", "[screens]") {
    constexpr int rounding = 2;
    for (const auto layout : layouts) {
        const bool wide = layout == Layout::landscape;
        test::MemoryPixels over(wide ? 1920 : 1080, wide ? 1080 : 1920);
        test::MemoryPixels fresh(wide ? 1920 : 1080, wide ? 1080 : 1920);
        test::on_stage(
            layout,
            [](const test::Page& page) {
                const auto settings = settings_of(page.name());
                return settings == " id standard" || settings == " en largest";
            },
            [&](const std::string& name, const ui::Widget&, auto, auto& stage) {
                INFO(name);
                static_cast<void>(stage.paint(over.pixels()));
                static_cast<void>(stage.react(ui::Exposed{}));
                static_cast<void>(stage.paint(fresh.pixels()));
                const auto differs = test::first_difference(
                    over.values(), fresh.values(), wide ? 1920 : 1080, rounding
                );
                INFO(differs);
                CHECK(differs.empty());
            }
        );
    }
}
