// SPDX-License-Identifier: GPL-3.0-or-later
// The first screen.
#include "kiosk/screens/welcome.hpp"

#include "kiosk/screens/language_names.hpp"

namespace anjungan::screens {

namespace {

using ui::Align;
using ui::TextRole;
using ui::Tone;

ui::Widget masthead(const ScreenContext& context) {
    auto name = ui::text(
        "office", context.office, {TextRole::heading, Tone::on_masthead, Align::centre, true}
    );
    auto kind = ui::text(
        "kind",
        context.t("Public service kiosk"),
        {TextRole::label, Tone::on_masthead, Align::centre}
    );
    // Citizens' pages have no word of what is wrong behind the glass; whoever looks after the kiosk
    // finds the codes here, where they move nothing that is touched.
    if (const auto codes = context.model.kiosk.faults.staff_codes(); !codes.empty()) {
        kind.id = "staff-code";
        kind.text = context.t("Staff code: {codes}", {{"codes", codes}});
        kind.name = kind.text;
    }
    auto words = ui::column({std::move(name), std::move(kind)}, 3);
    words.along = Align::centre;
    words.box.fill = Tone::masthead;
    words.ornament = true;
    words.padding = {14, 10, 14, 10};
    return words;
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

/// What can be seen by those who can read but would rather listen.
ui::Widget read_aloud(const ScreenContext& context, Actions& actions) {
    const bool on = context.model.settings.voice;
    auto box = ui::checkbox(
        {"read-aloud", context.t("Read aloud"), "", {"voice"}},
        actions.on(session::SetVoice{!on}),
        on
    );
    box.state = on ? context.t("On.") : std::string();
    return box;
}

ui::Widget language_choices(const ScreenContext& context, Actions& actions) {
    ui::Widgets languages;
    for (const auto& language : context.offered) {
        auto choice = ui::button(
            {"language-" + language, own_name(language), "", {"language"}},
            actions.on(session::ChooseLanguage{language})
        );
        choice.min_height_mm = language_height_mm(context);
        choice.style.role = TextRole::heading;
        choice.icon_mm = 14;
        choice.icon_place = context.landscape() ? ui::IconPlace::before : ui::IconPlace::above;
        choice.language = language; // each is heard in its own voice
        languages.push_back(std::move(choice));
    }
    auto choices = ui::grid(2, std::move(languages), 9);
    choices.cue = beginning(context.t);
    return choices;
}

} // namespace

View build_welcome(const ScreenContext& context) {
    Actions actions;
    auto greeting = ui::title("welcome", context.t("Welcome"));
    greeting.style.align = Align::centre;
    // Said in both tongues: nobody has chosen one yet.
    auto ask = ui::heading("choose", "Silakan pilih bahasa Anda");
    ask.style.align = Align::centre;
    auto ask_english = ui::text(
        "choose-english",
        "Please choose your language",
        {TextRole::label, Tone::muted, Align::centre}
    );
    auto choices = language_choices(context, actions);
    put_into_words(greeting, ask, ask_english, context);
    auto free = ui::notice(
        "free",
        context.t("Every service here is free of charge. Nobody may ask you for money."),
        {"shield"}
    );
    free.role = ui::Role::text; // said with the greeting
    auto body = ui::column(
        {ui::spacer(2),
         std::move(greeting),
         ui::gap(4),
         std::move(ask),
         std::move(ask_english),
         ui::gap(6),
         std::move(choices),
         ui::gap(4),
         read_aloud(context, actions),
         ui::spacer(3),
         std::move(free)},
        3
    );
    if (context.landscape()) {
        body.padding = {4, 20, 6, 20};
    } else {
        body.padding = {8, 20, 12, 20};
    }
    body.grow = 1;

    View view;
    // Somebody is read to from here on: the page begins anew for them.
    view.identity = context.model.settings.voice ? "welcome:aloud" : "welcome";
    view.root = ui::column({masthead(context), std::move(body)});
    view.root.id = "screen";
    view.root.box.fill = Tone::ground;
    if (context.model.settings.appearance.layout == ui::Layout::low_reach) {
        view.root.children.front().min_height_mm = context.panel.reach_mm();
    }
    view.events = actions.take();
    return view;
}

} // namespace anjungan::screens
