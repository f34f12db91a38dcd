// SPDX-License-Identifier: GPL-3.0-or-later
/// The answer while it is being typed, and its way into the form's answers.
#pragma once

#include "kiosk/services/service.hpp"
#include "kiosk/session/model.hpp"

#include <string>
#include <string_view>

namespace anjungan::session {

/// A draft that starts from the answer already given, if any.
[[nodiscard]] Draft draft_for(const services::Field& field, const services::Answers& answers);

/// Adds one code point, up to the field's limit; then the field's type says whether a
/// capital follows. A part that is full makes room for the next one: see draft_parts.hpp.
void type_character(Draft& draft, const services::Field& field, std::string_view character);
void erase_character(Draft& draft, const services::Field& field);
/// Erases all that was typed; the first part is to be typed.
void clear_answer(Draft& draft);
/// Other keys. Whoever asks for digits where numbers stood to be picked begins anew.
void show_keys(Draft& draft, const services::Field& field, KeyFace face);
/// Instead of what was typed, this value; the keys stay as they are.
void give_answer(Draft& draft, const services::Field& field, std::string_view value);
/// Chooses, or takes back, an option; where the type takes one value the others are taken back.
void toggle_option(Draft& draft, const services::Field& field, std::string_view option);

/// What the draft amounts to as an answer: a date typed as DDMMYYYY becomes ISO, blanks at
/// the ends go. Empty draft: an answer without values.
[[nodiscard]] services::Answer answer_of(const Draft& draft, const services::Field& field);

/// The draft as shown in the field: "09-03-19__" for a date, "3201 0112 …" for a NIK. Personal.
[[nodiscard]] std::string shown(const Draft& draft, const services::Field& field);

} // namespace anjungan::session
