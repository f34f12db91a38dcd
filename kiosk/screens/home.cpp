// SPDX-License-Identifier: GPL-3.0-or-later
// The services this kiosk offers.
#include "kiosk/screens/home.hpp"

#include "kiosk/screens/shell.hpp"

namespace anjungan::screens {

View build_home(const ScreenContext& context) {
    Actions actions;
    ui::Widgets tiles;
    for (const auto& service : context.catalogue.services) {
        tiles.push_back(ui::tile(
            {"service-" + service.id,
             context.in_language(service.title),
             context.in_language(service.summary),
             {service.icon}},
            actions.on(session::OpenService{service.id})
        ));
    }
    Frame frame;
    frame.back = false;
    frame.content.push_back(ui::heading("heading", context.t("What can we help you with?")));
    frame.content.push_back(
        ui::text("hint", context.t("Touch one service. Every service is free of charge."))
    );
    auto services = paged_list("services", std::move(tiles), context, actions);
    services.arrange = ui::Arrange::grid;
    services.columns = 2;
    services.gap_mm = 6;
    frame.content.push_back(std::move(services));
    return framed("home", std::move(frame), context, actions);
}

} // namespace anjungan::screens
