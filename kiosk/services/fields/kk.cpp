// SPDX-License-Identifier: GPL-3.0-or-later
// The number of a family card: what none can have is an error, an unusual date only a hint.
#include "kiosk/services/fields/kk.hpp"

#include "kiosk/services/answer_text.hpp"
#include "kiosk/services/fields/digits.hpp"
#include "kiosk/services/fields/grouped_digits.hpp"
#include "kiosk/services/population_number.hpp"

namespace anjungan::services::fields {

namespace {

class KkType : public GroupedDigits {
public:
    [[nodiscard]] std::string_view name() const override { return "kk"; }
    [[nodiscard]] std::optional<Problem>
    check(const Field& field, const Answer& answer, const CheckContext& context) const override;
    [[nodiscard]] std::size_t max_typed() const override { return 16; }
};

std::optional<Problem>
KkType::check(const Field& /*field*/, const Answer& answer, const CheckContext& context) const {
    const auto& t = context.t;
    const auto digits = compact(answer.first());
    switch (examine_kk(digits.reveal(), context.today)) {
    case NumberFinding::sound: return std::nullopt;
    case NumberFinding::not_digits:
        return error(t("A family card number has digits only. Please type it again."));
    case NumberFinding::wrong_length:
        return error(
            t("A family card number has 16 digits. You have typed {count}. Please look at the top "
              "of the card again.",
              {{"count", count_of_digits(digits.reveal())}})
        );
    case NumberFinding::no_province:
        return error(
            t("A family card number cannot start with 00. Please check the first digits again.")
        );
    case NumberFinding::no_such_date:
        return error(
            t("The date inside this family card number does not exist. Please check digits 7 to 10 "
              "again.")
        );
    case NumberFinding::no_sequence:
        return error(
            t("A family card number cannot end with 0000. Please check the last digits again.")
        );
    case NumberFinding::unusual_date:
        return warning(
            t("The date inside this family card number looks unusual. Please look at the card "
              "again. If it is written like this, go on.")
        );
    }
    return std::nullopt;
}

} // namespace

FieldTypePointer kk() {
    return std::make_shared<KkType>();
}

} // namespace anjungan::services::fields
