// SPDX-License-Identifier: GPL-3.0-or-later
// One of several options.
#include "kiosk/services/fields/choice_one.hpp"

#include "kiosk/services/answer_text.hpp"
#include "kiosk/services/fields/choice.hpp"

namespace anjungan::services::fields {

namespace {

class ChoiceOneType : public Choice {
public:
    [[nodiscard]] std::string_view name() const override { return "choice_one"; }

    [[nodiscard]] std::string if_unanswered(const i18n::Texts& t) const override {
        return t("Please choose one answer.");
    }

    [[nodiscard]] std::optional<Problem>
    check(const Field& field, const Answer& answer, const CheckContext& context) const override {
        if (answer.values.size() != 1) {
            return error(if_unanswered(context.t));
        }
        return Choice::check(field, answer, context);
    }

    void write(nlohmann::json& slot, const Answer& answer) const override {
        put_text(slot, trimmed(answer.first()));
    }

    [[nodiscard]] bool takes_one_value() const override { return true; }
};

} // namespace

FieldTypePointer choice_one() {
    return std::make_shared<ChoiceOneType>();
}

} // namespace anjungan::services::fields
