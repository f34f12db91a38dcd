// SPDX-License-Identifier: GPL-3.0-or-later
// The number of a family card, typed on the keys with digits.
#include "kiosk/screens/fields/kk.hpp"

#include "kiosk/screens/fields/secret_number.hpp"

namespace anjungan::screens::fields {

namespace {

class KkPage : public SecretNumberPage {
public:
    [[nodiscard]] std::string picture() const override { return "kk-number"; }

    [[nodiscard]] std::string specimen(const services::Field& /*field*/) const override {
        return "3201010101200001";
    }
};

} // namespace

const FieldPage& kk() {
    static const KkPage page;
    return page;
}

} // namespace anjungan::screens::fields
