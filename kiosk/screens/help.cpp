// SPDX-License-Identifier: GPL-3.0-or-later
// Help about the screen below it.
#include "kiosk/screens/help.hpp"

#include "kiosk/screens/shell.hpp"

namespace anjungan::screens {

namespace {

using flow::ScreenId;

/// What can be done on the screen that help was asked for on.
std::string about(ScreenId screen, const i18n::Texts& t) {
    switch (screen) {
    case ScreenId::home:
        return t("Touch the picture of the service you need. If you do not know which, take a "
                 "queue number for the information counter.");
    case ScreenId::standard:
        return t("Here you read what the service costs, how long it takes and what to bring. Then "
                 "touch Continue.");
    case ScreenId::promises:
        return t("Here you read all that the office promises you, and the laws behind it. Touch "
                 "Read on for more.");
    case ScreenId::requirements:
        return t("Touch for each paper where it is. If something is missing you may still go "
                 "on; your slip says what to bring.");
    case ScreenId::privacy:
        return t("The office may only use your data for this service. Read it and touch "
                 "I understand.");
    case ScreenId::question:
        return t("Answer one question at a time. Touch an answer, or touch the keys at the "
                 "bottom. Then touch Continue. With Back you return to the question before.");
    case ScreenId::check_answers:
        return t("Read your answers. If one is wrong, touch Change beside it. If all is right, "
                 "touch Hand in.");
    case ScreenId::receipt:
        return t("Keep your slip. With the code on it you can ask about your request at any "
                 "time. Touch Finish so that nobody else sees this screen.");
    case ScreenId::welcome:
    case ScreenId::language:
    case ScreenId::help:
    case ScreenId::appearance:
    case ScreenId::sound:
    case ScreenId::try_keys:
    case ScreenId::confirm_end:
    case ScreenId::idle_warning:
    case ScreenId::no_number:
    case ScreenId::out_of_service: return t("Touch one of the large buttons to go on.");
    }
    return {};
}

/// The same on every screen: who moves by keys hears what is there by going through it.
std::string about_keys(const i18n::Texts& t) {
    return t("Bottom button: to the next choice. Top button: to the one before. Right and left: to "
             "the next and the previous part of the page. Round button: choose. Back button: the "
             "page before. Sound, at the bottom of each page: slower, louder, dark screen.");
}

/// Who does not know which service it is takes a number: an officer will know.
void add_queues(ui::Widgets& list, const ScreenContext& context, Actions& actions) {
    for (const auto* queue : queues_of(context.catalogue)) {
        list.push_back(ui::button(
            {"help-" + queue->id, queue_label(*queue, context), "", {queue->icon}},
            actions.on(session::OpenService{queue->id})
        ));
        let_answer_grow(list.back(), 54, context);
    }
}

} // namespace

View build_help(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.place = place_of(context);
    frame.question.push_back(ui::heading("heading", t("Help")));
    auto words = ui::text("about", about(context.model.stack.below(), t), {ui::TextRole::label});
    words.introduces = true;
    words.spoken_keys = about_keys(t);
    frame.question.push_back(std::move(words));
    if (context.model.stack.below() == ScreenId::home) {
        add_queues(frame.content, context, actions);
    }
    if (context.landscape()) {
        frame.picture = filling_picture("officer-counter", 90);
    } else {
        frame.content.push_back(filling_picture("officer-counter", 130));
    }
    frame.content.push_back(ui::notice(
        "officer", t("An officer of the office will gladly help you. Help is free."), {"person"}
    ));
    if (!context.large_letters()) {
        frame.content.push_back(ui::notice(
            "display",
            t("Letters too small? Touch Letters below and choose larger ones."),
            {"text_size"}
        ));
        frame.content.back().role = ui::Role::text; // who listens has no use for it
    }
    if (context.model.kiosk.keypad) {
        frame.content.push_back(ui::button(
            {"try-keys", t("Try the buttons"), t("Hear what each button of the keypad does")},
            actions.on(session::OpenScreen{ScreenId::try_keys})
        ));
        let_answer_grow(frame.content.back(), 54, context);
    }
    return framed("help", std::move(frame), context, actions);
}

} // namespace anjungan::screens
