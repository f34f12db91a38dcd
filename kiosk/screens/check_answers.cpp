// SPDX-License-Identifier: GPL-3.0-or-later
// Every answer once more.
#include "kiosk/screens/check_answers.hpp"

#include "kiosk/screens/fields/table.hpp"
#include "kiosk/screens/shell.hpp"
#include "kiosk/screens/speech.hpp"
#include "kiosk/services/fields/field_type.hpp"
#include "kiosk/services/form.hpp"
#include "kiosk/ui/theme.hpp"

namespace anjungan::screens {

namespace {

ui::Widget
answer_line(const services::Field& field, const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto label = context.in_language(field.label.empty() ? field.question : field.label);
    const auto* answer = context.model.visit->answers.find(field.id);
    const auto value =
        answer == nullptr ? t("not filled in") : services::spoken_form(field, *answer, t);
    const auto heard =
        answer == nullptr ? value : page_of(field).read_back(field, *answer, context);
    auto line = ui::fact(
        {"answer-" + field.id, label, value, answer != nullptr},
        {"change-" + field.id,
         t("Change"),
         "",
         {"change"},
         sentences(label + ": " + heard, t("Choose this to change it."))},
        actions.on(session::ChangeAnswer{field.id})
    );
    line.children.back().personal = answer != nullptr;
    line.children.back().min_width_mm = 44;
    line.box.fill = ui::Tone::surface;
    line.box.radius_mm = ui::radius::note_mm;
    line.padding = {2, 2, 2, 5};
    line.min_height_mm = context.large_letters() ? 0 : 27;
    line.grow = 1;
    line.max_height_mm = 34;
    // The button says the answer: stopping at both would say it twice.
    auto& words = line.children.front().children.back();
    words.role = ui::Role::group;
    return line;
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
        frame.problem = ui::alert(
            "not-kept",
            t("It could not be kept. Please press once more, or ask an officer. Nothing you typed "
              "is lost.")
        );
    }
    frame.question.push_back(ui::heading("heading", t("Check your answers")));
    if (service != nullptr) {
        auto lines = answer_lines(*service, context, actions);
        const auto count = std::to_string(lines.size());
        auto answers = paged_list("answers", std::move(lines), context, actions);
        answers.cue = {
            t("{count} answers.", {{"count", count}}),
            {},
            t("Bottom button: the next answer. Right button: to Hand in.")};
        frame.content.push_back(std::move(answers));
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
