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
        "office", context.office, {TextRole::heading, Tone::on_accent, Align::centre, true}
    );
    auto kind = ui::text(
        "kind", context.t("Public service kiosk"), {TextRole::label, Tone::on_accent, Align::centre}
    );
    auto words = ui::column({std::move(name), std::move(kind)}, 3);
    words.along = Align::centre;
    words.box.fill = Tone::accent;
    words.ornament = true;
    words.padding = {14, 10, 14, 10};
    return words;
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
    ui::Widgets languages;
    for (const auto& language : context.offered) {
        auto choice = ui::next_button(
            {"language-" + language, own_name(language), "", {"language"}},
            actions.on(session::ChooseLanguage{language})
        );
        choice.min_height_mm = 48;
        choice.style.role = TextRole::heading;
        choice.icon_mm = 14;
        languages.push_back(std::move(choice));
    }
    auto choices = ui::grid(context.landscape() ? 2 : 1, std::move(languages), 8);
    auto free = ui::notice(
        "free",
        context.t("Every service here is free of charge. Nobody may ask you for money."),
        {"shield"}
    );
    auto body = ui::column(
        {ui::spacer(2),
         std::move(greeting),
         ui::gap(4),
         std::move(ask),
         std::move(ask_english),
         ui::gap(6),
         std::move(choices),
         ui::spacer(3),
         std::move(free)},
        3
    );
    body.padding = {8, 20, 12, 20};
    body.grow = 1;

    View view;
    view.identity = "welcome";
    view.root = ui::column({masthead(context), std::move(body)});
    view.root.id = "screen";
    view.root.box.fill = Tone::ground;
    if (context.model.settings.appearance.layout == ui::Layout::low_reach) {
        view.root.children.front().min_height_mm = 112;
    }
    view.events = actions.take();
    return view;
}

} // namespace anjungan::screens
