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

/// What stands in an answer's card is heard as the card.
ui::Widget in_card(ui::Widget words) {
    words.name.clear();
    words.role = ui::Role::group;
    return words;
}

/// The whole card changes the answer; the words at its right say so.
ui::Widget card(const std::string& label, const std::string& value, const i18n::Texts& t) {
    const auto style = ui::TextStyle{ui::TextRole::caption, ui::Tone::muted, ui::Align::start};
    auto answer = ui::text("", value, {ui::TextRole::body, ui::Tone::ink, ui::Align::start, true});
    answer.personal = true;
    auto words =
        ui::column({in_card(ui::text("", label, style)), in_card(std::move(answer))}, 0.5F);
    words.grow = 1;
    words.along = ui::Align::centre;
    auto change =
        ui::text("", t("Change"), {ui::TextRole::label, ui::Tone::accent, ui::Align::end, true});
    change.icon = {"change"};
    change.icon_mm = 8;
    auto line = ui::row({std::move(words), in_card(std::move(change))}, 4);
    line.across = ui::Align::centre;
    line.padding = {2, 6, 2, 6};
    line.box.fill = ui::Tone::surface;
    line.box.border = ui::Tone::line;
    line.box.border_mm = ui::elevation::touch_border_mm;
    line.box.radius_mm = ui::radius::touch_mm;
    line.style.tone = ui::Tone::accent; // its face while a finger is on it
    return line;
}

ui::Widget
answer_card(const services::Field& field, const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto label = context.in_language(field.label.empty() ? field.question : field.label);
    const auto* answer = context.model.visit->answers.find(field.id);
    const auto value =
        answer == nullptr ? t("not filled in") : services::spoken_form(field, *answer, t);
    const auto heard =
        answer == nullptr ? value : page_of(field).read_back(field, *answer, context);
    auto line = card(label, value, t);
    line.id = "change-" + field.id;
    line.role = ui::Role::button;
    line.name = t("Change");
    line.spoken = sentences(label + ": " + heard, t("Choose this to change it."));
    line.personal = answer != nullptr;
    line.action = actions.on(session::ChangeAnswer{field.id});
    line.min_height_mm = context.large_letters() ? 0 : 27;
    line.grow = 1;
    line.max_height_mm = 36;
    line.resumes = context.model.visit->changed == field.id;
    return line;
}

struct AnswerCards {
    ui::Widgets list; ///< with the titles of the form's parts
    std::size_t count = 0;
};

AnswerCards
answer_cards(const services::Service& service, const ScreenContext& context, Actions& actions) {
    AnswerCards cards;
    std::string part;
    for (const auto* field : services::visible_fields(service, context.model.visit->answers)) {
        if (!field->type->is_question()) {
            continue;
        }
        if (const auto* begins = service.part(field->part);
            begins != nullptr && begins->id != part) {
            part = begins->id;
            auto title = ui::text(
                "part-" + part,
                context.in_language(begins->title),
                {ui::TextRole::label, ui::Tone::accent, ui::Align::start, true}
            );
            title.leads = true;
            title.language = context.language_of(begins->title);
            cards.list.push_back(std::move(title));
        }
        cards.list.push_back(answer_card(*field, context, actions));
        ++cards.count;
    }
    return cards;
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
    frame.question.push_back(ui::heading("heading", t("Is everything right?")));
    auto hint = ui::text("hint", t("Touch a line that is wrong to change it."));
    hint.introduces = true;
    hint.spoken_keys = t("Choose a line that is wrong to change it.");
    frame.question.push_back(std::move(hint));
    if (context.landscape()) {
        frame.picture = filling_picture("ktp-nik", 90);
    }
    if (service != nullptr) {
        auto cards = answer_cards(*service, context, actions);
        auto answers = paged_list("answers", std::move(cards.list), context, actions);
        answers.pager->more_label = t("See {count} more answers");
        answers.pager->place_before_last =
            t("Page {page} of {pages}. {count} more answers follow.");
        answers.cue = {
            t("{count} answers.", {{"count", std::to_string(cards.count)}}),
            {},
            t("Bottom button: the next answer. Right button: to the next step.")};
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
