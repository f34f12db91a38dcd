// SPDX-License-Identifier: GPL-3.0-or-later
// A citizen's number, typed on the keys with digits. Once it is whole, it is shown what it says of
// its holder: who sees another sex or birthday than their own looks again.
#include "kiosk/screens/fields/nik.hpp"

#include "kiosk/i18n/format.hpp"
#include "kiosk/screens/fields/secret_number.hpp"
#include "kiosk/screens/speech.hpp"
#include "kiosk/services/population_number.hpp"

#include <string>
#include <utility>

namespace anjungan::screens::fields {

namespace {

using services::Sex;

/// Empty until the number is whole, and where it is no usual one. Large letters have room for the
/// short form only.
std::string birth_in_words(const ScreenContext& context) {
    const auto birth =
        services::birth_in_nik(context.model.visit->draft.answer.first(), context.today);
    if (!birth.has_value()) {
        return {};
    }
    const auto& t = context.t;
    const auto date = i18n::date_in_words(birth->date, t);
    if (context.large_letters()) {
        return birth->sex == Sex::female ? t("Female, born {date}", {{"date", date}})
                                         : t("Male, born {date}", {{"date", date}});
    }
    return birth->sex == Sex::female ? t("From this number: female, born {date}", {{"date", date}})
                                     : t("From this number: male, born {date}", {{"date", date}});
}

class NikPage : public SecretNumberPage {
public:
    [[nodiscard]] std::string picture() const override { return "ktp-nik"; }

    [[nodiscard]] std::string specimen(const services::Field& /*field*/) const override {
        return "3201014903560001";
    }

protected:
    /// The loudspeaker does not tell others what a number says.
    [[nodiscard]] TypedNote
    note(const services::Field& field, const ScreenContext& context) const override {
        auto count = SecretNumberPage::note(field, context);
        auto birth = birth_in_words(context);
        if (birth.empty() || context.model.settings.hides_digits) {
            return count; // it would tell what the dots hide
        }
        const bool aloud = context.model.kiosk.earphone;
        return {std::move(birth), aloud ? std::string() : std::move(count.text), true};
    }

    [[nodiscard]] TypedSpeech
    speech(const services::Field& field, const ScreenContext& context) const override {
        auto words = SecretNumberPage::speech(field, context);
        if (context.model.kiosk.earphone) {
            const auto birth = birth_in_words(context);
            words.so_far = sentences(words.so_far, birth);
            if (context.model.visit->draft.edit == session::Edit::typed) {
                words.echo = sentences(words.echo, birth);
            }
        }
        return words;
    }
};

} // namespace

const FieldPage& nik() {
    static const NikPage page;
    return page;
}

} // namespace anjungan::screens::fields
