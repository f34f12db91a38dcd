// SPDX-License-Identifier: GPL-3.0-or-later
// From the parts of the draft to words for eye and ear.
#include "kiosk/screens/fields/date_parts.hpp"

#include "kiosk/i18n/format.hpp"
#include "kiosk/screens/fields/field_page.hpp"
#include "kiosk/screens/speech.hpp"
#include "kiosk/services/dates.hpp"
#include "kiosk/services/fields/digits.hpp"
#include "kiosk/session/draft.hpp"
#include "kiosk/session/draft_parts.hpp"

#include <string_view>

namespace anjungan::screens {

namespace {

using session::Edit;

constexpr DatePart parts[] = {DatePart::day, DatePart::month, DatePart::year};

const session::Draft& draft_in(const ScreenContext& context) {
    return context.model.visit->draft;
}

std::string_view
typed_in(DatePart part, const services::Field& field, const ScreenContext& context) {
    return session::part_of(draft_in(context), field, static_cast<std::size_t>(part));
}

std::string so_far(const services::Field& field, const ScreenContext& context) {
    if (const auto date = date_of(field, context); date.has_value()) {
        return i18n::date_in_words(*date, context.t);
    }
    std::string all;
    for (const auto part : parts) {
        const auto words = words_of(part, field, context);
        all += (all.empty() || words.empty() ? "" : " ") + words;
    }
    return all.empty() ? context.t("Nothing is typed yet.") : all;
}

/// A part that has just become whole.
std::string finished(DatePart part, const std::string& words, const i18n::Texts& t) {
    switch (part) {
    case DatePart::day: return t("Day {day}.", {{"day", words}});
    case DatePart::month: return t("Month {month}.", {{"month", words}});
    case DatePart::year: return t("Year {year}.", {{"year", words}});
    }
    return {};
}

std::string typed_echo(const services::Field& field, const ScreenContext& context) {
    const auto& t = context.t;
    const auto& draft = draft_in(context);
    const auto edited = static_cast<DatePart>(draft.edited_part);
    // A name, or a year on a key of its own, is said as a part: only digits come one by one.
    auto key = std::string(draft.edited.reveal().size() == 1 ? draft.edited.reveal() : "");
    if (session::all_parts_full(draft, field)) {
        const auto date = date_of(field, context);
        return sentences(
            key, date.has_value() ? i18n::long_date(*date, t) : so_far(field, context)
        );
    }
    if (!draft.part_came_up) {
        return key;
    }
    const auto ended = finished(edited, words_of(edited, field, context), t);
    return sentences(key, sentences(ended, asks_for(active_part(context), t)));
}

std::string echo_of(const services::Field& field, const ScreenContext& context) {
    const auto& t = context.t;
    const auto& draft = draft_in(context);
    switch (draft.edit) {
    case Edit::none: return {};
    case Edit::refused:
        return typed_in(active_part(context), field, context).empty() ? t("Nothing is typed yet.")
                                                                      : t("There is no more room.");
    case Edit::cleared: return t("Everything is erased.");
    case Edit::erased:
        return t("erased: {character}", {{"character", std::string(draft.edited.reveal())}});
    case Edit::typed: return typed_echo(field, context);
    }
    return {};
}

} // namespace

DatePart active_part(const ScreenContext& context) {
    return static_cast<DatePart>(draft_in(context).part);
}

std::string name_of(DatePart part, const i18n::Texts& t) {
    switch (part) {
    case DatePart::day: return t("Day");
    case DatePart::month: return t("Month");
    case DatePart::year: return t("Year");
    }
    return {};
}

std::string words_of(DatePart part, const services::Field& field, const ScreenContext& context) {
    const auto month = part == DatePart::month ? month_of(field, context) : 0;
    return month > 0 ? month_names(context.t).at(month - 1)
                     : std::string(typed_in(part, field, context));
}

std::size_t month_of(const services::Field& field, const ScreenContext& context) {
    constexpr std::size_t month_digits = 2;
    const auto typed = typed_in(DatePart::month, field, context);
    const auto month = typed.size() == month_digits ? services::whole_number(typed) : std::nullopt;
    return month.has_value() && *month <= 12 ? static_cast<std::size_t>(*month) : 0;
}

std::optional<std::chrono::year_month_day>
date_of(const services::Field& field, const ScreenContext& context) {
    return services::parse_iso_date(session::answer_of(draft_in(context), field).first());
}

std::vector<std::string> month_names(const i18n::Texts& t) {
    std::vector<std::string> names;
    for (unsigned month = 1; month <= 12; ++month) {
        names.push_back(i18n::month_name(std::chrono::month(month), t));
    }
    return names;
}

std::string asks_for(DatePart part, const i18n::Texts& t) {
    switch (part) {
    case DatePart::day: return t("Now the day, two digits.");
    case DatePart::month: return t("Now the month.");
    case DatePart::year: return t("Now the year, four digits.");
    }
    return {};
}

TypedSpeech speech_of_date(const services::Field& field, const ScreenContext& context) {
    const auto& draft = draft_in(context);
    const auto label = label_of(field, context);
    const bool repeats = draft.edit == Edit::typed || draft.edit == Edit::erased;
    return {sentences(label, so_far(field, context)), echo_of(field, context), repeats};
}

} // namespace anjungan::screens
