// SPDX-License-Identifier: GPL-3.0-or-later
// A whole number, typed on the keys with digits.
#include "kiosk/screens/fields/number.hpp"

#include "kiosk/screens/fields/typed.hpp"

namespace anjungan::screens::fields {

namespace {

class NumberPage : public TypedPage {
public:
    [[nodiscard]] std::string specimen(const services::Field& /*field*/) const override {
        return "2500000";
    }

protected:
    [[nodiscard]] std::string kind(const i18n::Texts& t) const override {
        return t("You type digits.");
    }
};

} // namespace

const FieldPage& number() {
    static const NumberPage page;
    return page;
}

} // namespace anjungan::screens::fields
