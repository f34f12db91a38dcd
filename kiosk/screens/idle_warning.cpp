// SPDX-License-Identifier: GPL-3.0-or-later
// Are you still there?
#include "kiosk/screens/idle_warning.hpp"

#include "kiosk/screens/shell.hpp"

#include <utility>

namespace anjungan::screens {

namespace {

/// So long before the end it is asked aloud once more.
constexpr int last_call_seconds = 15;

/// The words stay where they are, and so does the button: only the ear hears them as an alarm.
void call_once_more(ui::Widget& explanation, const i18n::Texts& t) {
    const auto count = std::to_string(last_call_seconds);
    explanation.role = ui::Role::alert;
    explanation.spoken =
        t("Are you still there? Touch the screen to go on. In {count} seconds everything you typed "
          "is erased.",
          {{"count", count}});
    explanation.spoken_keys =
        t("Are you still there? Press any button to go on. In {count} seconds everything you typed "
          "is erased.",
          {{"count", count}});
}

} // namespace

View build_idle_warning(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.form = true;
    frame.back = false;
    frame.tools = false;
    auto question = ui::heading("heading", t("Are you still there?"));
    question.spoken_keys = t("Are you still there? Press any button to go on.");
    frame.question.push_back(std::move(question));
    auto seconds = ui::text(
        "seconds",
        t("This closes in {count} seconds.",
          {{"count", std::to_string(context.model.seconds_left)}}),
        {ui::TextRole::label, ui::Tone::ink, ui::Align::start, true}
    );
    seconds.introduces = true;
    frame.question.push_back(std::move(seconds));
    auto explanation = ui::text(
        "explanation",
        t("Then everything you typed is erased, so that nobody else can read it. Touch the screen "
          "anywhere to go on."),
        {ui::TextRole::label}
    );
    explanation.introduces = true;
    explanation.spoken_keys =
        t("If nothing is pressed, everything you typed is erased so that nobody else can read it.");
    if (context.model.seconds_left <= last_call_seconds) {
        call_once_more(explanation, t);
    }
    frame.question.push_back(std::move(explanation));
    // This page comes by itself, over whatever a finger is about to touch: it has nothing that
    // erases, and a touch beside the button goes on too.
    auto stay = ui::next_button(
        {"stay", t("Yes, I am still here"), "", {"person"}}, actions.on(session::StayHere{})
    );
    stay.min_height_mm = 50;
    frame.content.push_back(std::move(stay));
    frame.content.push_back(ui::spacer());
    return framed("idle_warning", std::move(frame), context, actions);
}

} // namespace anjungan::screens
