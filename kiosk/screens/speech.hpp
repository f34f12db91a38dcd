// SPDX-License-Identifier: GPL-3.0-or-later
/// What several screens say alike to somebody who listens.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

/// Where an option stands among the others, from 1.
struct PlaceInList {
    std::size_t place = 1;
    std::size_t count = 1;
};

/// Gives an option of a choice, or a box to tick, its words for the ear: "Mother, 1 of 4", whether
/// it is chosen, and what is said when that changes. `label`, `detail`: as on the screen.
void put_option_into_words(
    ui::Widget& option,
    const std::string& label,
    const std::string& detail,
    PlaceInList at,
    const i18n::Texts& t
);

/// A full stop between two sentences that have none.
[[nodiscard]] std::string sentences(const std::string& first, const std::string& second);

/// How a page of choices is answered; once in a session.
[[nodiscard]] ui::Cue choice_cue(std::string kind, const i18n::Texts& t);

/// A key's or a typed character's name for the ear: "." is "full stop".
[[nodiscard]] std::string name_of_character(std::string_view character, const i18n::Texts& t);

} // namespace anjungan::screens
