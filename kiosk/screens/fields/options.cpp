// SPDX-License-Identifier: GPL-3.0-or-later
// The options of a choice, one below the other.
#include "kiosk/screens/fields/options.hpp"

#include "kiosk/screens/speech.hpp"

namespace anjungan::screens {

namespace {

/// "4 choices. Nothing is chosen yet."
std::string kind(const services::Field& field, const ScreenContext& context) {
    const auto& t = context.t;
    std::string chosen;
    for (const auto& offered : field.options) {
        if (context.model.visit->draft.answer.contains(offered.id)) {
            chosen += (chosen.empty() ? "" : ", ") + context.in_language(offered.label);
        }
    }
    return sentences(
        t("{count} choices.", {{"count", std::to_string(field.options.size())}}),
        chosen.empty() ? t("Nothing is chosen yet.") : t("Chosen: {choice}", {{"choice", chosen}})
    );
}

} // namespace

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
        auto widget = option(caption, action, answer.contains(offered.id));
        put_option_into_words(
            widget,
            caption.label,
            caption.detail,
            {list.size() + 1, field.options.size()},
            context.t
        );
        widget.language = context.language_of(offered.label);
        list.push_back(std::move(widget));
    }
    auto answers = paged_list("answers", std::move(list), context, actions);
    answers.cue = choice_cue(kind(field, context), context.t);
    content.push_back(std::move(answers));
}

std::string OptionsPage::specimen(const services::Field& field) const {
    return field.options.empty() ? std::string() : field.options.front().id;
}

} // namespace anjungan::screens
