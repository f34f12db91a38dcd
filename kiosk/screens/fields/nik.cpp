// SPDX-License-Identifier: GPL-3.0-or-later
// A citizen's number, typed on the keys with digits.
#include "kiosk/screens/fields/nik.hpp"

#include "kiosk/screens/fields/secret_number.hpp"

namespace anjungan::screens::fields {

namespace {

class NikPage : public SecretNumberPage {
public:
    [[nodiscard]] std::string specimen(const services::Field& /*field*/) const override {
        return "3201014903560001";
    }
};

} // namespace

const FieldPage& nik() {
    static const NikPage page;
    return page;
}

} // namespace anjungan::screens::fields
