// SPDX-License-Identifier: GPL-3.0-or-later
// A number that is read back as money.
#include "kiosk/services/fields/rupiah.hpp"

#include "kiosk/i18n/format.hpp"
#include "kiosk/services/answer_text.hpp"
#include "kiosk/services/fields/digits.hpp"

#include <utility>

namespace anjungan::services::fields {

namespace {

class RupiahType : public FieldType {
public:
    explicit RupiahType(FieldTypePointer number) : number_(std::move(number)) {}

    [[nodiscard]] std::string_view name() const override { return "rupiah"; }

    [[nodiscard]] std::vector<std::string> faults(const Field& field) const override {
        return number_->faults(field);
    }
    [[nodiscard]] std::optional<Problem>
    check(const Field& field, const Answer& answer, const CheckContext& context) const override {
        return number_->check(field, answer, context);
    }
    [[nodiscard]] std::string
    spoken(const Field& /*field*/, const Answer& answer, const i18n::Texts& t) const override {
        const auto whole = whole_number(answer.first());
        return whole ? i18n::amount(*whole, t) : std::string(trimmed(answer.first()));
    }
    void write(nlohmann::json& slot, const Answer& answer) const override {
        number_->write(slot, answer);
    }
    [[nodiscard]] Typing typing() const override { return number_->typing(); }
    [[nodiscard]] std::size_t max_typed() const override { return number_->max_typed(); }

private:
    FieldTypePointer number_;
};

} // namespace

FieldTypePointer rupiah(NumberRules rules) {
    return std::make_shared<RupiahType>(number(rules));
}

FieldTypePointer read_rupiah(const nlohmann::json& limits) {
    return std::make_shared<RupiahType>(read_number(limits));
}

} // namespace anjungan::services::fields
