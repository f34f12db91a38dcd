// SPDX-License-Identifier: GPL-3.0-or-later
// The privacy notice.
#include "kiosk/screens/privacy.hpp"

#include "kiosk/screens/shell.hpp"

namespace anjungan::screens {

View build_privacy(const ScreenContext& context) {
    Actions actions;
    Frame frame;
    frame.place = place_of(context);
    frame.question.push_back(ui::heading("heading", context.t("How your data is used")));
    if (const auto* service = context.service(); service != nullptr) {
        auto notice = paged_text(
            "notice",
            paragraphs("notice", context.in_language(service->privacy), context),
            context,
            actions
        );
        const bool room = !context.large_letters(); // else the words need all of it
        notice.grow = room ? 0.0F : 1.0F;
        frame.content.push_back(std::move(notice));
        if (room) {
            frame.content.push_back(filling_picture("signature", 130));
        }
    }
    frame.next = continue_button(context, actions, context.t("I understand"));
    return framed("privacy", std::move(frame), context, actions);
}

} // namespace anjungan::screens
