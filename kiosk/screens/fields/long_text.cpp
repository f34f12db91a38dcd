// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences, typed on the keys with letters, and how much room is left for them.
#include "kiosk/screens/fields/long_text.hpp"

#include "kiosk/screens/fields/typed.hpp"

namespace anjungan::screens::fields {

namespace {

class LongTextPage : public TypedPage {
public:
    [[nodiscard]] std::string specimen(const services::Field& /*field*/) const override {
        return "Pagi itu saya datang pukul delapan dengan berkas lengkap. Petugas di loket dua "
               "meminta saya kembali minggu depan karena blangko habis, tanpa tanda terima.";
    }

protected:
    [[nodiscard]] TypedNote
    note(const services::Field& field, const ScreenContext& context) const override {
        return count_of_letters(field, context);
    }
};

} // namespace

const FieldPage& long_text() {
    static const LongTextPage page;
    return page;
}

} // namespace anjungan::screens::fields
