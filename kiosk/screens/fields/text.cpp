// SPDX-License-Identifier: GPL-3.0-or-later
// A few words, typed on the keys with letters.
#include "kiosk/screens/fields/text.hpp"

#include "kiosk/screens/fields/typed.hpp"

namespace anjungan::screens::fields {

namespace {

class TextPage : public TypedPage {
public:
    [[nodiscard]] std::string specimen(const services::Field& /*field*/) const override {
        return "Raden Ajeng Siti Nurhaliza";
    }
};

} // namespace

const FieldPage& text() {
    static const TextPage page;
    return page;
}

} // namespace anjungan::screens::fields
