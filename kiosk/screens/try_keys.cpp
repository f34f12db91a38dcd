// SPDX-License-Identifier: GPL-3.0-or-later
// Any key may be pressed here: it is named, and does nothing.
#include "kiosk/screens/try_keys.hpp"

#include "kiosk/screens/shell.hpp"

#include <utility>

namespace anjungan::screens {

namespace {

std::string what_it_does(ui::Key key, const i18n::Texts& t) {
    switch (key) {
    case ui::Key::up: return t("Top button: goes to the choice before.");
    case ui::Key::down: return t("Bottom button: goes to the next choice.");
    case ui::Key::left: return t("Left button: goes to the part of the page before.");
    case ui::Key::right: return t("Right button: goes to the next part of the page.");
    case ui::Key::select: return t("Round button: chooses what was said last.");
    case ui::Key::help: return t("Question button: gives help about the page.");
    case ui::Key::back: return t("Back button: goes to the page before.");
    }
    return {};
}

} // namespace

View build_try_keys(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.place = place_of(context);
    frame.question.push_back(ui::heading("heading", t("Try the buttons")));
    auto how = ui::text(
        "how",
        t("Press any button of the keypad to hear what it does. Here it does nothing else. To "
          "leave, press the same button twice."),
        {ui::TextRole::label}
    );
    how.introduces = true;
    frame.question.push_back(std::move(how));
    const auto& tried = context.model.tried;
    auto answer = ui::text(
        "tried",
        tried.has_value() ? what_it_does(*tried, t) : t("No button has been pressed yet."),
        {ui::TextRole::heading}
    );
    answer.role = ui::Role::status;
    frame.content.push_back(std::move(answer));
    frame.content.push_back(filling_picture("earphone", 150));
    return framed("try_keys", std::move(frame), context, actions);
}

} // namespace anjungan::screens
