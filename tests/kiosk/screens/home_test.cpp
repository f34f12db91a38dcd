// SPDX-License-Identifier: GPL-3.0-or-later
// The first page of the services: many find room as well as few, and the number comes first.
#include "kiosk/ui/focus.hpp"
#include "tests/kiosk/screens/walk.hpp"
#include "tests/support/catch.hpp"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace anjungan;
using test::see_all;
using ui::Layout;

namespace {

services::Catalogue eighteen(const services::Catalogue& shipped) {
    using services::ServiceGroup;
    services::Catalogue many;
    const auto add = [&](const char* id, ServiceGroup group, int count) {
        for (int i = 0; i < count; ++i) {
            auto service = *shipped.find(id);
            service.id += '-' + std::to_string(many.services.size());
            service.group = group;
            many.services.push_back(std::move(service));
        }
    };
    add("akta-kelahiran", ServiceGroup::family, 4);
    add("sktm", ServiceGroup::letters, 6);
    add("ktp-el", ServiceGroup::family, 3);
    add("akta-kelahiran", ServiceGroup::voice, 4);
    add("antrean", ServiceGroup::other, 1);
    return many;
}

test::Walk with_eighteen(test::Walk walk) {
    walk.catalogue = eighteen(walk.catalogue);
    return walk;
}

/// The services' tiles of one page, with what the walk through all screens asks of every page.
std::set<std::string> tiles_on(const ui::Widget& tree, const ui::Rect& panel) {
    std::set<std::string> tiles;
    std::vector<ui::Rect> targets;
    see_all(tree, [&](const ui::Widget& widget) {
        INFO(widget.id);
        CHECK_FALSE(widget.clipped);
        CHECK(ui::intersection(widget.rect, panel) == widget.rect);
        if (!widget.action.has_value()) {
            return;
        }
        CHECK(static_cast<float>(widget.rect.height) / test::pixels_per_mm >= 19.8F);
        CHECK(static_cast<float>(widget.rect.width) / test::pixels_per_mm >= 19.8F);
        for (const auto& other : targets) {
            CHECK(ui::intersection(widget.rect, other).empty());
        }
        targets.push_back(widget.rect);
        if (widget.id.starts_with("service-")) {
            tiles.insert(widget.id);
        }
    });
    return tiles;
}

struct Home {
    test::Walk walk = with_eighteen(test::load());
    Layout layout = Layout::portrait;
    ui::TextSize size = ui::TextSize::standard;

    std::optional<services::ServiceGroup> group = {};
    std::string language = "id";

    [[nodiscard]] ui::Widget page(ui::Stage& stage, int number) const {
        session::Model model;
        model.stack.push(flow::ScreenId::home);
        model.page = number;
        model.group = group;
        model.settings = {language, {size, ui::Contrast::standard, layout}, false};
        test::show(stage, walk, "home", model);
        return stage.tree();
    }
};

struct AllPages {
    std::set<std::string> seen;
    int pages = 0;
};

AllPages tiles_on_all_pages(const Home& home, ui::Stage& stage, const ui::Rect& panel) {
    AllPages all;
    bool more = true;
    for (; more && all.pages < 12; ++all.pages) {
        INFO("page " << all.pages);
        const auto tree = home.page(stage, all.pages);
        const auto tiles = tiles_on(tree, panel);
        all.seen.insert(tiles.begin(), tiles.end());
        // The number at the top, if it is no group's page, and what the page is turned for.
        CHECK(tiles.size() > (home.group.has_value() ? 0U : 1U));
        more = ui::find_widget(tree, "services-more") != nullptr;
        CHECK((more || ui::find_widget(tree, "ask") != nullptr));
    }
    CHECK_FALSE(more);
    return all;
}

constexpr std::array groups = {
    services::ServiceGroup::family, services::ServiceGroup::letters, services::ServiceGroup::voice};

/// The cards that the groups have on `tree`.
std::vector<services::ServiceGroup> cards_on(const ui::Widget& tree) {
    std::vector<services::ServiceGroup> found;
    for (const auto group : groups) {
        const auto* card =
            ui::find_widget(tree, "group-" + std::to_string(static_cast<int>(group)));
        if (card != nullptr && card->action.has_value()) {
            found.push_back(group);
        }
    }
    return found;
}

/// Large letters: the groups are on one page, and each has its services.
AllPages tiles_in_all_groups(Home home, ui::Stage& stage, const ui::Rect& panel) {
    AllPages all;
    const auto tree = home.page(stage, 0);
    all.seen = tiles_on(tree, panel);
    all.pages = 1;
    CHECK(all.seen.size() == 1); // the number
    CHECK(ui::find_widget(tree, "services-more") == nullptr);
    CHECK(ui::find_widget(tree, "ask") != nullptr);
    for (const auto group : cards_on(tree)) {
        INFO("group " << static_cast<int>(group));
        home.group = group;
        const auto of_group = tiles_on_all_pages(home, stage, panel);
        all.seen.insert(of_group.seen.begin(), of_group.seen.end());
        all.pages += of_group.pages;
    }
    return all;
}

} // namespace

