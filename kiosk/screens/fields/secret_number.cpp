// SPDX-License-Identifier: GPL-3.0-or-later
// Sixteen digits for the eye, and by loudspeaker only their places.
#include "kiosk/screens/fields/secret_number.hpp"

#include "kiosk/screens/fields/number_boxes.hpp"
#include "kiosk/ui/theme.hpp"

#include <cstddef>
#include <string>
#include <utility>

namespace anjungan::screens {

namespace {

constexpr std::size_t whole = 16; ///< digits

/// Digits that are 12 mm high are read from the other side of the room.
ui::Widget hide_button(const ScreenContext& context, Actions& actions) {
    const auto& t = context.t;
    const bool hidden = context.model.settings.hides_digits;
    auto button = beside_keys(
        {"hide-digits",
         hidden ? t("Show digits") : t("Hide digits"),
         {},
         {hidden ? "eye" : "eye_off"}},
        actions.on(session::HideDigits{!hidden})
    );
    button.echo = hidden ? t("The digits are hidden.") : t("The digits can be seen.");
    return button;
}

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

ui::Widget SecretNumberPage::typed_answer(
    const services::Field& field, const ScreenContext& context, Actions& actions
) const {
    auto typed = TypedPage::typed_answer(field, context, actions);
    // Beside large letters a label would take two lines from the keys of a wide panel; the question
    // beside it asks for the same.
    const bool crowded = context.landscape() && context.large_letters();
    auto label = crowded ? ui::spacer() : std::move(typed.children.front());
    label.grow = 1;
    auto above = ui::row({std::move(label), hide_button(context, actions)}, ui::space::small_mm);
    above.across = ui::Align::centre;
    above.firm = true;
    typed.children.front() = std::move(above);
    return typed;
}

void SecretNumberPage::shape(
    ui::Widget& value, const services::Field& /*field*/, const ScreenContext& context
) const {
    put_into_boxes(
        value,
        context.model.visit->draft.answer.first(),
        whole,
        context.model.settings.hides_digits ? Digits::hidden : Digits::shown
    );
}

} // namespace anjungan::screens
