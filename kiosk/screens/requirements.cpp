// SPDX-License-Identifier: GPL-3.0-or-later
// The checklist of what to bring.
#include "kiosk/screens/requirements.hpp"

#include "kiosk/screens/shell.hpp"
#include "kiosk/services/form.hpp"

namespace anjungan::screens {

View build_requirements(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.place = place_of(context);
    frame.content.push_back(ui::heading("heading", t("What have you brought?")));
    frame.content.push_back(ui::text(
        "hint",
        t("Touch what you have with you. You may go on without the rest; your slip will list it.")
    ));
    if (const auto* service = context.service(); service != nullptr) {
        const auto& visit = *context.model.visit;
        ui::Widgets list;
        for (const auto* requirement : services::applicable_requirements(*service, visit.answers)) {
            list.push_back(ui::checkbox(
                {"requirement-" + requirement->id,
                 context.in_language(requirement->text),
                 context.in_language(requirement->detail)},
                actions.on(session::ToggleRequirement{requirement->id}),
                visit.brought.contains(requirement->id)
            ));
        }
        frame.content.push_back(paged_list("requirements", std::move(list), context, actions));
    }
    frame.next = continue_button(context, actions);
    return framed("requirements", std::move(frame), context, actions);
}

} // namespace anjungan::screens
