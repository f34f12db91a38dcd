// SPDX-License-Identifier: GPL-3.0-or-later
// Text size, contrast, reach and voice.
#include "kiosk/screens/appearance.hpp"

#include "kiosk/screens/shell.hpp"

namespace anjungan::screens {

namespace {

using ui::Contrast;
using ui::Layout;
using ui::TextSize;

ui::Widget sizes(const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto choice = [&](TextSize size, const std::string& id, const std::string& label) {
        return ui::choice(
            {"size-" + id, label},
            actions.on(session::SetTextSize{size}),
            context.text_size() == size
        );
    };
    return ui::grid(
        2,
        {choice(TextSize::small, "small", t("Small")),
         choice(TextSize::standard, "standard", t("Normal")),
         choice(TextSize::large, "large", t("Large")),
         choice(TextSize::largest, "largest", t("Very large"))},
        4
    );
}

ui::Widget switches(const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto& settings = context.model.settings;
    const bool high = settings.appearance.contrast == Contrast::high;
    ui::Widgets list;
    list.push_back(ui::checkbox(
        {"contrast", t("Strong contrast"), t("White letters on black")},
        actions.on(session::SetContrast{high ? Contrast::standard : Contrast::high}),
        high
    ));
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
    frame.content.push_back(ui::heading("heading", t("Display")));
    frame.content.push_back(paged_list(
        "settings",
        {ui::text("size-label", t("Size of the letters")),
         sizes(context, actions),
         switches(context, actions)},
        context,
        actions
    ));
    return framed("appearance", std::move(frame), context, actions);
}

} // namespace anjungan::screens