TEST_CASE("Screens.home: eighteen services fit, on further pages where they must", "[screens]") {
    Home home;
    for (const auto layout : {Layout::portrait, Layout::landscape, Layout::low_reach}) {
        home.layout = layout;
        const auto shape = test::panel_for(layout);
        const auto stage = test::open_stage(shape);
        for (const auto size :
             {ui::TextSize::small,
              ui::TextSize::standard,
              ui::TextSize::large,
              ui::TextSize::largest}) {
            home.size = size;
            INFO(static_cast<int>(layout) << ' ' << ui::name_of(size));
            const ui::Rect panel = {0, 0, shape.width_px, shape.height_px};
            const auto all = size < ui::TextSize::large ? tiles_on_all_pages(home, *stage, panel)
                                                        : tiles_in_all_groups(home, *stage, panel);
            CHECK(all.seen.size() == 18);
            CHECK((size != ui::TextSize::standard || all.pages <= 2));
        }
    }
}

TEST_CASE(
    "Screens.home: in large letters each shipped service is two touches away, and no page is "
    "turned",
    "[screens]"
) {
    Home home;
    home.walk = test::load();
    for (const auto layout : {Layout::portrait, Layout::landscape, Layout::low_reach}) {
        home.layout = layout;
        const auto stage = test::open_stage(test::panel_for(layout));
        for (const auto size : {ui::TextSize::large, ui::TextSize::largest}) {
            home.size = size;
            for (const auto& language : home.walk.offered) {
                INFO(static_cast<int>(layout) << ' ' << ui::name_of(size) << ' ' << language);
                home.language = language;
                const auto shape = test::panel_for(layout);
                const auto all =
                    tiles_in_all_groups(home, *stage, {0, 0, shape.width_px, shape.height_px});
                CHECK(all.seen.size() == home.walk.catalogue.services.size());
                CHECK(all.pages == 3); // the groups, and two of them
            }
        }
    }
}

TEST_CASE("Screens.home: the number first, then the groups in their order", "[screens]") {
    const Home home;
    const auto stage = test::open_stage({});
    const auto tree = home.page(*stage, 0);
    const auto* number = ui::find_widget(tree, "service-antrean-17");
    const auto* family = ui::find_widget(tree, "group-0");
    const auto* letters = ui::find_widget(tree, "group-1");
    REQUIRE((number != nullptr && family != nullptr && letters != nullptr));
    CHECK(number->text == "Ambil nomor saja");
    CHECK(number->rect.bottom() <= family->rect.y);
    CHECK(family->text == "Keluarga dan kependudukan");
    const auto* last_of_family = ui::find_widget(tree, "service-ktp-el-12");
    REQUIRE(last_of_family != nullptr);
    CHECK(last_of_family->rect.y > family->rect.y);
    CHECK(last_of_family->rect.bottom() <= letters->rect.y);
}
