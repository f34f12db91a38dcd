// SPDX-License-Identifier: GPL-3.0-or-later
// A day of the calendar, typed on the keys with digits.
#include "kiosk/screens/fields/date.hpp"

#include "kiosk/screens/fields/typed.hpp"

namespace anjungan::screens::fields {

namespace {

class DatePage : public TypedPage {
public:
    [[nodiscard]] std::string specimen(const services::Field& /*field*/) const override {
        return "2026-11-20";
    }

protected:
    [[nodiscard]] TypedNote
    note(const services::Field& /*field*/, const ScreenContext& context) const override {
        return {context.t("Day, month, year. For example: 09 03 2026")};
    }

    [[nodiscard]] std::string kind(const i18n::Texts& t) const override {
        return t("8 digits: day, month, year.");
    }
    [[nodiscard]] TypedSpeech
    speech(const services::Field& field, const ScreenContext& context) const override {
        return speech_of_date(field, context);
    }
};

} // namespace

const FieldPage& date() {
    static const DatePage page;
    return page;
}

} // namespace anjungan::screens::fields
