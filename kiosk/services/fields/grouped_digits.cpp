// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of digits, read in fours.
#include "kiosk/services/fields/grouped_digits.hpp"

#include "kiosk/services/answer_text.hpp"
#include "kiosk/services/fields/digits.hpp"

namespace anjungan::services {

std::string GroupedDigits::spoken(
    const Field& /*field*/, const Answer& answer, const i18n::Texts& /*t*/
) const {
    return in_fours(answer.first());
}

void GroupedDigits::write(nlohmann::json& slot, const Answer& answer) const {
    put_text(slot, compact(answer.first()).reveal());
}

std::string GroupedDigits::shown(std::string_view typed) const {
    return in_fours(typed);
}

} // namespace anjungan::services
