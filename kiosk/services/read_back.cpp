// An answer as it is shown and read aloud on "check your answers".
#include "kiosk/i18n/format.hpp"
#include "kiosk/services/answer_text.hpp"
#include "kiosk/services/dates.hpp"
#include "kiosk/services/form.hpp"

#include <algorithm>
#include <charconv>

namespace anjungan::services {

namespace {

/// "3201 0112 3456 0001": four at a time, as people read numbers to each other.
std::string in_fours(std::string_view text) {
    const auto compacted = compact(text);
    std::string grouped;
    std::size_t digits = 0;
    for (const char character : compacted.reveal()) {
        if (digits > 0 && digits % 4 == 0) {
            grouped.push_back(' ');
        }
        digits += character == '+' ? 0U : 1U;
        grouped.push_back(character);
    }
    return grouped;
}

std::string number_in_words(std::string_view text, const i18n::Texts& t) {
    const auto compacted = compact(text);
    const auto digits = compacted.reveal();
    long long number = 0;
    const auto [end, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = problem == std::errc() && end == digits.data() + digits.size();
    return whole ? i18n::grouped_number(number, t) : std::string(trimmed(text));
}

std::string labels_of(const Field& field, const Answer& answer, const i18n::Texts& t) {
    std::string labels;
    for (const auto& option : field.options) {
        if (answer.contains(option.id)) {
            labels += labels.empty() ? "" : ", ";
            labels += option.label.in(t.language());
        }
    }
    return labels;
}

} // namespace

std::string spoken_form(const Field& field, const Answer& answer, const i18n::Texts& t) {
    const auto text = answer.first();
    switch (field.type) {
    case FieldType::text: return std::string(trimmed(text));
    case FieldType::number: return number_in_words(text, t);
    case FieldType::nik:
    case FieldType::kk:
    case FieldType::phone: return in_fours(text);
    case FieldType::date: {
        const auto date = parse_iso_date(text);
        return date ? i18n::date_in_words(*date, t) : std::string(text);
    }
    case FieldType::choice_one:
    case FieldType::choice_many: return labels_of(field, answer, t);
    case FieldType::acknowledge: return text == "yes" ? t("Yes, agreed") : std::string();
    case FieldType::note: return {};
    }
    return {};
}

} // namespace anjungan::services
