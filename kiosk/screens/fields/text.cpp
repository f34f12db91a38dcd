// SPDX-License-Identifier: GPL-3.0-or-later
// A few words, typed on the keys with letters, and how much room is left for them.
#include "kiosk/screens/fields/text.hpp"

#include "kiosk/screens/fields/typed.hpp"

namespace anjungan::screens::fields {

namespace {

class TextPage : public TypedPage {
public:
    [[nodiscard]] std::string specimen(const services::Field& /*field*/) const override {
        return "Raden Ajeng Siti Nurhaliza";
    }

protected:
    [[nodiscard]] TypedNote
    note(const services::Field& field, const ScreenContext& context) const override {
        return count_of_letters(field, context);
    }
};

} // namespace

const FieldPage& text() {
    static const TextPage page;
    return page;
}

} // namespace anjungan::screens::fields
