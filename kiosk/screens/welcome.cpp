// SPDX-License-Identifier: GPL-3.0-or-later
// The first screen.
#include "kiosk/screens/welcome.hpp"

#include "kiosk/screens/language_names.hpp"
#include "kiosk/screens/opening.hpp"
#include "kiosk/ui/theme.hpp"

#include <utility>

namespace anjungan::screens {

namespace {

using ui::Align;
using ui::TextRole;
using ui::Tone;

/// Said of every service, where nobody can overlook it.
ui::Widget promise(const i18n::Texts& t) {
    auto free = ui::notice(
        "free", t("Every service here is free of charge. Nobody may ask you for money."), {"shield"}
    );
    free.role = ui::Role::text; // said with the greeting
    free.box = {Tone::surface, Tone::none, Tone::none, 0, ui::radius::note_mm};
    free.padding = {3, 5, 3, 5};
    return free;
}

ui::Widget masthead(const ScreenContext& context) {
    auto name = ui::text(
        "office", context.office, {TextRole::heading, Tone::on_masthead, Align::start, true}
    );
    auto kind = ui::text(
        "kind",
        context.t("Public service kiosk"),
        {TextRole::label, Tone::on_masthead, Align::start}
    );
    // Citizens' pages have no word of what is wrong behind the glass; whoever looks after the kiosk
    // finds the codes here, where they move nothing that is touched.
    if (const auto codes = context.model.kiosk.faults.staff_codes(); !codes.empty()) {
        kind.id = "staff-code";
        kind.text = context.t("Staff code: {codes}", {{"codes", codes}});
        kind.name = kind.text;
    }
    auto words = ui::column({std::move(name), std::move(kind)}, 2);
    words.grow = 1;
    words.along = Align::centre;
    auto band = promise(context.t);
    band.grow = context.landscape() ? 1.0F : 0.0F;
    auto head = ui::column({std::move(words), std::move(band)}, 6);
    head.landscape_arrange = ui::Arrange::row;
    head.across = Align::stretch;
    head.along = Align::centre;
    head.box.fill = Tone::masthead;
    head.ornament = true;
    head.padding = {8, 12, 8, 12};
    return head;
}

/// Large letters leave less room on a wide panel: all languages and the voice stand on one page.
float language_height_mm(const ScreenContext& context) {
    if (context.text_size() < ui::TextSize::large) {
        return context.landscape() ? 48 : 58;
    }
    return context.landscape() ? 25 : 58;
}

/// The instruction for somebody who cannot see where to begin.
ui::Cue beginning(const i18n::Texts& t) {
    const auto words =
        t("Bottom button: the next choice. Top button: the one before. Round button: choose. "
          "Question button: help and sound. Now choose a language:");
    return {{}, words, words};
}

void put_into_words(
    ui::Widget& greeting, ui::Widget& ask, ui::Widget& ask_english, const ScreenContext& context
) {
    greeting.spoken = context.t(
        "Welcome to {office}. Every service is free of charge.", {{"office", context.office}}
    );
    ask.role = ui::Role::text; // the instruction ends with it
    ask_english.introduces = true;
    ask_english.language = "en";
    ask_english.spoken = "Press the bottom button to find English.";
}

ui::Widget switched(ui::Widget box, const i18n::Texts& t) {
    box.state = box.selected ? t("On.") : std::string();
    box.grow = 1;
    box.max_height_mm = 48;
    return box;
}

/// What can be seen by those who can read but would rather listen, who see little, or who sit.
ui::Widget ways_to_use_it(const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const auto& settings = context.model.settings;
    ui::Widgets ways;
    ways.push_back(switched(
        ui::checkbox(
            {"read-aloud", t("Read aloud")},
            actions.on(session::SetVoice{!settings.voice}),
            settings.voice
        ),
        t
    ));
    const bool large = context.large_letters();
    ways.push_back(switched(
        ui::checkbox(
            {"large-letters", t("Large letters")},
            actions.on(session::SetTextSize{large ? ui::TextSize::standard : ui::TextSize::large}),
            large
        ),
        t
    ));
    if (!context.landscape()) {
        ways.push_back(switched(
            ui::checkbox(
                {"low-buttons", t("Low buttons")},
                actions.on(session::SetLowReach{!context.low_reach()}),
                context.low_reach()
            ),
            t
        ));
    }
    auto line = ui::grid(context.landscape() ? 1 : 3, std::move(ways), 6);
    line.grow = 1;
    line.max_height_mm = context.landscape() ? 110 : 48;
    return line;
}

/// Two touches to a number, in the language that the office has chosen.
void add_queue(ui::Widgets& list, const ScreenContext& context, Actions& actions) {
    const auto queues = queues_of(context.catalogue);
    if (queues.size() == 1) { // of several, the next page asks which one
        const auto& queue = *queues.front();
        list.push_back(ui::next_button(
            {"just-a-number", queue_label(queue, context), "", {queue.icon}},
            actions.on(session::OpenService{queue.id})
        ));
        list.back().min_height_mm = context.large_letters() ? 0 : 32;
        list.back().grow = 1;
        list.back().max_height_mm = 44;
    }
}

ui::Widget language_choices(const ScreenContext& context, Actions& actions) {
    ui::Widgets languages;
    for (const auto& language : context.offered) {
        auto choice = ui::button(
            {"language-" + language,
             own_name(language),
             own_call(language),
             {},
             own_name(language)},
            actions.on(session::ChooseLanguage{language})
        );
        choice.min_height_mm = language_height_mm(context);
        choice.grow = 1;
        choice.max_height_mm = 80;
        choice.style.role = TextRole::heading;
        choice.padding = {3, 2, 3, 2};
        if (context.landscape() && context.large_letters()) {
            choice.detail.clear();
        }
        choice.language = language; // each is heard in its own voice
        languages.push_back(std::move(choice));
    }
    auto choices = ui::grid(2, std::move(languages), 9);
    choices.cue = beginning(context.t);
    choices.grow = 1;
    choices.max_height_mm = 170;
    return choices;
}

/// One below the other; on a landscape panel side by side.
ui::Widget arranged(ui::Widgets languages, ui::Widgets more, const ScreenContext& context) {
    auto first = ui::column(std::move(languages), 3);
    auto second = ui::column(std::move(more), 6);
    if (context.landscape()) {
        first.grow = 3;
        second.grow = 2;
        second.along = Align::centre;
        auto body = ui::row({std::move(first), std::move(second)}, 12);
        body.grow = 1;
        body.padding = {6, 12, 8, 12};
        return body;
    }
    first.grow = 2;
    second.grow = 1;
    auto body = ui::column({std::move(first), std::move(second)}, 9);
    body.grow = 1;
    body.padding = {6, 12, 12, 12};
    return body;
}

} // namespace

View build_welcome(const ScreenContext& context) {
    Actions actions;
    const auto start = context.landscape() ? Align::start : Align::centre;
    auto greeting = ui::title("welcome", context.t("Welcome"));
    greeting.style.align = start;
    // Said in both tongues: nobody has chosen one yet.
    auto ask = ui::heading("choose", "Silakan pilih bahasa Anda");
    ask.style.align = start;
    auto ask_english = ui::text(
        "choose-english", "Please choose your language", {TextRole::label, Tone::muted, start}
    );
    auto choices = language_choices(context, actions);
    put_into_words(greeting, ask, ask_english, context);
    ui::Widgets languages;
    languages.push_back(std::move(greeting));
    languages.push_back(std::move(ask));
    languages.push_back(std::move(ask_english));
    languages.push_back(ui::gap(3));
    languages.push_back(std::move(choices));
    ui::Widgets more;
    if (auto hours = opening_in_full(context); !hours.empty()) {
        auto line = ui::text("hours", std::move(hours), {TextRole::body, Tone::ink, Align::start});
        line.icon = {"clock"};
        line.icon_mm = 8;
        more.push_back(std::move(line));
    }
    add_queue(more, context, actions);
    if (!context.landscape() && !context.large_letters()) {
        more.push_back(ui::text(
            "ways",
            context.t("Need help with reading or reaching?"),
            {TextRole::label, Tone::ink, Align::start, true}
        ));
    }
    more.push_back(ways_to_use_it(context, actions));
    View view;
    // Somebody is read to from here on: the page begins anew for them.
    view.identity = context.model.settings.voice ? "welcome:aloud" : "welcome";
    view.root =
        ui::column({masthead(context), arranged(std::move(languages), std::move(more), context)});
    view.root.id = "screen";
    view.root.box.fill = Tone::ground;
    if (context.low_reach()) {
        view.root.children.front().min_height_mm = context.panel.reach_mm();
    }
    view.events = actions.take();
    return view;
}

} // namespace anjungan::screens
