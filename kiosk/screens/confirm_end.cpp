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
    frame.form = true;
    frame.back = false;
    frame.tools = false;
    frame.question.push_back(ui::heading("heading", t("Do you want to stop?")));
    frame.question.push_back(ui::text(
        "explanation",
        t("Nothing is handed in yet. If you stop, your answers are erased."),
        {ui::TextRole::label}
    ));
    frame.question.back().introduces = true;
    auto stay = ui::next_button(
        {"stay", t("No, go on filling in"), "", {"change"}}, actions.on(session::Back{})
    );
    stay.min_height_mm = context.landscape() ? 36 : 50;
    auto home = ui::button(
        {"erase-home", t("Erase, and choose another service"), "", {"home"}},
        actions.on(session::GoHome{})
    );
    auto end = ui::danger_button(
        {"erase-end", t("Erase and end"), "", {"end"}}, actions.on(session::EndSession{})
    );
    home.min_height_mm = 34;
    end.min_height_mm = 34;
    auto buttons = ui::column({std::move(stay), std::move(home), std::move(end)}, 18);
    // What erases never lies over End or Home, which lead here: a second tap in the same place, of
    // a hand that trembles or a person who taps twice, must find nothing. The tools are in the
    // lower left of a landscape panel and at the foot of an upright one.
    frame.content.push_back(std::move(buttons));
    frame.content.push_back(ui::spacer());
    return framed("confirm_end", std::move(frame), context, actions);
}

} // namespace anjungan::screens
