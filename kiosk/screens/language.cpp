// SPDX-License-Identifier: GPL-3.0-or-later
// Another language in the middle of a session.
#include "kiosk/screens/language.hpp"

#include "kiosk/screens/language_names.hpp"
#include "kiosk/screens/shell.hpp"
#include "kiosk/ui/theme.hpp"

namespace anjungan::screens {

View build_language(const ScreenContext& context) {
    Actions actions;
    Frame frame;
    frame.place = place_of(context);
    frame.question.push_back(ui::heading("heading", context.t("Choose a language")));
    if (context.landscape()) {
        frame.picture = ui::icon({"language"}, pane_icon_mm);
    }
    ui::Widgets list;
    for (const auto& language : context.offered) {
        auto choice = ui::choice(
            {"language-" + language, own_name(language)},
            actions.on(session::ChooseLanguage{language}),
            context.model.settings.language == language
        );
        choice.tag = context.t("Chosen");
        choice.grow = 1;
        choice.max_height_mm = 54;
        list.push_back(std::move(choice));
    }
    auto choices = ui::column(std::move(list), ui::space::small_mm);
    choices.grow = 1;
    frame.content.push_back(std::move(choices));
    return framed("language", std::move(frame), context, actions);
}

} // namespace anjungan::screens
