// SPDX-License-Identifier: GPL-3.0-or-later
// One question of a form.
#include "kiosk/screens/question.hpp"

#include "kiosk/screens/fields/table.hpp"
#include "kiosk/screens/shell.hpp"
#include "kiosk/screens/visit_progress.hpp"
#include "kiosk/services/fields/field_type.hpp"
#include "kiosk/services/form.hpp"
#include "kiosk/session/draft.hpp"
#include "kiosk/session/visit_steps.hpp"

#include <utility>

namespace anjungan::screens {

namespace {

using services::Field;

constexpr float most_picture_mm = 74;

/// The queue's last tap prints a number at once, so its button says so.
std::string continue_label(const Field& field, const ScreenContext& context) {
    const auto& visit = *context.model.visit;
    const auto* service = context.service();
    if (visit.handing_in == session::HandingIn::under_way) {
        return context.t("Being kept safely …");
    }
    if (visit.draft.attention == session::Attention::shown) {
        return context.t("Continue");
    }
    if (service->kind == services::ServiceKind::queue &&
        session::field_after(*service, visit) == nullptr &&
        !session::page_after(*service, visit, flow::ScreenId::question)) {
        return context.t("Take a number");
    }
    const bool empty = session::answer_of(visit.draft, field).values.empty();
    return empty && !field.required && field.type->is_question() ? context.t("Skip")
                                                                 : context.t("Continue");
}

/// What is wrong stands at the top and, where letters leave the room, under the answer.
void add_question(Frame& frame, const Field& field, const ScreenContext& context) {
    const auto& visit = *context.model.visit;
    frame.progress = visit_progress(context, flow::ScreenId::question);
    if (visit.handing_in == session::HandingIn::failed) {
        frame.problem = not_kept(context.t);
    } else if (const auto problem = problem_of(field, context); problem.has_value()) {
        frame.problem = ui::alert("problem", problem->sentence);
    }
    auto question = ui::heading("heading", context.in_language(field.question));
    question.language = context.language_of(field.question);
    if (frame.problem.has_value() && context.large_letters() && !context.landscape()) {
        // What is wrong takes the room of the rest: the answer stays where it is.
        frame.progress.reset();
        question.style.role = ui::TextRole::label;
    }
    frame.question.push_back(std::move(question));
    const bool room = !frame.problem.has_value() || context.landscape() || !context.large_letters();
    if (!field.help.empty() && !page_of(field).help_is_content() && room) {
        auto hint = ui::text("hint", context.in_language(field.help));
        hint.introduces = true;
        hint.language = context.language_of(field.help);
        frame.question.push_back(std::move(hint));
    }
    if (auto picture = page_of(field).picture(); !picture.empty()) {
        frame.picture = filling_picture(std::move(picture), most_picture_mm);
    }
}

} // namespace

View build_question(const ScreenContext& context) {
    Actions actions;
    Frame frame;
    frame.form = true;
    frame.place = place_of(context);
    const auto* service = context.service();
    const auto* field = service == nullptr ? nullptr : service->field(context.model.visit->field);
    std::string identity = "question";
    if (field != nullptr) {
        identity += ':' + field->id;
        add_question(frame, *field, context);
        page_of(*field).add_answer(frame.content, *field, context, actions);
        frame.next = field->ends
                         ? finish_button(context, actions)
                         : continue_button(context, actions, continue_label(*field, context));
    }
    return framed(std::move(identity), std::move(frame), context, actions);
}

} // namespace anjungan::screens
