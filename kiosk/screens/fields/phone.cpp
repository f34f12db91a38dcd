// SPDX-License-Identifier: GPL-3.0-or-later
// A telephone number, typed on the keys with digits.
#include "kiosk/screens/fields/phone.hpp"

#include "kiosk/screens/fields/typed.hpp"

namespace anjungan::screens::fields {

namespace {

class PhonePage : public TypedPage {
public:
    [[nodiscard]] std::string specimen(const services::Field& /*field*/) const override {
        return "081234567890";
    }

protected:
    [[nodiscard]] TypedNote
    note(const services::Field& /*field*/, const ScreenContext& context) const override {
        return {context.t("Begins with 08")};
    }

    [[nodiscard]] std::string kind(const i18n::Texts& t) const override {
        return t("You type digits.");
    }
};

} // namespace

const FieldPage& phone() {
    static const PhonePage page;
    return page;
}

} // namespace anjungan::screens::fields
