// SPDX-License-Identifier: GPL-3.0-or-later
// The options of a choice, one below the other.
#include "kiosk/screens/fields/options.hpp"

#include "kiosk/screens/speech.hpp"

#include <algorithm>

namespace anjungan::screens {

namespace {

constexpr float most_choice_mm = 54;
constexpr float most_pair_mm = 150;
constexpr float pair_picture_mm = 65;

/// Two that stand side by side, each with what it means above its word.
bool is_pictured_pair(const services::Field& field) {
    const auto has_picture = [](const auto& option) { return !option.picture.empty(); };
    return field.options.size() == 2 &&
           std::all_of(field.options.begin(), field.options.end(), has_picture);
}

/// Many choices in the largest letters: all of them in sight is worth more than what explains them,
/// which is still heard.
bool has_room_for_details(const services::Field& field, const ScreenContext& context) {
    const std::size_t few = context.landscape() ? 3 : 4;
    return field.options.size() <= few || context.text_size() != ui::TextSize::largest;
}

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
    const bool pictured = is_pictured_pair(field);
    const bool room = has_room_for_details(field, context);
    ui::Widgets list;
    for (const auto& offered : field.options) {
        const auto detail = context.in_language(offered.detail);
        const ui::Caption caption = {
            "option-" + offered.id,
            context.in_language(offered.label),
            room ? detail : std::string()};
        const auto action = actions.on(session::ToggleOption{offered.id});
        auto widget = option(caption, action, answer.contains(offered.id));
        put_option_into_words(
            widget, caption.label, detail, {list.size() + 1, field.options.size()}, context.t
        );
        widget.language = context.language_of(offered.label);
        if (pictured) {
            widget.picture = offered.picture;
            widget.picture_mm = pair_picture_mm;
            widget.picture_least_mm = pair_picture_mm / 3;
            widget.style.role = ui::TextRole::lead;
            widget.style.align = ui::Align::centre;
        }
        let_answer_grow(widget, field.options.size() > 2 ? most_choice_mm : most_pair_mm, context);
        list.push_back(std::move(widget));
    }
    const auto count = list.size();
    auto answers = paged_list("answers", std::move(list), context, actions);
    answers.gap_mm = 6;
    // Two stand side by side like the two hands; more than a page has rows for, in two columns.
    const bool two_columns = count == 2 || count > (context.landscape() ? 5U : 6U);
    answers.columns = two_columns ? 2 : 1;
    answers.cue = choice_cue(kind(field, context), context.t);
    content.push_back(std::move(answers));
}

std::string OptionsPage::specimen(const services::Field& field) const {
    return field.options.empty() ? std::string() : field.options.front().id;
}

} // namespace anjungan::screens
