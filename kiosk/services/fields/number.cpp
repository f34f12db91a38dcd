// SPDX-License-Identifier: GPL-3.0-or-later
// A whole number within its limits.
#include "kiosk/services/fields/number.hpp"

#include "kiosk/i18n/format.hpp"
#include "kiosk/services/answer_text.hpp"
#include "kiosk/services/fields/digits.hpp"

#include <nlohmann/json.hpp>

namespace anjungan::services::fields {

namespace {

constexpr std::size_t max_number_length = 12;
constexpr long long most_picked = 20;

class NumberType : public FieldType {
public:
    explicit NumberType(NumberRules rules) : rules_(rules) {}

    [[nodiscard]] std::string_view name() const override { return "number"; }

    [[nodiscard]] std::vector<std::string> faults(const Field& field) const override {
        auto found = FieldType::faults(field);
        if (rules_.minimum && rules_.maximum && *rules_.minimum > *rules_.maximum) {
            found.push_back(crossed_limits());
        }
        return found;
    }

    [[nodiscard]] std::optional<Problem> check(
        const Field& /*field*/, const Answer& answer, const CheckContext& context
    ) const override {
        const auto digits = compact(answer.first());
        if (digits.empty() || !all_digits(digits.reveal())) {
            return error(context.t("Please use digits only, without letters or signs."));
        }
        return check_size(whole_number(digits.reveal()), context.t);
    }

    [[nodiscard]] std::string
    spoken(const Field& /*field*/, const Answer& answer, const i18n::Texts& t) const override {
        const auto whole = whole_number(answer.first());
        return whole ? i18n::grouped_number(*whole, t) : std::string(trimmed(answer.first()));
    }

    void write(nlohmann::json& slot, const Answer& answer) const override {
        if (const auto whole = whole_number(answer.first())) {
            slot = *whole;
        } else {
            put_text(slot, trimmed(answer.first())); // unchecked input stays as it was typed
        }
    }

    [[nodiscard]] Typing typing() const override { return Typing::digits; }
    [[nodiscard]] long long picked_up_to() const override {
        return rules_.minimum == 1 && rules_.maximum <= most_picked ? rules_.maximum.value_or(0)
                                                                    : 0;
    }
    [[nodiscard]] std::size_t max_typed() const override {
        return rules_.maximum ? std::to_string(*rules_.maximum).size() : max_number_length;
    }

private:
    /// `whole` is nothing if more digits were typed than a number has room for.
    [[nodiscard]] std::optional<Problem>
    check_size(std::optional<long long> whole, const i18n::Texts& t) const {
        if (rules_.maximum && (!whole || *whole > *rules_.maximum)) {
            return error(
                t("The number is too large. Please enter {maximum} or less.",
                  {{"maximum", i18n::grouped_number(*rules_.maximum, t)}})
            );
        }
        if (!whole) {
            return error(t("The number is too large. Please check it again."));
        }
        if (rules_.minimum && *whole < *rules_.minimum) {
            return error(
                t("The number is too small. Please enter {minimum} or more.",
                  {{"minimum", i18n::grouped_number(*rules_.minimum, t)}})
            );
        }
        return std::nullopt;
    }

    NumberRules rules_;
};

std::optional<long long> number_at(const nlohmann::json& limits, const char* key) {
    return limits.contains(key) ? std::optional(limits.at(key).get<long long>()) : std::nullopt;
}

} // namespace

FieldTypePointer number(NumberRules rules) {
    return std::make_shared<NumberType>(rules);
}

FieldTypePointer read_number(const nlohmann::json& limits) {
    return number({.minimum = number_at(limits, "minimum"), .maximum = number_at(limits, "maximum")}
    );
}

} // namespace anjungan::services::fields
