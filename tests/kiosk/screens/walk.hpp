// SPDX-License-Identifier: GPL-3.0-or-later
/// Walks through every screen in every language, size and layout.
#pragma once

#include "kiosk/screens/registry.hpp"
#include "kiosk/screens/specimens.hpp"
#include "kiosk/ui/names.hpp"
#include "kiosk/ui/stage.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sanitizer.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
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

/// Javanese and Sundanese fill the same screens with words of much the same length: they are looked
/// at where room is scarcest, which spares half of the walk's time.
inline std::vector<ui::TextSize> sizes_for(const std::string& language) {
    if (under_sanitizer) { // which looks for misused memory, not for millimetres
        return language == "id" ? std::vector{ui::TextSize::standard, ui::TextSize::largest}
                                : std::vector<ui::TextSize>();
    }
    if (language == "jv" || language == "su") {
        return {ui::TextSize::largest};
    }
    return {
        ui::TextSize::small, ui::TextSize::standard, ui::TextSize::large, ui::TextSize::largest};
}

/// The questions of the first service are looked at in every language and size. Of the others only
/// their own words are new, which are Indonesian and English: they are looked at where room is
/// scarcest, and as most people see them.
inline std::vector<ui::TextSize> sizes_for(const std::string& language, std::string_view page) {
    const auto is_of = [page](std::string_view start) { return page.starts_with(start); };
    const bool question =
        is_of("question-") || is_of("filled-") || is_of("part-") || is_of("problem-");
    if (!question || page.find("-akta-kelahiran-") != std::string_view::npos) {
        return sizes_for(language);
    }
    if (under_sanitizer || language == "jv" || language == "su") {
        return {};
    }
    return language == "id" ? std::vector{ui::TextSize::standard, ui::TextSize::largest}
                            : std::vector{ui::TextSize::largest};
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

/// Runs `check(name, view as shown, events, stage)` for every specimen in every language.
template <class Check>
void for_every_screen(ui::Layout layout, const Check& check) {
    const auto walk = load();
    const auto stage = open_stage(panel_for(layout));
    for (const auto& specimen : screens::specimens(walk.catalogue)) {
        for (const auto& language : walk.offered) {
            for (const auto size : sizes_for(language, specimen.name)) {
                session::Model model;
                specimen.arrange(model);
                model.settings = {language, {size, ui::Contrast::standard, layout}, false};
                const auto events = show(*stage, walk, specimen.name, model);
                check(
                    specimen.name + " " + language + " " + std::string(ui::name_of(size)),
                    stage->tree(),
                    events,
                    *stage
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

} // namespace anjungan::test
