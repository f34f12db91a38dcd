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

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace anjungan::screens {

namespace {

using services::Field;

constexpr float most_picture_mm = 74;

struct Illustrated {
    std::string_view of;
    std::string_view picture;
};

/// What a part of a form is about, by the ids that the services use.
constexpr std::array part_pictures = {
    Illustrated{"child", "baby"},
    Illustrated{"mother", "mother"},
    Illustrated{"father", "father"},
    Illustrated{"marriage", "marriage-book"},
    Illustrated{"home", "house"},
    Illustrated{"from", "house"},
    Illustrated{"to", "house"},
    Illustrated{"members", "kk-number"},
    Illustrated{"people", "kk-number"},
};

/// What a service is about, by its icon.
constexpr std::array service_pictures = {
    Illustrated{"baby", "birth-letter"},
    Illustrated{"child_card", "girl"},
    Illustrated{"id_card", "ktp-nik"},
    Illustrated{"family_card", "kk-number"},
    Illustrated{"domicile", "house"},
    Illustrated{"move", "house"},
    Illustrated{"police", "police-letter"},
    Illustrated{"flower", "rt-rw-letter"}, // nobody who mourns wants to be smiled at
    Illustrated{"village_letter", "rt-rw-letter"},
    Illustrated{"hand_heart", "rt-rw-letter"},
    Illustrated{"shop", "rt-rw-letter"},
};

std::string_view find_picture(std::span<const Illustrated> table, std::string_view of) {
    const auto* const found =
        std::ranges::find(table.data(), table.data() + table.size(), of, &Illustrated::of);
    return found == table.data() + table.size() ? std::string_view() : found->picture;
}

/// Beside the question: what the answer is read from. On a wide panel, whose pane would be empty
/// without one, else what it is about.
std::string picture_beside(const Field& field, const ScreenContext& context) {
    auto picture = page_of(field).picture();
    if (!picture.empty() || !context.landscape() || !field.type->is_question()) {
        return picture;
    }
    auto about = find_picture(part_pictures, field.part);
    if (about.empty()) {
        about = find_picture(service_pictures, context.service()->icon);
    }
    return about.empty() ? "officer-counter" : std::string(about);
}

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
    if (auto picture = picture_beside(field, context); !picture.empty()) {
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
