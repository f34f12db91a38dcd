// SPDX-License-Identifier: GPL-3.0-or-later
// Text size, contrast, reach and voice.
#include "kiosk/screens/appearance.hpp"

#include "kiosk/screens/shell.hpp"

#include <utility>

namespace anjungan::screens {

namespace {

using ui::Contrast;
using ui::Layout;
using ui::TextSize;

/// Two by two, as high as the page has room for.
ui::Widget growing(ui::Widgets choices) {
    constexpr float most_mm = 36;
    for (auto& one : choices) {
        one.grow = 1;
        one.max_height_mm = most_mm;
    }
    auto all = ui::grid(2, std::move(choices), 4);
    all.grow = 2;
    all.max_height_mm = 2 * most_mm + 4;
    return all;
}

ui::Widget sizes(const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto choice = [&](TextSize size, const std::string& id, const std::string& label) {
        return ui::choice(
            {"size-" + id, label},
            actions.on(session::SetTextSize{size}),
            context.text_size() == size
        );
    };
    return growing(
        {choice(TextSize::small, "small", t("Small")),
         choice(TextSize::standard, "standard", t("Normal")),
         choice(TextSize::large, "large", t("Large")),
         choice(TextSize::largest, "largest", t("Very large"))}
    );
}

ui::Widget themes(const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto choice = [&](Contrast theme, const std::string& id, const std::string& label) {
        return ui::choice(
            {"contrast-" + id, label},
            actions.on(session::SetContrast{theme}),
            context.model.settings.appearance.contrast == theme
        );
    };
    return growing(
        {choice(Contrast::standard, "default", t("Colours of the office")),
         choice(Contrast::high, "high", t("White on black")),
         choice(Contrast::black_on_white, "black-on-white", t("Black on white")),
         choice(Contrast::dim, "dim", t("Dim"))}
    );
}

ui::Widget switches(const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto& settings = context.model.settings;
    ui::Widgets list;
    if (!context.landscape()) {
        const bool low = settings.appearance.layout == Layout::low_reach;
        list.push_back(ui::checkbox(
            {"low-reach", t("Buttons lower down"), t("Easier to reach when seated")},
            actions.on(session::SetLowReach{!low}),
            low
        ));
    }
    list.push_back(ui::checkbox(
        {"voice", t("Read aloud"), t("Hear what is on the screen")},
        actions.on(session::SetVoice{!settings.voice}),
        settings.voice
    ));
    return ui::column(std::move(list), 4);
}

} // namespace

View build_appearance(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.place = place_of(context);
    frame.question.push_back(ui::heading("heading", t("Letters")));
    if (context.landscape()) {
        frame.picture = ui::icon({"text_size"}, pane_icon_mm);
    }
    frame.content.push_back(paged_list(
        "settings",
        {ui::text("size-label", t("Size of the letters")),
         sizes(context, actions),
         themes(context, actions),
         switches(context, actions)},
        context,
        actions
    ));
    return framed("appearance", std::move(frame), context, actions);
}

} // namespace anjungan::screens
