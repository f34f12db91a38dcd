// SPDX-License-Identifier: GPL-3.0-or-later
// No queue number any more today.
#include "kiosk/screens/no_number.hpp"

#include "kiosk/i18n/format.hpp"
#include "kiosk/screens/opening.hpp"
#include "kiosk/screens/shell.hpp"

namespace anjungan::screens {

namespace {

std::string why_there_is_none(const ScreenContext& context) {
    const auto& t = context.t;
    const auto* const holiday = context.catalogue.calendar.holiday_on(context.today);
    const auto& opening = context.model.kiosk.opening;
    if (opening.has_value() && opening->closes != 0) {
        return t(
            "The counters close at {time}. A new number would not be served today.",
            {{"time", i18n::hour_and_minute(opening->closes, t)}}
        );
    }
    return holiday == nullptr
               ? t("The counters are closed.")
               : t("Closed today: {holiday}.", {{"holiday", context.in_language(holiday->name)}});
}

} // namespace

View build_no_number(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.back = false;
    frame.question.push_back(ui::heading("heading", t("No queue numbers now")));
    for (auto words : {why_there_is_none(context), return_in_words(context)}) {
        const auto* const id = frame.question.size() == 1 ? "why" : "return";
        frame.question.push_back(ui::text(id, std::move(words), {ui::TextRole::label}));
        frame.question.back().introduces = true;
    }
    frame.content.push_back(ui::notice(
        "forms",
        t("You can fill in a form here now. It counts from the next working day."),
        {"clock"}
    ));
    frame.content.push_back(filling_picture("officer-counter", 165));
    frame.next = ui::next_button(
        {"services", t("See the services"), "", {"home"}}, actions.on(session::GoHome{})
    );
    return framed("no_number", std::move(frame), context, actions);
}

} // namespace anjungan::screens
