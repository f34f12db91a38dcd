// SPDX-License-Identifier: GPL-3.0-or-later
/// Walks through every screen in every language, size and layout.
#pragma once

#include "kiosk/screens/registry.hpp"
#include "kiosk/screens/specimens.hpp"
#include "kiosk/ui/names.hpp"
#include "kiosk/ui/stage.hpp"
#include "tests/kiosk/screens/sizes.hpp"
#include "tests/support/catch.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace anjungan::test {

inline constexpr float pixels_per_mm = 4.035F;

struct Walk {
    services::Catalogue catalogue;
    i18n::Translator translator;
    std::vector<std::string> offered = {"id", "en", "jv", "su"};
    std::string office = "Kantor Desa Sukamaju Kecamatan Cibeureum";
};

inline Walk load() {
    const std::filesystem::path source(ANJUNGAN_SOURCE_DIR);
    auto catalogue = services::load_catalogue(source / "assets" / "services");
    REQUIRE(catalogue.has_value());
    REQUIRE(catalogue->services.size() == 12);
    auto translator = i18n::Translator::load(ANJUNGAN_LOCALE_DIR, {"id", "en", "jv", "su"});
    REQUIRE(translator.has_value());
    return {std::move(*catalogue), std::move(*translator)};
}

/// A panel that stands as `layout` wants it.
inline ui::Panel panel_for(ui::Layout layout) {
    ui::Panel panel;
    if (layout == ui::Layout::landscape) {
        std::swap(panel.width_px, panel.height_px);
    }
    return panel;
}

inline std::unique_ptr<ui::Stage> open_stage(const ui::Panel& panel) {
    auto stage = ui::Stage::open(panel, std::filesystem::path(ANJUNGAN_SOURCE_DIR) / "assets");
    REQUIRE(stage.has_value());
    return std::move(*stage);
}

/// The page that `model` asks for, on every test's one day.
inline screens::View
build_page(const Walk& walk, const session::Model& model, const i18n::Texts& texts) {
    return screens::build(
        {model, walk.catalogue, texts, walk.offered, walk.office, std::chrono::year{2026} / 11 / 24}
    );
}

/// Shows that page; how many things on it can be touched is returned.
inline std::size_t
show(ui::Stage& stage, const Walk& walk, const std::string& name, const session::Model& model) {
    const i18n::Texts texts(walk.translator, model.settings.language);
    auto view = build_page(walk, model, texts);
    static_cast<void>(stage.show({name}, std::move(view.root), model.settings.appearance));
    return view.events.size();
}

/// A specimen in one language and size.
struct Page {
    const screens::Specimen& specimen;
    const std::string& language;
    ui::TextSize size;

    [[nodiscard]] std::string name() const {
        return specimen.name + ' ' + language + ' ' + std::string(ui::name_of(size));
    }
};

/// Shows those pages that are `wanted` and runs `check(name, tree, events, stage)` for each. That
/// takes these tests' time: who looks at trees alone takes for_every_screen().
template <class Wanted, class Check>
void on_stage(ui::Layout layout, const Wanted& wanted, const Check& check) {
    const auto walk = load();
    const auto stage = open_stage(panel_for(layout));
    const auto visit = [&](const Page& page) {
        if (!wanted(page)) {
            return;
        }
        session::Model model;
        page.specimen.arrange(model);
        model.settings = {page.language, {page.size, ui::Contrast::standard, layout}, false};
        const auto events = show(*stage, walk, page.specimen.name, model);
        check(page.name(), stage->tree(), events, *stage);
    };
    for (const auto& specimen : screens::specimens(walk.catalogue)) {
        for (const auto& language : walk.offered) {
            for (const auto size : sizes_for(language, specimen.name)) {
                visit({specimen, language, size});
            }
        }
    }
}

/// What a page was laid out to.
struct Shown {
    std::string name;
    ui::Widget tree;
    std::size_t events = 0;
};

/// All pages of a layout. They are laid out once and serve every test of the program.
inline const std::vector<Shown>& all_shown(ui::Layout layout) {
    static std::map<ui::Layout, std::vector<Shown>> known;
    auto& pages = known[layout];
    if (pages.empty()) {
        on_stage(
            layout,
            [](const Page&) { return true; },
            [&](std::string name, const ui::Widget& tree, std::size_t events, const ui::Stage&) {
                pages.push_back({std::move(name), tree, events});
            }
        );
    }
    return pages;
}

/// Runs `check(name, tree as shown, events)` for every specimen in every language.
template <class Check>
void for_every_screen(ui::Layout layout, const Check& check) {
    for (const auto& page : all_shown(layout)) {
        check(page.name, page.tree, page.events);
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

} // namespace anjungan::test
