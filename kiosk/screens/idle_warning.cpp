// SPDX-License-Identifier: GPL-3.0-or-later
// Are you still there?
#include "kiosk/screens/idle_warning.hpp"

#include "kiosk/screens/shell.hpp"

namespace anjungan::screens {

View build_idle_warning(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.back = false;
    frame.tools = false;
    frame.content.push_back(ui::spacer());
    auto question = ui::alert("still-there", t("Are you still there? Touch the screen to go on."));
    question.spoken_keys = t("Are you still there? Press any button to go on.");
    frame.content.push_back(std::move(question));
    auto explanation = ui::text(
        "explanation",
        t("If nobody touches the screen, everything you typed is erased so that nobody else can "
          "read it."),
        {ui::TextRole::label}
    );
    explanation.introduces = true;
    explanation.spoken_keys =
        t("If nothing is pressed, everything you typed is erased so that nobody else can read it.");
    frame.content.push_back(std::move(explanation));
    auto stay = ui::next_button(
        {"stay", t("Yes, I am still here"), "", {"person"}}, actions.on(session::StayHere{})
    );
    stay.min_height_mm = 40;
    frame.content.push_back(std::move(stay));
    frame.content.push_back(
        ui::button({"end", t("End now"), "", {"end"}}, actions.on(session::EndSession{}))
    );
    frame.content.push_back(ui::spacer());
    return framed("idle_warning", std::move(frame), context, actions);
}

} // namespace anjungan::screens
