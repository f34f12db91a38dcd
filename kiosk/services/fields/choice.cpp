// SPDX-License-Identifier: GPL-3.0-or-later
// Options of a choice: counted, offered and read back.
#include "kiosk/services/fields/choice.hpp"

#include "kiosk/services/service.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::services {

std::vector<std::string> Choice::faults(const Field& field) const {
    if (field.options.size() >= 2) {
        return {};
    }
    return {fmt::format(
        "/options: a choice has {} option(s); give it at least two", field.options.size()
    )};
}

bool Choice::offers(const Field& field, std::string_view value) const {
    const auto& options = field.options;
    return std::any_of(options.begin(), options.end(), [value](const Option& option) {
        return option.id == value;
    });
}

std::optional<Problem>
Choice::check(const Field& field, const Answer& answer, const CheckContext& context) const {
    const auto is_offered = [&](const SecretText& value) { return offers(field, value.reveal()); };
    if (!std::all_of(answer.values.begin(), answer.values.end(), is_offered)) {
        return error(context.t("Please choose from the answers shown."));
    }
    return std::nullopt;
}

std::string Choice::spoken(const Field& field, const Answer& answer, const i18n::Texts& t) const {
    std::string labels;
    for (const auto& option : field.options) {
        if (answer.contains(option.id)) {
            labels += labels.empty() ? "" : ", ";
            labels += option.label.in(t.language());
        }
    }
    return labels;
}

} // namespace anjungan::services
