// SPDX-License-Identifier: GPL-3.0-or-later
// Sixteen digits for the eye, and by loudspeaker only their places.
#include "kiosk/screens/fields/secret_number.hpp"

#include "kiosk/screens/fields/number_boxes.hpp"

#include <cstddef>
#include <string>

namespace anjungan::screens {

namespace {

constexpr std::size_t whole = 16; ///< digits

} // namespace

std::string SecretNumberPage::read_back(
    const services::Field& /*field*/, const services::Answer& answer, const ScreenContext& context
) const {
    return secret_number_in_words(answer.first(), context);
}

TypedNote
SecretNumberPage::note(const services::Field& /*field*/, const ScreenContext& context) const {
    const auto typed = context.model.visit->draft.answer.first().size();
    return {context.t(
        "{count} of {digits} digits",
        {{"count", std::to_string(typed)}, {"digits", std::to_string(whole)}}
    )};
}

std::string SecretNumberPage::kind(const i18n::Texts& t) const {
    return t("16 digits.");
}

TypedSpeech
SecretNumberPage::speech(const services::Field& field, const ScreenContext& context) const {
    return speech_of_secret_number(field, context, whole);
}

void SecretNumberPage::shape(
    ui::Widget& value, const services::Field& /*field*/, const ScreenContext& context
) const {
    put_into_boxes(value, context.model.visit->draft.answer.first(), whole);
}

} // namespace anjungan::screens
