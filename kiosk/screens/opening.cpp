// SPDX-License-Identifier: GPL-3.0-or-later
// Open until when; closed until when.
#include "kiosk/screens/opening.hpp"

#include "kiosk/i18n/format.hpp"

namespace anjungan::screens {

namespace {

/// Within a week its name is enough; behind holidays it may be another week's.
std::string day_in_words(
    int days, std::chrono::weekday weekday, std::chrono::year_month_day date, const i18n::Texts& t
) {
    constexpr int week = 7;
    return days < week ? i18n::weekday_name(weekday, t) : i18n::long_date(date, t);
}

} // namespace

std::string opening_in_short(const ScreenContext& context) {
    const auto& opening = context.model.kiosk.opening;
    const auto& t = context.t;
    if (!opening.has_value()) {
        return {};
    }
    return opening->open
               ? t("Open until {time}", {{"time", i18n::hour_and_minute(opening->minute, t)}})
               : t("Counters closed");
}

std::string opening_in_full(const ScreenContext& context) {
    const auto& opening = context.model.kiosk.opening;
    const auto& t = context.t;
    if (!opening.has_value()) {
        return {};
    }
    const auto time = i18n::hour_and_minute(opening->minute, t);
    if (opening->open) {
        return t("The counters are open until {time}.", {{"time", time}});
    }
    if (opening->days > flow::farthest_opening_day) {
        return t("The counters are closed.");
    }
    if (opening->days == 0) {
        return t("The counters are closed. They open today at {time}.", {{"time", time}});
    }
    if (opening->days == 1) {
        return t("The counters are closed. They open tomorrow at {time}.", {{"time", time}});
    }
    return t(
        "The counters are closed. They open on {day} at {time}.",
        {{"day", day_in_words(opening->days, opening->weekday, opening->date, t)}, {"time", time}}
    );
}

std::string return_in_words(const ScreenContext& context) {
    const auto& opening = context.model.kiosk.opening;
    const auto& t = context.t;
    if (!opening.has_value() || !opening->next_day.has_value()) {
        return t("Please ask an officer when the counters open again.");
    }
    const auto& day = *opening->next_day;
    const auto time = i18n::hour_and_minute(day.minute, t);
    if (day.days == 1) {
        return t("Please come back tomorrow from {time}.", {{"time", time}});
    }
    const auto weekday = std::chrono::weekday(std::chrono::sys_days(day.date));
    return t(
        "Please come back on {day} from {time}.",
        {{"day", day_in_words(day.days, weekday, day.date, t)}, {"time", time}}
    );
}

} // namespace anjungan::screens
