// SPDX-License-Identifier: GPL-3.0-or-later
// An Indonesian telephone number, with 08 or +62 in front.
#include "kiosk/services/fields/phone.hpp"

#include "kiosk/services/answer_text.hpp"
#include "kiosk/services/fields/digits.hpp"
#include "kiosk/services/fields/grouped_digits.hpp"

namespace anjungan::services::fields {

namespace {

class PhoneType : public GroupedDigits {
public:
    [[nodiscard]] std::string_view name() const override { return "phone"; }
    [[nodiscard]] std::optional<Problem>
    check(const Field& field, const Answer& answer, const CheckContext& context) const override;
    /// Fourteen digits and a plus sign.
    [[nodiscard]] std::size_t max_typed() const override { return 15; }
};

std::optional<Problem>
PhoneType::check(const Field& /*field*/, const Answer& answer, const CheckContext& context) const {
    const auto& t = context.t;
    const auto compacted = compact(answer.first());
    const auto number = compacted.reveal();
    const auto digits = number.substr(number.starts_with('+') ? 1 : 0);
    if (!all_digits(digits)) {
        return error(t("Please use digits only, without letters or signs."));
    }
    if (!number.starts_with("08") && !number.starts_with("+62")) {
        return error(t("A phone number here starts with 08 or +62. Please check the first digits.")
        );
    }
    if (digits.size() < 9 || digits.size() > 14) {
        return error(t("A phone number has 9 to 14 digits. Please check it again."));
    }
    return std::nullopt;
}

} // namespace

FieldTypePointer phone() {
    return std::make_shared<PhoneType>();
}

} // namespace anjungan::services::fields
