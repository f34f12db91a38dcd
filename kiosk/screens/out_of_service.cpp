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
    frame.question.push_back(
        ui::heading("heading", t("This kiosk cannot take requests at the moment"))
    );
    frame.question.push_back(ui::text(
        "explanation",
        t("We cannot promise to keep your request safe, so we do not ask you to type anything. "
          "Please go to the counter; an officer will help you."),
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
    frame.content.push_back(ui::picture("officer-counter", 150, 40));
    frame.content.push_back(ui::spacer());
    return framed("out_of_service", std::move(frame), context, actions);
}

} // namespace anjungan::screens
