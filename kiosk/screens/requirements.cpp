// SPDX-License-Identifier: GPL-3.0-or-later
// Where each paper is: one tap for each.
#include "kiosk/screens/requirements.hpp"

#include "kiosk/screens/shell.hpp"
#include "kiosk/screens/speech.hpp"
#include "kiosk/screens/visit_progress.hpp"
#include "kiosk/services/form.hpp"
#include "kiosk/ui/theme.hpp"

#include <algorithm>
#include <array>

namespace anjungan::screens {

namespace {

using services::Paper;

constexpr std::array<Paper, 3> possible = {Paper::brought, Paper::at_home, Paper::none};

ui::Widget answer_button(
    const services::Requirement& requirement,
    std::size_t which,
    const ScreenContext& context,
    Actions& actions
) {
    const auto& t = context.t;
    const auto paper = possible[which];
    const auto word = paper_in_words(paper, t);
    auto button = ui::choice(
        {"paper-" + requirement.id + '-' + std::string(to_string(paper)), word},
        actions.on(session::AnswerPaper{requirement.id, paper}),
        context.model.visit->answers.paper(requirement.id) == paper
    );
    button.name = context.in_language(requirement.text) + ": " + word;
    put_option_into_words(button, button.name, {}, {which + 1, possible.size()}, t);
    button.tag.clear(); // three stand side by side: the mark has to do
    button.grow = 1;
    button.max_height_mm = 36;
    return button;
}

ui::Widget paper_card(
    const services::Requirement& requirement, const ScreenContext& context, Actions& actions
) {
    ui::Widgets words;
    auto name = ui::text(
        "requirement-" + requirement.id,
        context.in_language(requirement.text),
        {ui::TextRole::label, ui::Tone::ink, ui::Align::start, true}
    );
    name.spoken = sentences(name.name, context.in_language(requirement.detail));
    name.language = context.language_of(requirement.text);
    words.push_back(std::move(name));
    // Large letters leave room for more papers on a page, or for this: then it is heard only.
    if (!requirement.detail.empty() && !context.large_letters()) {
        auto detail = ui::text("detail-" + requirement.id, context.in_language(requirement.detail));
        detail.language = context.language_of(requirement.detail);
        detail.name.clear(); // said with the paper's name
        words.push_back(std::move(detail));
    }
    ui::Widgets buttons;
    for (std::size_t i = 0; i < possible.size(); ++i) {
        buttons.push_back(answer_button(requirement, i, context, actions));
    }
    auto row = ui::grid(static_cast<int>(possible.size()), std::move(buttons), 6);
    row.grow = 1;
    words.push_back(std::move(row));
    auto card = ui::column(std::move(words), 2);
    card.box = {ui::Tone::surface, ui::Tone::none, ui::Tone::none, 0, ui::radius::note_mm};
    card.padding = {3, 4, 4, 4};
    card.grow = 1;
    card.max_height_mm = 80;
    return card;
}

} // namespace

std::string paper_in_words(Paper paper, const i18n::Texts& t) {
    switch (paper) {
    case Paper::brought: return t("I have it here");
    case Paper::at_home: return t("It is at home");
    case Paper::none: return t("I have none");
    }
    return {};
}

View build_requirements(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.place = place_of(context);
    if (context.service() != nullptr) {
        frame.progress = visit_progress(context, flow::ScreenId::requirements);
    }
    frame.question.push_back(ui::heading("heading", t("What have you brought?")));
    auto hint =
        ui::text("hint", t("You may go on without a paper; your slip will say what to bring."));
    hint.introduces = true;
    frame.question.push_back(std::move(hint));
    if (const auto* service = context.service(); service != nullptr) {
        const auto statements = services::paper_statements(*service, context.model.visit->answers);
        ui::Widgets list;
        for (const auto& statement : statements) {
            list.push_back(
                paper_card(*service->requirement(statement.requirement), context, actions)
            );
        }
        const bool few = list.size() <= 2 && !context.large_letters();
        auto cards = paged_list("requirements", std::move(list), context, actions);
        cards.pager->more_label = t("See {count} more papers");
        cards.grow = few ? 0.0F : 1.0F;
        const auto open = std::count_if(statements.begin(), statements.end(), [](const auto& one) {
            return !one.said;
        });
        cards.cue = choice_cue(
            t("{count} papers. {open} still open.",
              {{"count", std::to_string(statements.size())}, {"open", std::to_string(open)}}),
            t
        );
        frame.content.push_back(std::move(cards));
        if (few) {
            frame.content.push_back(filling_picture("rt-rw-letter", 110));
        } else if (context.landscape()) {
            frame.picture = filling_picture("rt-rw-letter", 90);
        }
    }
    frame.next = continue_button(context, actions);
    return framed("requirements", std::move(frame), context, actions);
}

} // namespace anjungan::screens
