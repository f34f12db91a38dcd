// SPDX-License-Identifier: GPL-3.0-or-later
// What most types of form field have in common.
#include "kiosk/services/fields/field_type.hpp"

#include "kiosk/services/answer_text.hpp"
#include "kiosk/services/service.hpp"

#include <nlohmann/json.hpp>

namespace anjungan::services {

std::vector<std::string> FieldType::faults(const Field& field) const {
    if (field.options.empty()) {
        return {};
    }
    return {"/options: only a choice has options; remove them"};
}

bool FieldType::offers(const Field& /*field*/, std::string_view /*value*/) const {
    return false;
}

std::string FieldType::if_unanswered(const i18n::Texts& t) const {
    return t("This answer is needed. Please fill it in.");
}

std::size_t FieldType::max_typed_in(std::size_t /*part*/) const {
    return max_typed();
}

SecretText FieldType::finished_part(std::size_t /*part*/, std::string_view typed) const {
    return SecretText(typed);
}

bool FieldType::capital_follows(std::string_view typed) const {
    return typed.ends_with(' ');
}

SecretText FieldType::value_of(std::string_view typed) const {
    return SecretText(trimmed(typed));
}

SecretText FieldType::typed_from(std::string_view value) const {
    return SecretText(value);
}

std::string FieldType::shown(std::string_view typed) const {
    return std::string(typed);
}

void put_text(nlohmann::json& slot, std::string_view text) {
    slot = nlohmann::json::string_t();
    slot.get_ref<nlohmann::json::string_t&>().assign(text);
}

std::string crossed_limits() {
    return "/limits: the lower limit is above the upper one, no answer can fit; correct one of "
           "them";
}

} // namespace anjungan::services
