// SPDX-License-Identifier: GPL-3.0-or-later
// The checklist of what to bring.
#include "kiosk/screens/requirements.hpp"

#include "kiosk/screens/shell.hpp"
#include "kiosk/screens/speech.hpp"
#include "kiosk/services/form.hpp"

namespace anjungan::screens {

View build_requirements(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.place = place_of(context);
    frame.question.push_back(ui::heading("heading", t("What have you brought?")));
    auto hint = ui::text(
        "hint",
        t("Touch what you have with you. You may go on without the rest; your slip will list it.")
    );
    hint.introduces = true;
    hint.spoken_keys =
        t("Choose what you have with you. You may go on without the rest; your slip will list it.");
    frame.question.push_back(std::move(hint));
    if (context.landscape()) {
        frame.picture = filling_picture("rt-rw-letter", 90);
    }
    if (const auto* service = context.service(); service != nullptr) {
        const auto& visit = *context.model.visit;
        ui::Widgets list;
        const auto papers = services::applicable_requirements(*service, visit.answers);
        for (const auto* requirement : papers) {
            const ui::Caption caption = {
                "requirement-" + requirement->id,
                context.in_language(requirement->text),
                context.in_language(requirement->detail)};
            auto box = ui::checkbox(
                caption,
                actions.on(session::ToggleRequirement{requirement->id}),
                visit.brought.contains(requirement->id)
            );
            put_option_into_words(
                box, caption.label, caption.detail, {list.size() + 1, papers.size()}, t
            );
            box.language = context.language_of(requirement->text);
            if (context.landscape() && context.text_size() == ui::TextSize::largest) {
                box.detail.clear(); // three papers of a page say more than one; it is heard
                box.padding = {2, 5, 2, 5};
            }
            let_answer_grow(box, 54, context);
            list.push_back(std::move(box));
        }
        auto boxes = paged_list("requirements", std::move(list), context, actions);
        boxes.cue = choice_cue(
            t("{count} papers. {ticked} ticked.",
              {{"count", std::to_string(papers.size())},
               {"ticked", std::to_string(visit.brought.size())}}),
            t
        );
        frame.content.push_back(std::move(boxes));
    }
    frame.next = continue_button(context, actions);
    return framed("requirements", std::move(frame), context, actions);
}

} // namespace anjungan::screens
