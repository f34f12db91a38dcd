// SPDX-License-Identifier: GPL-3.0-or-later
/// The pages of the numbers that others must not overhear: sixteen digits, a citizen's or a
/// family's.
#pragma once

#include "kiosk/screens/fields/typed.hpp"

namespace anjungan::screens {

class SecretNumberPage : public TypedPage {
public:
    [[nodiscard]] std::string read_back(
        const services::Field& field, const services::Answer& answer, const ScreenContext& context
    ) const override;

protected:
    [[nodiscard]] TypedNote
    note(const services::Field& field, const ScreenContext& context) const override;
    [[nodiscard]] std::string kind(const i18n::Texts& t) const override;
    [[nodiscard]] TypedSpeech
    speech(const services::Field& field, const ScreenContext& context) const override;
    /// With a way to hide the digits beside the label.
    [[nodiscard]] ui::Widget typed_answer(
        const services::Field& field, const ScreenContext& context, Actions& actions
    ) const override;
    void shape(ui::Widget& value, const services::Field& field, const ScreenContext& context)
        const override;
};

} // namespace anjungan::screens
