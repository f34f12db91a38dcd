// SPDX-License-Identifier: GPL-3.0-or-later
// A statement that counts only once it is agreed to.
#include "kiosk/services/fields/acknowledge.hpp"

#include <nlohmann/json.hpp>

namespace anjungan::services::fields {

namespace {

constexpr std::string_view agreed = "yes";

class AcknowledgeType : public FieldType {
public:
    [[nodiscard]] std::string_view name() const override { return "acknowledge"; }

    [[nodiscard]] bool may_be_asked_for() const override { return true; }
    [[nodiscard]] bool offers(const Field& /*field*/, std::string_view value) const override {
        return value == agreed;
    }

    [[nodiscard]] bool is_declaration() const override { return true; }

    [[nodiscard]] std::string if_unanswered(const i18n::Texts& t) const override {
        return t("Please read the statement and tap it to agree.");
    }

    [[nodiscard]] std::optional<Problem> check(
        const Field& /*field*/, const Answer& answer, const CheckContext& context
    ) const override {
        return answer.first() == agreed ? std::nullopt
                                        : std::optional(error(if_unanswered(context.t)));
    }

    [[nodiscard]] std::string
    spoken(const Field& /*field*/, const Answer& answer, const i18n::Texts& t) const override {
        return answer.first() == agreed ? t("Yes, agreed") : std::string();
    }

    void write(nlohmann::json& slot, const Answer& answer) const override {
        slot = answer.first() == agreed;
    }
};

} // namespace

FieldTypePointer acknowledge() {
    return std::make_shared<AcknowledgeType>();
}

} // namespace anjungan::services::fields
