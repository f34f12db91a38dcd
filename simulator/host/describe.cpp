// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen in every language, size and layout.
#include "simulator/host/describe.hpp"

#include "base/files.hpp"
#include "kiosk/screens/registry.hpp"
#include "kiosk/screens/specimens.hpp"
#include "kiosk/ui/names.hpp"
#include "kiosk/ui/stage.hpp"

#include <fmt/format.h>

#include <array>
#include <memory>

namespace anjungan::simulator {

namespace {

using ui::Contrast;
using ui::Layout;
using ui::TextSize;

constexpr std::array<TextSize, 4> sizes = {
    TextSize::small, TextSize::standard, TextSize::large, TextSize::largest};
constexpr std::array<Layout, 3> layouts = {Layout::portrait, Layout::landscape, Layout::low_reach};

ui::Panel panel_for(Layout layout, ui::Panel panel) {
    const bool wide = panel.width_px > panel.height_px;
    if (wide != (layout == Layout::landscape)) {
        std::swap(panel.width_px, panel.height_px);
    }
    return panel;
}

/// Describes one layout's screens on a stage of the right shape.
class Describer {
public:
    Describer(
        const app::Config& config,
        const app::Assets& assets,
        std::filesystem::path directory,
        Wanted wanted
    )
        : config_(config),
          assets_(assets),
          directory_(std::move(directory)),
          wanted_(std::move(wanted)) {}

    [[nodiscard]] Status describe(Layout layout) const {
        const auto panel = panel_for(layout, config_.panel);
        auto stage = ui::Stage::open(panel, config_.assets);
        TRY(stage);
        for (const auto& one : all_settings(layout)) {
            TRY(describe_all(**stage, panel, one));
        }
        return {};
    }

private:
    /// Every screen in one language and size.
    [[nodiscard]] Status describe_all(
        ui::Stage& stage, const ui::Panel& panel, const session::Settings& settings
    ) const {
        for (const auto& specimen : screens::specimens(assets_.catalogue)) {
            session::Model model;
            model.settings = settings;
            specimen.arrange(model);
            TRY(describe_one(stage, panel, specimen.name, model));
        }
        return {};
    }

    /// Every language in every size; the themes besides the default in the office's first language.
    [[nodiscard]] std::vector<session::Settings> all_settings(Layout layout) const {
        std::vector<session::Settings> all;
        for (const auto& language : config_.languages) {
            for (const auto size : sizes) {
                all.push_back({language, {size, Contrast::standard, layout}, false});
            }
        }
        for (const auto theme : {Contrast::high, Contrast::black_on_white, Contrast::dim}) {
            for (const auto size : sizes) {
                all.push_back({config_.languages.front(), {size, theme, layout}, false});
            }
        }
        return all;
    }

    [[nodiscard]] Status describe_one(
        ui::Stage& stage,
        const ui::Panel& panel,
        const std::string& name,
        const session::Model& model
    ) const {
        const auto& settings = model.settings;
        const auto theme = settings.appearance.contrast;
        const auto file = fmt::format(
            "{}.{}.{}.{}{}",
            name,
            settings.language,
            name_of(settings.appearance.text_size),
            name_of(settings.appearance.layout),
            theme == Contrast::standard ? std::string() : fmt::format(".{}", name_of(theme))
        );
        if (file.find(wanted_.only) == std::string::npos) {
            return {};
        }
        const i18n::Texts t(assets_.translator, settings.language);
        const SystemClock clock;
        auto view = screens::build(
            {model,
             assets_.catalogue,
             t,
             config_.languages,
             config_.site.office,
             local_time(clock.wall_time(), config_.site.zone).date,
             config_.panel}
        );
        static_cast<void>(stage.show({name}, std::move(view.root), settings.appearance));
        const auto json = stage.describe(name, settings.language);
        auto written = write_file_durably(
            directory_ / (file + ".json"), as_bytes(json), Access::everyone_reads
        );
        return !written || wanted_.pictures == Pictures::without ? written
                                                                 : paint(stage, panel, file);
    }

    [[nodiscard]] Status
    paint(ui::Stage& stage, const ui::Panel& panel, const std::string& file) const {
        Bytes memory(
            static_cast<std::size_t>(panel.width_px) * static_cast<std::size_t>(panel.height_px) * 4
        );
        const ui::Pixels pixels = {
            memory.data(), panel.width_px, panel.height_px, panel.width_px * 4};
        static_cast<void>(stage.react(ui::Exposed{})); // paint all of it
        static_cast<void>(stage.paint(pixels));
        return ui::save_png(pixels, directory_ / (file + ".png"));
    }

    const app::Config& config_;
    const app::Assets& assets_;
    std::filesystem::path directory_;
    Wanted wanted_;
};

} // namespace

Status describe_all(
    const app::Config& config,
    const app::Assets& assets,
    const std::filesystem::path& directory,
    Wanted wanted
) {
    TRY(ensure_writable_directory(directory));
    const Describer describer(config, assets, directory, std::move(wanted));
    for (const auto layout : layouts) {
        TRY(describer.describe(layout));
    }
    return {};
}

} // namespace anjungan::simulator
