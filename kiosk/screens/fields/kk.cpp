// SPDX-License-Identifier: GPL-3.0-or-later
// The number of a family card, typed on the keys with digits.
#include "kiosk/screens/fields/kk.hpp"

#include "kiosk/screens/fields/typed.hpp"

namespace anjungan::screens::fields {

namespace {

class KkPage : public TypedPage {
public:
    [[nodiscard]] std::string specimen(const services::Field& /*field*/) const override {
        return "3201010101200001";
    }

    [[nodiscard]] std::string read_back(
        const services::Field& /*field*/,
        const services::Answer& answer,
        const ScreenContext& context
    ) const override {
        return secret_number_in_words(answer.first(), context);
    }

protected:
    [[nodiscard]] std::string placeholder(const i18n::Texts& t) const override {
        return t("16 digits");
    }

    [[nodiscard]] std::string kind(const i18n::Texts& t) const override { return t("16 digits."); }
    [[nodiscard]] TypedSpeech
    speech(const services::Field& field, const ScreenContext& context) const override {
        return speech_of_secret_number(field, context, 16);
    }
};

} // namespace

const FieldPage& kk() {
    static const KkPage page;
    return page;
}

} // namespace anjungan::screens::fields
