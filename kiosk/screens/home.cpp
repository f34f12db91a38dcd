// SPDX-License-Identifier: GPL-3.0-or-later
// The services this kiosk offers.
#include "kiosk/screens/home.hpp"

#include "kiosk/screens/shell.hpp"
#include "kiosk/screens/speech.hpp"

namespace anjungan::screens {

View build_home(const ScreenContext& context) {
    Actions actions;
    ui::Widgets tiles;
    for (const auto& service : context.catalogue.services) {
        const ui::Caption caption = {
            "service-" + service.id,
            context.in_language(service.title),
            context.in_language(service.summary),
            {service.icon}};
        auto tile = ui::tile(caption, actions.on(session::OpenService{service.id}));
        put_option_into_words(
            tile,
            caption.label,
            caption.detail,
            {tiles.size() + 1, context.catalogue.services.size()},
            context.t
        );
        tile.echo.clear(); // it opens: nothing is chosen here
        tile.language = context.language_of(service.title);
        if (context.text_size() == ui::TextSize::largest) {
            tile.detail.clear(); // its first page says it; it is heard here
        }
        tile.grow = 1;
        tile.max_height_mm = 90;
        tiles.push_back(std::move(tile));
    }
    Frame frame;
    frame.back = false;
    frame.question.push_back(ui::heading("heading", context.t("What can we help you with?")));
    auto hint = ui::text("hint", context.t("Touch one service. Every service is free of charge."));
    hint.introduces = true;
    hint.spoken_keys = context.t("Every service is free of charge.");
    frame.question.push_back(std::move(hint));
    auto services = paged_list("services", std::move(tiles), context, actions);
    services.arrange = ui::Arrange::grid;
    services.columns = 2;
    services.gap_mm = 6;
    services.cue = {
        context.t(
            "{count} services.", {{"count", std::to_string(context.catalogue.services.size())}}
        ),
        {},
        context.t("Bottom button: the next choice. Top button: the one before. Round button: "
                  "choose.")};
    frame.content.push_back(std::move(services));
    return framed("home", std::move(frame), context, actions);
}

} // namespace anjungan::screens
