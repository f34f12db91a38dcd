// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing can be kept safely.
#include "kiosk/screens/out_of_service.hpp"

#include "kiosk/screens/shell.hpp"

namespace anjungan::screens {

View build_out_of_service(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.tools = false;
    frame.question.push_back(ui::heading("heading", t("This machine is not in use now")));
    frame.question.push_back(ui::text(
        "explanation",
        t("Please go to the counter. An officer will help you, free of charge."),
        {ui::TextRole::label}
    ));
    frame.question.back().introduces = true;
    // What is wrong is the staff's, and stands in the log: a citizen reads where to go.
    const auto codes = context.model.kiosk.faults.staff_codes();
    if (!codes.empty()) {
        frame.question.push_back(ui::text(
            "staff-code",
            t("Staff code: {codes}", {{"codes", codes}}),
            {ui::TextRole::body, ui::Tone::muted}
        ));
    }
    frame.content.push_back(filling_picture("officer-counter", 165));
    return framed("out_of_service", std::move(frame), context, actions);
}

} // namespace anjungan::screens
