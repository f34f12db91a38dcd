// SPDX-License-Identifier: GPL-3.0-or-later
// Another language in the middle of a session.
#include "kiosk/screens/language.hpp"

#include "kiosk/screens/language_names.hpp"
#include "kiosk/screens/shell.hpp"

namespace anjungan::screens {

View build_language(const ScreenContext& context) {
    Actions actions;
    Frame frame;
    frame.place = place_of(context);
    frame.content.push_back(ui::heading("heading", context.t("Choose a language")));
    ui::Widgets list;
    for (const auto& language : context.offered) {
        list.push_back(ui::choice(
            {"language-" + language, own_name(language)},
            actions.on(session::ChooseLanguage{language}),
            context.model.settings.language == language
        ));
    }
    frame.content.push_back(ui::column(std::move(list), 5));
    frame.content.push_back(ui::spacer());
    return framed("language", std::move(frame), context, actions);
}

} // namespace anjungan::screens
