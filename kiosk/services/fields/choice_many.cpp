// SPDX-License-Identifier: GPL-3.0-or-later
// Any of several options.
#include "kiosk/services/fields/choice_many.hpp"

#include "kiosk/services/fields/choice.hpp"

#include <nlohmann/json.hpp>

namespace anjungan::services::fields {

namespace {

class ChoiceManyType : public Choice {
public:
    [[nodiscard]] std::string_view name() const override { return "choice_many"; }

    [[nodiscard]] std::string if_unanswered(const i18n::Texts& t) const override {
        return t("Please choose at least one answer.");
    }

    void write(nlohmann::json& slot, const Answer& answer) const override {
        slot = nlohmann::json::array();
        for (const auto& value : answer.values) {
            put_text(slot.emplace_back(), value.reveal());
        }
    }
};

} // namespace

FieldTypePointer choice_many() {
    return std::make_shared<ChoiceManyType>();
}

} // namespace anjungan::services::fields
