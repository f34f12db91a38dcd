// SPDX-License-Identifier: GPL-3.0-or-later
// Words for the ear.
#include "kiosk/screens/speech.hpp"

#include <string_view>
#include <utility>

namespace anjungan::screens {

std::string sentences(const std::string& first, const std::string& second) {
    if (first.empty() || second.empty()) {
        return first + second;
    }
    const char last = first.back();
    const bool ended = last == '.' || last == '?' || last == '!';
    return first + (ended ? " " : ". ") + second;
}

void put_option_into_words(
    ui::Widget& option,
    const std::string& label,
    const std::string& detail,
    PlaceInList at,
    const i18n::Texts& t
) {
    const auto place = at.count < 2 ? label
                                    : t("{choice}, {place} of {count}",
                                        {{"choice", label},
                                         {"place", std::to_string(at.place)},
                                         {"count", std::to_string(at.count)}});
    option.spoken = sentences(place, detail);
    option.tag = t("Chosen");
    const bool box = option.role == ui::Role::checkbox;
    if (option.selected) {
        option.state = box ? t("Ticked.") : t("Chosen.");
        option.echo = t("Chosen: {choice}", {{"choice", label}});
        option.echo_keys = sentences(option.echo, t("Right button: to Continue."));
    } else {
        option.state = box ? t("Not ticked.") : std::string();
        option.echo = t("Not chosen: {choice}", {{"choice", label}});
        option.echo_keys.clear();
    }
}

ui::Cue choice_cue(std::string kind, const i18n::Texts& t) {
    return {
        std::move(kind),
        {},
        t("Bottom button: the next choice. Top button: the one before. Round button: choose. Right "
          "button: to Continue.")};
}

std::string name_of_character(std::string_view character, const i18n::Texts& t) {
    const std::pair<std::string_view, std::string> names[] = {
        {" ", t("space")},
        {".", t("full stop")},
        {",", t("comma")},
        {"-", t("hyphen")},
        {"'", t("apostrophe")},
        {"/", t("slash")},
        {"(", t("opening bracket")},
        {")", t("closing bracket")},
        {"?", t("question mark")},
        {"!", t("exclamation mark")},
        {":", t("colon")},
        {";", t("semicolon")},
    };
    for (const auto& [mark, name] : names) {
        if (mark == character) {
            return name;
        }
    }
    return std::string(character);
}

} // namespace anjungan::screens
