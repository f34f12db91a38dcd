// SPDX-License-Identifier: GPL-3.0-or-later
// The options of a choice, one below the other.
#include "kiosk/screens/fields/options.hpp"

namespace anjungan::screens {

void OptionsPage::add_answer(
    ui::Widgets& content,
    const services::Field& field,
    const ScreenContext& context,
    Actions& actions
) const {
    const auto& answer = context.model.visit->draft.answer;
    ui::Widgets list;
    for (const auto& offered : field.options) {
        const ui::Caption caption = {
            "option-" + offered.id,
            context.in_language(offered.label),
            context.in_language(offered.detail),
        };
        const auto action = actions.on(session::ToggleOption{offered.id});
        list.push_back(option(caption, action, answer.contains(offered.id)));
    }
    content.push_back(paged_list("answers", std::move(list), context, actions));
}

std::string OptionsPage::specimen(const services::Field& field) const {
    return field.options.empty() ? std::string() : field.options.front().id;
}

} // namespace anjungan::screens
