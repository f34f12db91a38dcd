// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen in every language, size and layout keeps the numbers of a usable kiosk: nothing
// clipped, nothing too small to touch, nothing without a name, no glyph missing.
#include "kiosk/screens/registry.hpp"
#include "kiosk/screens/specimens.hpp"
#include "kiosk/ui/names.hpp"
#include "kiosk/ui/stage.hpp"
#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>

#include <set>

using namespace anjungan;
using ui::Layout;
using ui::TextSize;

namespace {

constexpr float pixels_per_mm = 4.035F;

struct Walk {
    services::Catalogue catalogue;
    i18n::Translator translator;
    std::vector<std::string> offered = {"id", "en", "jv", "su"};
    std::string office = "Kantor Desa Sukamaju Kecamatan Cibeureum";
};

Walk load() {
    const std::filesystem::path source(ANJUNGAN_SOURCE_DIR);
    auto catalogue = services::load_catalogue(source / "assets" / "services");
    REQUIRE(catalogue.has_value());
    REQUIRE(catalogue->services.size() == 4);
    auto translator = i18n::Translator::load(ANJUNGAN_LOCALE_DIR, {"id", "en", "jv", "su"});
    REQUIRE(translator.has_value());
    return {std::move(*catalogue), std::move(*translator)};
}

/// Javanese and Sundanese fill the same screens with words of much the same length: they are looked
/// at where room is scarcest, which spares half of the walk's time.
std::vector<TextSize> sizes_for(const std::string& language) {
    if (language == "jv" || language == "su") {
        return {TextSize::largest};
    }
    return {TextSize::small, TextSize::standard, TextSize::large, TextSize::largest};
}

/// Runs `check(name, view as shown, stage)` for every specimen in every language.
template <class Check>
void for_every_screen(Layout layout, const Check& check) {
    const auto walk = load();
    ui::Panel panel;
    if (layout == Layout::landscape) {
        std::swap(panel.width_px, panel.height_px);
    }
    auto stage = ui::Stage::open(panel, std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "assets");
    REQUIRE(stage.has_value());
    for (const auto& specimen : screens::specimens(walk.catalogue)) {
        for (const auto& language : walk.offered) {
            for (const auto size : sizes_for(language)) {
                session::Model model;
                specimen.arrange(model);
                model.settings = {language, {size, ui::Contrast::standard, layout}, false};
                const i18n::Texts t(walk.translator, language);
                auto view = screens::build(
                    {model,
                     walk.catalogue,
                     t,
                     walk.offered,
                     walk.office,
                     std::chrono::year{2026} / 11 / 24}
                );
                const auto events = view.events.size();
                static_cast<void>(
                    (*stage)->show({specimen.name}, std::move(view.root), model.settings.appearance)
                );
                check(
                    specimen.name + " " + language + " " + std::string(ui::name_of(size)),
                    (*stage)->tree(),
                    events,
                    **stage
                );
            }
        }
    }
}

template <class See>
void see_all(const ui::Widget& widget, const See& see) {
    if (!widget.rect.empty()) {
        see(widget);
    }
    for (const auto& child : widget.children) {
        see_all(child, see);
    }
}

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
        [&](const std::string& name, const ui::Widget& tree, std::size_t events, const auto&) {
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
        [&](const std::string& name, const ui::Widget& tree, std::size_t, const auto&) {
            see_all(tree, [&](const ui::Widget& widget) {
                INFO(name << ": " << widget.id);
                CHECK((!widget.action.has_value() || widget.rect.y >= highest));
            });
        }
    );
}

TEST_CASE("Screens.describe: every glyph exists and every role is said", "[screens]") {
    for_every_screen(
        Layout::portrait,
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
        [&](const std::string& name, const ui::Widget& tree, std::size_t, const auto&) {
            int headings = 0;
            see_all(tree, [&](const ui::Widget& widget) {
                headings += widget.role == ui::Role::heading || widget.role == ui::Role::alert;
            });
            INFO(name);
            CHECK(headings >= 1);
        }
    );
}
