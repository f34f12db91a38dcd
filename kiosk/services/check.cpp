// Checks one answer and says, in everyday words, what is wrong and what to do. No sentence repeats
// what was typed: it would be spoken aloud.
#include "kiosk/i18n/format.hpp"
#include "kiosk/i18n/utf8.hpp"
#include "kiosk/services/answer_text.hpp"
#include "kiosk/services/dates.hpp"
#include "kiosk/services/form.hpp"
#include "kiosk/services/population_number.hpp"

#include <algorithm>
#include <charconv>

namespace anjungan::services {

namespace {

using Texts = i18n::Texts;
using Finding = std::optional<Problem>;

Finding error(std::string sentence) {
    return Problem{Severity::error, std::move(sentence)};
}

Finding warning(std::string sentence) {
    return Problem{Severity::warning, std::move(sentence)};
}

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Finding check_unanswered(const Field& field, const Texts& t) {
    if (field.type == FieldType::acknowledge) {
        return error(t("Please read the statement and tap it to agree."));
    }
    if (field.type == FieldType::choice_one) {
        return error(t("Please choose one answer."));
    }
    if (field.type == FieldType::choice_many) {
        return error(t("Please choose at least one answer."));
    }
    return error(t("This answer is needed. Please fill it in."));
}

Finding check_text(const Field& field, std::string_view text, const Texts& t) {
    std::string_view rest = text;
    while (const auto code_point = i18n::utf8::take(rest)) {
        if (i18n::utf8::is_control(*code_point)) {
            break;
        }
    }
    const bool refused = !i18n::utf8::is_valid(text) || !rest.empty();
    if (refused) {
        return error(t("There is a character here that cannot be used. Please type it again."));
    }
    const auto length = i18n::utf8::length(trimmed(text));
    if (length > typing_limit(field)) {
        return error(
            t("This is too long. Please use at most {count} letters.",
              {{"count", std::to_string(typing_limit(field))}})
        );
    }
    if (length < field.limits.min_length) {
        return error(
            t("This is too short. Please write at least {count} letters.",
              {{"count", std::to_string(field.limits.min_length)}})
        );
    }
    return std::nullopt;
}

Finding check_number(const Field& field, std::string_view text, const Texts& t) {
    const auto compacted = compact(text);
    const auto digits = compacted.reveal();
    long long number = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (!all_digits(digits) || digits.empty()) {
        return error(t("Please use digits only, without letters or signs."));
    }
    const auto& limits = field.limits;
    if (parsed.ec != std::errc() || (limits.maximum && number > *limits.maximum)) {
        return limits.maximum ? error(
                                    t("The number is too large. Please enter {maximum} or less.",
                                      {{"maximum", i18n::grouped_number(*limits.maximum, t)}})
                                )
                              : error(t("The number is too large. Please check it again."));
    }
    if (limits.minimum && number < *limits.minimum) {
        return error(
            t("The number is too small. Please enter {minimum} or more.",
              {{"minimum", i18n::grouped_number(*limits.minimum, t)}})
        );
    }
    return std::nullopt;
}

std::string count_of(const SecretText& digits) {
    return std::to_string(i18n::utf8::length(digits.reveal()));
}

Finding check_nik(std::string_view text, const CheckContext& context) {
    const auto& t = context.t;
    const auto digits = compact(text);
    switch (examine_nik(digits.reveal(), context.today)) {
    case NumberFinding::sound: return std::nullopt;
    case NumberFinding::not_digits: return error(t("A NIK has digits only. Please type it again."));
    case NumberFinding::wrong_length:
        return error(
            t("A NIK has 16 digits. You have typed {count}. Please look at the KTP or KK again.",
              {{"count", count_of(digits)}})
        );
    case NumberFinding::no_province:
        return error(t("A NIK cannot start with 00. Please check the first digits again."));
    case NumberFinding::no_such_date:
        return error(t(
            "The date of birth inside this NIK does not exist. Please check digits 7 to 10 again."
        ));
    case NumberFinding::no_sequence:
        return error(t("A NIK cannot end with 0000. Please check the last digits again."));
    case NumberFinding::unusual_date:
        return warning(
            t("The date of birth inside this NIK looks unusual. Please look at the card again. If "
              "it is written like this, go on.")
        );
    }
    return std::nullopt;
}

Finding check_kk(std::string_view text, const CheckContext& context) {
    const auto& t = context.t;
    const auto digits = compact(text);
    switch (examine_kk(digits.reveal(), context.today)) {
    case NumberFinding::sound: return std::nullopt;
    case NumberFinding::not_digits:
        return error(t("A family card number has digits only. Please type it again."));
    case NumberFinding::wrong_length:
        return error(
            t("A family card number has 16 digits. You have typed {count}. Please look at the top "
              "of the card again.",
              {{"count", count_of(digits)}})
        );
    case NumberFinding::no_province:
        return error(
            t("A family card number cannot start with 00. Please check the first digits again.")
        );
    case NumberFinding::no_such_date:
        return error(
            t("The date inside this family card number does not exist. Please check digits 7 to 10 "
              "again.")
        );
    case NumberFinding::no_sequence:
        return error(
            t("A family card number cannot end with 0000. Please check the last digits again.")
        );
    case NumberFinding::unusual_date:
        return warning(
            t("The date inside this family card number looks unusual. Please look at the card "
              "again. If it is written like this, go on.")
        );
    }
    return std::nullopt;
}

Finding check_phone(std::string_view text, const Texts& t) {
    const auto compacted = compact(text);
    const auto number = compacted.reveal();
    const auto digits = number.substr(number.starts_with('+') ? 1 : 0);
    if (!all_digits(digits)) {
        return error(t("Please use digits only, without letters or signs."));
    }
    if (!number.starts_with("08") && !number.starts_with("+62")) {
        return error(t("A phone number here starts with 08 or +62. Please check the first digits.")
        );
    }
    if (digits.size() < 9 || digits.size() > 14) {
        return error(t("A phone number has 9 to 14 digits. Please check it again."));
    }
    return std::nullopt;
}

Finding check_date(const Field& field, std::string_view text, const CheckContext& context) {
    const auto& t = context.t;
    const auto date = parse_iso_date(text);
    if (!date) {
        return error(t("This date is not in the calendar. Please check day, month and year."));
    }
    const auto day = std::chrono::sys_days(*date);
    const auto today = std::chrono::sys_days(context.today);
    const auto& limits = field.limits;
    if (limits.latest_days && day > today + std::chrono::days(*limits.latest_days)) {
        const auto latest = today + std::chrono::days(*limits.latest_days);
        return *limits.latest_days == 0
                   ? error(t("This date is still to come. Please check day, month and year."))
                   : error(
                         t("This date is too late. Please enter {date} or earlier.",
                           {{"date", i18n::date_in_words(latest, t)}})
                     );
    }
    if (limits.earliest_days && day < today + std::chrono::days(*limits.earliest_days)) {
        const auto earliest = today + std::chrono::days(*limits.earliest_days);
        return error(
            t("This date is too long ago. Please enter {date} or later.",
              {{"date", i18n::date_in_words(earliest, t)}})
        );
    }
    return std::nullopt;
}

Finding check_choice(const Field& field, const Answer& answer, const Texts& t) {
    const auto is_offered = [&field](const SecretText& value) {
        return std::any_of(field.options.begin(), field.options.end(), [&value](const Option& o) {
            return o.id == value.reveal();
        });
    };
    const auto& values = answer.values;
    if (field.type == FieldType::choice_one && values.size() != 1) {
        return error(t("Please choose one answer."));
    }
    if (!std::all_of(values.begin(), values.end(), is_offered)) {
        return error(t("Please choose from the answers shown."));
    }
    return std::nullopt;
}

} // namespace

std::optional<Problem>
check(const Field& field, const Answer* answer, const CheckContext& context) {
    if (field.type == FieldType::note) {
        return std::nullopt;
    }
    if (is_unanswered(answer)) {
        return field.required ? check_unanswered(field, context.t) : std::nullopt;
    }
    const auto text = answer->first();
    switch (field.type) {
    case FieldType::text: return check_text(field, text, context.t);
    case FieldType::number: return check_number(field, text, context.t);
    case FieldType::nik: return check_nik(text, context);
    case FieldType::kk: return check_kk(text, context);
    case FieldType::phone: return check_phone(text, context.t);
    case FieldType::date: return check_date(field, text, context);
    case FieldType::choice_one:
    case FieldType::choice_many: return check_choice(field, *answer, context.t);
    case FieldType::note: return std::nullopt;
    case FieldType::acknowledge:
        return text == "yes" ? std::nullopt : check_unanswered(field, context.t);
    }
    return std::nullopt;
}

} // namespace anjungan::services
