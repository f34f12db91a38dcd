// SPDX-License-Identifier: GPL-3.0-or-later
// Handed in.
#include "kiosk/screens/receipt.hpp"

#include "kiosk/i18n/format.hpp"
#include "kiosk/screens/opening.hpp"
#include "kiosk/screens/shell.hpp"
#include "kiosk/services/service_facts.hpp"

namespace anjungan::screens {

namespace {

using session::Delivery;
using session::Outcome;
using session::Printing;

/// What the printer can prove, and what to do when it cannot.
ui::Widget printing_words(Printing printing, const i18n::Texts& t) {
    switch (printing) {
    case Printing::waiting:
        return ui::notice("printing", t("Your slip is being printed …"), {"printer"});
    case Printing::printed:
        return ui::notice("printing", t("Your slip is printed. Please take it."), {"check"});
    case Printing::blocked:
        return ui::alert(
            "printing",
            t("The printer cannot print now (paper or cover). Please write down the number above; "
              "an officer can print your slip.")
        );
    case Printing::held:
        return ui::alert(
            "printing",
            t("Your slip did not come out whole. The number above is still valid. Please call an "
              "officer.")
        );
    case Printing::unknown:
        return ui::alert("printing", t("Did your slip come out of the printer?"));
    case Printing::given_up:
        return ui::alert(
            "printing",
            t("A copy of your slip is being made. The number above is valid without it.")
        );
    }
    return {};
}

/// Where every request begins: shown, but not said by itself, for nothing follows from it.
ui::Widget kept_here(const i18n::Texts& t) {
    auto words = ui::notice(
        "delivery", t("Received at this kiosk. It is sent when there is a connection."), {"shield"}
    );
    words.role = ui::Role::text;
    return words;
}

ui::Widget delivery_words(Delivery delivery, const i18n::Texts& t) {
    switch (delivery) {
    case Delivery::stored_here: return kept_here(t);
    case Delivery::sent:
        return ui::notice("delivery", t("Sent: the office has it."), {"cloud_done"});
    case Delivery::refused:
        return ui::notice(
            "delivery",
            t("An officer will look at this first. Your number is still valid."),
            {"person"}
        );
    }
    return {};
}

/// The largest letters have no room for its label above it.
ui::Widget labelled(ui::Widget label, ui::Widget number, const ScreenContext& context) {
    if (context.text_size() != ui::TextSize::largest || context.landscape()) {
        return ui::column({std::move(label), std::move(number)}, 3);
    }
    label.style.align = ui::Align::start;
    auto beside = ui::column({std::move(label)});
    beside.grow = 1;
    beside.along = ui::Align::centre;
    return ui::row({std::move(beside), std::move(number)}, 6);
}

ui::Widget numbers(const Outcome& outcome, const ScreenContext& context) {
    const auto& t = context.t;
    const auto muted = ui::TextStyle{ui::TextRole::body, ui::Tone::muted, ui::Align::centre};
    ui::Widgets lines;
    if (!outcome.queue_number.empty()) {
        auto label = ui::text("queue-label", t("Your queue number"), muted);
        label.name.clear(); // the number says it too
        auto number = ui::display("queue-number", outcome.queue_number);
        number.style.align = ui::Align::centre;
        number.name = t("Queue number {number}", {{"number", outcome.queue_number}});
        number.spoken =
            t("Queue number {number}.", {{"number", i18n::spelled(outcome.queue_number, t)}});
        number.introduces = true;
        lines.push_back(labelled(std::move(label), std::move(number), context));
    }
    lines.push_back(ui::text("code-label", t("Code to check your request"), muted));
    lines.back().name.clear();
    auto code = ui::title("code", outcome.code);
    code.style.align = ui::Align::centre;
    code.name = t("Code {code}", {{"code", outcome.code}});
    // Ten characters that nobody remembers: spelled to who goes there, not to everybody.
    code.role = ui::Role::text;
    code.spoken = t("Code on the slip: {code}.", {{"code", i18n::spelled(outcome.code, t)}});
    lines.push_back(std::move(code));
    auto card = ui::card(std::move(lines), 3);
    card.cue = {
        {},
        {},
        t("Bottom button: the number once more, then the code on the slip. Right button: to "
          "Finish.")};
    return card;
}

/// What to do now, for those who do not read: take the slip, sit down. Left out where words need
/// the room.
ui::Widget what_next_pictures(const Outcome& outcome) {
    ui::Widgets pictures;
    if (outcome.printing == Printing::waiting || outcome.printing == Printing::printed) {
        pictures.push_back(ui::picture("take-slip", 58, 24));
    }
    if (!outcome.queue_number.empty()) {
        pictures.push_back(ui::picture("sit-and-wait", 58, 24));
    }
    for (auto& picture : pictures) {
        picture.grow = 1;
    }
    return ui::row(std::move(pictures), 6);
}

ui::Widget slip_question(const i18n::Texts& t, Actions& actions) {
    return ui::grid(
        2,
        {ui::button(
             {"slip-out", t("It came out"), "", {"check"}}, actions.on(session::SlipCameOut{true})
         ),
         ui::button(
             {"slip-not-out", t("It did not"), "", {"printer"}},
             actions.on(session::SlipCameOut{false})
         )},
        5
    );
}

/// A date where one can be given, and then of what; otherwise in working days.
ui::Widget
promise_of(const services::Service& service, const Outcome& outcome, const ScreenContext& context) {
    const auto& t = context.t;
    if (!outcome.promised.has_value()) {
        return ui::fact({"promise", t("Promised time"), context.in_language(service.promise)});
    }
    return ui::fact(
        {"promise",
         services::promised_date_label(service, t),
         t("{date}, with complete papers", {{"date", i18n::long_date(*outcome.promised, t)}})}
    );
}

/// What happens now: what to do with the number, and the promise.
void add_what_next(
    ui::Widgets& news, const services::Service* service, const ScreenContext& context
) {
    if (service == nullptr) {
        return;
    }
    const auto& t = context.t;
    const auto& outcome = *context.model.outcome;
    if (!outcome.queue_number.empty()) {
        news.push_back(ui::notice(
            "next", t("Please sit down. Your number will be called at the counter."), {"queue"}
        ));
    } else if (!service->queue_group.empty()) {
        news.push_back(ui::notice(
            "next", t("There are no queue numbers now.") + " " + return_in_words(context), {"queue"}
        ));
    }
    if (outcome.queue_number.empty() && !context.large_letters()) {
        news.push_back(ui::notice("bring", t("Bring this slip and your papers."), {"printer"}));
    }
    if (!context.large_letters()) {
        news.push_back(promise_of(*service, outcome, context));
    }
}

/// How slip and record are doing, and what to do now. With large letters all of it stands on one
/// page: where nothing follows from it, it is on the slip.
ui::Widgets news_of(
    const Outcome& outcome,
    const services::Service* service,
    const ScreenContext& context,
    Actions& actions
) {
    const auto& t = context.t;
    ui::Widgets news;
    news.push_back(printing_words(outcome.printing, t));
    if (outcome.printing == Printing::unknown) {
        news.push_back(slip_question(t, actions));
    }
    if (!context.large_letters() || outcome.delivery != Delivery::stored_here) {
        news.push_back(delivery_words(outcome.delivery, t));
    }
    // An officer looks first: of the two, the largest letters have room for that.
    const bool officer_first =
        outcome.delivery == Delivery::refused && context.text_size() == ui::TextSize::largest;
    if (!officer_first) {
        add_what_next(news, service, context);
    }
    return news;
}

} // namespace

View build_receipt(const ScreenContext& context) {
    Actions actions;
    const auto& t = context.t;
    Frame frame;
    frame.back = false;
    if (const auto& outcome = context.model.outcome; outcome.has_value()) {
        const auto* service = context.catalogue.find(outcome->service);
        if (service != nullptr) {
            frame.place = context.in_language(service->title);
        }
        auto thanks = ui::heading("heading", t("Thank you, it is handed in"));
        thanks.spoken = t("Thank you. Your request is received.");
        if (context.text_size() == ui::TextSize::largest) {
            thanks.style.role = ui::TextRole::lead; // the number stands out, and all on one page
        }
        frame.question.push_back(std::move(thanks));
        frame.question.push_back(numbers(*outcome, context));
        if (auto pictures = what_next_pictures(*outcome); !pictures.children.empty()) {
            frame.content.push_back(std::move(pictures));
        }
        auto news = news_of(*outcome, service, context, actions);
        frame.content.push_back(paged_list("news", std::move(news), context, actions));
    }
    frame.next = finish_button(context, actions);
    return framed("receipt", std::move(frame), context, actions);
}

} // namespace anjungan::screens
