/// The answer while it is being typed, and its way into the form's answers.
#pragma once

#include "kiosk/services/service.hpp"
#include "kiosk/session/model.hpp"

#include <string>
#include <string_view>

namespace anjungan::session {

/// Whether the field is answered on keys, and on which ones.
enum class Typing : std::uint8_t { none, letters, digits };
[[nodiscard]] Typing typing_of(services::FieldType type);

/// A draft that starts from the answer already given, if any.
[[nodiscard]] Draft draft_for(const services::Field& field, const services::Answers& answers);

/// Adds one code point, up to the field's limit; after a capital the small letters come back.
void type_character(Draft& draft, const services::Field& field, std::string_view character);
void erase_character(Draft& draft);
/// Chooses, or takes back, an option; in a field of one choice the others are taken back.
void toggle_option(Draft& draft, const services::Field& field, std::string_view option);

/// What the draft amounts to as an answer: a date typed as DDMMYYYY becomes ISO, spaces at the
/// ends go. Empty draft: an answer without values.
[[nodiscard]] services::Answer answer_of(const Draft& draft, const services::Field& field);

/// The draft as shown in the field: "09-03-19__" for a date, "3201 0112 …" for a NIK. Personal.
[[nodiscard]] std::string shown(const Draft& draft, const services::Field& field);

} // namespace anjungan::session
