// SPDX-License-Identifier: GPL-3.0-or-later
// Asks before erasing.
#include "kiosk/screens/confirm_end.hpp"

#include "kiosk/screens/shell.hpp"

namespace anjungan::screens {

View build_confirm_end(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.place = place_of(context);
    frame.back = false;
    frame.tools = false;
    frame.content.push_back(ui::heading("heading", t("Erase what you typed?")));
    frame.content.push_back(ui::text(
        "explanation",
        t("Nothing has been handed in yet. If you leave now, your answers are erased and nobody "
          "can read them."),
        {ui::TextRole::label}
    ));
    frame.content.back().introduces = true;
    frame.content.push_back(ui::spacer());
    frame.content.push_back(ui::next_button(
        {"stay", t("No, go on filling in"), "", {"change"}}, actions.on(session::Back{})
    ));
    frame.content.push_back(ui::button(
        {"erase-home", t("Erase, and choose another service"), "", {"home"}},
        actions.on(session::GoHome{})
    ));
    frame.content.push_back(ui::danger_button(
        {"erase-end", t("Erase and end"), "", {"end"}}, actions.on(session::EndSession{})
    ));
    return framed("confirm_end", std::move(frame), context, actions);
}

} // namespace anjungan::screens
