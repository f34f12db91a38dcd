// SPDX-License-Identifier: GPL-3.0-or-later
// Every answer once more.
#include "kiosk/screens/check_answers.hpp"

#include "kiosk/screens/shell.hpp"
#include "kiosk/services/fields/field_type.hpp"
#include "kiosk/services/form.hpp"

namespace anjungan::screens {

namespace {

ui::Widget
answer_line(const services::Field& field, const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto label = context.in_language(field.label.empty() ? field.question : field.label);
    const auto* answer = context.model.visit->answers.find(field.id);
    const auto value =
        answer == nullptr ? t("not filled in") : services::spoken_form(field, *answer, t);
    return ui::fact(
        {"answer-" + field.id, label, value, answer != nullptr},
        {"change-" + field.id,
         t("Change"),
         "",
         {"change"},
         t("Change: {question}", {{"question", label}})},
        actions.on(session::ChangeAnswer{field.id})
    );
}

ui::Widgets
answer_lines(const services::Service& service, const ScreenContext& context, Actions& actions) {
    ui::Widgets list;
    for (const auto* field : services::visible_fields(service, context.model.visit->answers)) {
        if (field->type->is_question()) {
            list.push_back(answer_line(*field, context, actions));
        }
    }
    return list;
}

} // namespace

View build_check_answers(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.place = place_of(context);
    const auto* service = context.service();
    const auto handing_in =
        service == nullptr ? session::HandingIn::not_yet : context.model.visit->handing_in;
    if (handing_in == session::HandingIn::failed) {
        frame.content.push_back(ui::alert(
            "not-kept",
            t("It could not be kept. Please press once more, or ask an officer. Nothing you typed "
              "is lost.")
        ));
    }
    frame.content.push_back(ui::heading("heading", t("Check your answers")));
    if (service != nullptr) {
        frame.content.push_back(
            paged_list("answers", answer_lines(*service, context, actions), context, actions)
        );
    }
    if (handing_in == session::HandingIn::under_way) {
        frame.content.push_back(ui::notice("keeping", t("Being kept safely …"), {"shield"}));
        frame.back = false;
    } else {
        frame.next = continue_button(context, actions, t("Hand in"));
    }
    return framed("check_answers", std::move(frame), context, actions);
}

} // namespace anjungan::screens
