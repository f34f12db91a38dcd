// SPDX-License-Identifier: GPL-3.0-or-later
// Open or closed, until when.
#include "kiosk/flow/opening_hours.hpp"

#include <algorithm>

namespace anjungan::flow {

namespace {

constexpr int minutes_of_day = 24 * 60;
constexpr int farthest_day = 28;

std::optional<int> digit_pair(const std::string& text, std::size_t at) {
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    if (!digit(at) || !digit(at + 1)) {
        return std::nullopt;
    }
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

/// "08.00" at this place of the text.
std::optional<int> minute_at(const std::string& text, std::size_t at) {
    const auto hour = digit_pair(text, at);
    const auto minute = digit_pair(text, at + 3);
    const bool parted = text[at + 2] == '.' || text[at + 2] == ':';
    if (!parted || !hour || !minute || *minute > 59) {
        return std::nullopt;
    }
    return *hour * 60 + *minute;
}

} // namespace

Result<std::optional<OpenSpan>> open_span_from(const std::string& text) {
    if (text.empty()) {
        return std::optional<OpenSpan>();
    }
    constexpr std::size_t length = 11;
    if (text.size() == length && text[5] == '-') {
        const auto from = minute_at(text, 0);
        const auto until = minute_at(text, 6);
        if (from && until && *from < *until && *until <= minutes_of_day) {
            return std::optional(OpenSpan{*from, *until});
        }
    }
    return fail(
        ErrorCode::invalid_input,
        "must be like \"08.00-15.00\", or empty when the counters are closed"
    );
}

bool OpeningHours::known() const {
    return std::ranges::any_of(days, [](const auto& day) { return day.has_value(); });
}

std::optional<OpenSpan> OpeningHours::on(std::chrono::year_month_day date) const {
    if (std::ranges::find(closed, iso_date(date)) != closed.end()) {
        return std::nullopt;
    }
    return days.at(std::chrono::weekday(std::chrono::sys_days(date)).c_encoding());
}

std::optional<Opening> opening_at(const OpeningHours& hours, const LocalTime& now) {
    const int minute = now.hour * 60 + now.minute;
    const auto today = std::chrono::sys_days(now.date);
    for (int days = 0; days <= farthest_day; ++days) {
        const auto day = today + std::chrono::days(days);
        const auto span = hours.on(day);
        if (!span || (days == 0 && minute >= span->until)) {
            continue;
        }
        const bool open = days == 0 && minute >= span->from;
        return Opening{open, open ? span->until : span->from, days, std::chrono::weekday(day)};
    }
    return std::nullopt;
}

std::chrono::minutes until_opening_changes(const Opening& opening, const LocalTime& now) {
    const int minute = now.hour * 60 + now.minute;
    // At midnight "tomorrow" becomes "today".
    const int next = opening.days == 0 ? opening.minute : minutes_of_day;
    return std::chrono::minutes(std::max(1, next - minute));
}

} // namespace anjungan::flow
