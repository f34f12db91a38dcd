// SPDX-License-Identifier: GPL-3.0-or-later
// A day of the calendar within its limits, and its way from typed digits to ISO and back.
#include "kiosk/services/fields/date.hpp"

#include "kiosk/i18n/format.hpp"
#include "kiosk/services/answer_text.hpp"
#include "kiosk/services/dates.hpp"

#include <nlohmann/json.hpp>

#include <array>

namespace anjungan::services::fields {

namespace {

constexpr std::size_t typed_digits = 8; // DDMMYYYY
constexpr std::size_t iso_length = 10;
constexpr std::array<std::size_t, 3> part_digits = {2, 2, 4}; // of the typed ones

class DateType : public FieldType {
public:
    explicit DateType(DateRules rules) : rules_(rules) {}

    [[nodiscard]] std::string_view name() const override { return "date"; }

    [[nodiscard]] std::vector<std::string> faults(const Field& field) const override {
        auto found = FieldType::faults(field);
        const auto& [earliest, latest] = rules_;
        if (earliest && latest && *earliest > *latest) {
            found.push_back(crossed_limits());
        }
        return found;
    }

    [[nodiscard]] bool may_be_recent() const override { return true; }

    [[nodiscard]] std::optional<Problem> check(
        const Field& /*field*/, const Answer& answer, const CheckContext& context
    ) const override {
        const auto date = parse_iso_date(answer.first());
        if (!date) {
            return error(
                context.t("This date is not in the calendar. Please check day, month and year.")
            );
        }
        return check_limits(*date, context);
    }

    [[nodiscard]] std::string
    spoken(const Field& /*field*/, const Answer& answer, const i18n::Texts& t) const override {
        const auto date = parse_iso_date(answer.first());
        return date ? i18n::date_in_words(*date, t) : std::string(answer.first());
    }

    void write(nlohmann::json& slot, const Answer& answer) const override {
        put_text(slot, trimmed(answer.first()));
    }

    [[nodiscard]] Typing typing() const override { return Typing::digits; }
    [[nodiscard]] std::size_t max_typed() const override { return typed_digits; }
    [[nodiscard]] std::size_t parts() const override { return part_digits.size(); }
    [[nodiscard]] std::size_t max_typed_in(std::size_t part) const override {
        return part_digits.at(part);
    }
    [[nodiscard]] SecretText finished_part(std::size_t part, std::string_view typed) const override;
    [[nodiscard]] SecretText value_of(std::string_view typed) const override;
    [[nodiscard]] SecretText typed_from(std::string_view value) const override;
    [[nodiscard]] std::string shown(std::string_view typed) const override;

private:
    [[nodiscard]] std::optional<Problem>
    check_limits(std::chrono::sys_days day, const CheckContext& context) const;

    DateRules rules_;
};

std::optional<Problem>
DateType::check_limits(std::chrono::sys_days day, const CheckContext& context) const {
    const auto& t = context.t;
    const auto today = std::chrono::sys_days(context.today);
    if (rules_.latest_days && day > today + std::chrono::days(*rules_.latest_days)) {
        if (*rules_.latest_days == 0) {
            return error(t("This date is still to come. Please check day, month and year."));
        }
        const auto latest = today + std::chrono::days(*rules_.latest_days);
        return error(
            t("This date is too late. Please enter {date} or earlier.",
              {{"date", i18n::date_in_words(latest, t)}})
        );
    }
    if (rules_.earliest_days && day < today + std::chrono::days(*rules_.earliest_days)) {
        const auto earliest = today + std::chrono::days(*rules_.earliest_days);
        return error(
            t("This date is too long ago. Please enter {date} or later.",
              {{"date", i18n::date_in_words(earliest, t)}})
        );
    }
    return std::nullopt;
}

/// "9" is the 9th; a year has its four digits or is none.
SecretText DateType::finished_part(std::size_t part, std::string_view typed) const {
    const bool short_one = part_digits.at(part) == 2 && typed.size() == 1 && typed != "0";
    SecretText finished(short_one ? "0" : "");
    finished.append(typed);
    return finished;
}

SecretText DateType::value_of(std::string_view typed) const {
    if (typed.size() != typed_digits) {
        return SecretText(typed); // check() will say that it is no date
    }
    SecretText iso(typed.substr(4, 4));
    iso.append("-");
    iso.append(typed.substr(2, 2));
    iso.append("-");
    iso.append(typed.substr(0, 2));
    return iso;
}

SecretText DateType::typed_from(std::string_view value) const {
    if (value.size() != iso_length) {
        return SecretText(value);
    }
    SecretText digits(value.substr(8, 2));
    digits.append(value.substr(5, 2));
    digits.append(value.substr(0, 4));
    return digits;
}

std::string DateType::shown(std::string_view typed) const {
    if (typed.empty()) {
        return {};
    }
    std::string text;
    for (std::size_t i = 0; i < typed_digits; ++i) {
        text += i < typed.size() ? typed[i] : '_';
        if (i == 1 || i == 3) {
            text += '-';
        }
    }
    return text;
}

std::optional<int> days_at(const nlohmann::json& limits, const char* key) {
    return limits.contains(key) ? std::optional(limits.at(key).get<int>()) : std::nullopt;
}

} // namespace

FieldTypePointer date(DateRules rules) {
    return std::make_shared<DateType>(rules);
}

FieldTypePointer read_date(const nlohmann::json& limits) {
    return date(
        {.earliest_days = days_at(limits, "earliest_days"),
         .latest_days = days_at(limits, "latest_days")}
    );
}

} // namespace anjungan::services::fields
