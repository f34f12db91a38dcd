// SPDX-License-Identifier: GPL-3.0-or-later
// A few words: measured in code points, without control characters.
#include "kiosk/services/fields/text.hpp"

#include "kiosk/i18n/utf8.hpp"
#include "kiosk/services/answer_text.hpp"

#include <nlohmann/json.hpp>

namespace anjungan::services::fields {

namespace {

class TextType : public FieldType {
public:
    explicit TextType(TextRules rules) : rules_(rules) {}

    [[nodiscard]] std::string_view name() const override { return "text"; }

    [[nodiscard]] std::vector<std::string> faults(const Field& field) const override {
        auto found = FieldType::faults(field);
        if (rules_.min_length > rules_.max_length) {
            found.push_back(crossed_limits());
        }
        if (rules_.max_length > max_text) {
            found.emplace_back(
                "/limits/max_length: the box of a text shows at most 500 characters; make it a "
                "long_text"
            );
        }
        return found;
    }

    [[nodiscard]] std::optional<Problem> check(
        const Field& /*field*/, const Answer& answer, const CheckContext& context
    ) const override {
        return check_writing(trimmed(answer.first()), rules_, context.t);
    }

    [[nodiscard]] std::string
    spoken(const Field& /*field*/, const Answer& answer, const i18n::Texts& /*t*/) const override {
        return std::string(trimmed(answer.first()));
    }

    void write(nlohmann::json& slot, const Answer& answer) const override {
        put_text(slot, trimmed(answer.first()));
    }

    [[nodiscard]] Typing typing() const override { return Typing::letters; }
    [[nodiscard]] std::size_t max_typed() const override { return rules_.max_length; }

private:
    TextRules rules_;
};

bool holds_control(std::string_view text) {
    while (const auto code_point = i18n::utf8::take(text)) {
        if (i18n::utf8::is_control(*code_point)) {
            return true;
        }
    }
    return false;
}

} // namespace

FieldTypePointer text(TextRules rules) {
    return std::make_shared<TextType>(rules);
}

FieldTypePointer read_text(const nlohmann::json& limits) {
    const TextRules usual;
    return text(
        {.min_length = limits.value("min_length", usual.min_length),
         .max_length = limits.value("max_length", usual.max_length)}
    );
}

std::optional<Problem> check_writing(std::string_view text, TextRules rules, const i18n::Texts& t) {
    if (!i18n::utf8::is_valid(text) || holds_control(text)) {
        return error(t("There is a character here that cannot be used. Please type it again."));
    }
    const auto length = i18n::utf8::length(text);
    if (length > rules.max_length) {
        return error(
            t("This is too long. Please use at most {count} letters.",
              {{"count", std::to_string(rules.max_length)}})
        );
    }
    if (length < rules.min_length) {
        return error(
            t("This is too short. Please write at least {count} letters.",
              {{"count", std::to_string(rules.min_length)}})
        );
    }
    return std::nullopt;
}

} // namespace anjungan::services::fields
