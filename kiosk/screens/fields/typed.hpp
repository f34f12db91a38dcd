// SPDX-License-Identifier: GPL-3.0-or-later
/// What the pages of all typed answers have in common: what has been typed, above the keys.
#pragma once

#include "kiosk/screens/fields/field_page.hpp"
#include "kiosk/screens/fields/typed_speech.hpp"

namespace anjungan::screens {

class TypedPage : public FieldPage {
public:
    void add_answer(
        ui::Widgets& content,
        const services::Field& field,
        const ScreenContext& context,
        Actions& actions
    ) const override;

protected:
    /// The line under the answer: how it is written, or how far it has come; may be empty.
    [[nodiscard]] virtual std::string
    note(const services::Field& field, const ScreenContext& context) const;
    /// For the ear, what kind of answer it is: "16 digits."
    [[nodiscard]] virtual std::string kind(const i18n::Texts& t) const;
    [[nodiscard]] virtual TypedSpeech
    speech(const services::Field& field, const ScreenContext& context) const;

    /// What has been typed, under the field's label.
    [[nodiscard]] ui::Widget
    typed_answer(const services::Field& field, const ScreenContext& context) const;
    /// The keys that the field's type asks for.
    [[nodiscard]] ui::Widget
    answer_keys(const services::Field& field, const ScreenContext& context, Actions& actions) const;
};

} // namespace anjungan::screens
