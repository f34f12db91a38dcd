// SPDX-License-Identifier: GPL-3.0-or-later
// A citizen's number, typed on the keys with digits.
#include "kiosk/screens/fields/nik.hpp"

#include "kiosk/screens/fields/typed.hpp"

namespace anjungan::screens::fields {

namespace {

class NikPage : public TypedPage {
public:
    [[nodiscard]] std::string specimen(const services::Field& /*field*/) const override {
        return "3201014903560001";
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

const FieldPage& nik() {
    static const NikPage page;
    return page;
}

} // namespace anjungan::screens::fields
