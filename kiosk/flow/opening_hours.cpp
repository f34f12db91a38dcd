// SPDX-License-Identifier: GPL-3.0-or-later
// Open or closed, until when, and whether there are numbers.
#include "kiosk/flow/opening_hours.hpp"

#include <algorithm>

namespace anjungan::flow {

namespace {

constexpr int minutes_of_day = 24 * 60;

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

/// "08.00-12.00"; nothing: it is none.
std::optional<OpenSpan> span_in(const std::string& text) {
    constexpr std::size_t length = 11;
    if (text.size() != length || text[5] != '-') {
        return std::nullopt;
    }
    const auto from = minute_at(text, 0);
    const auto until = minute_at(text, 6);
    if (!from || !until || *from >= *until || *until > minutes_of_day) {
        return std::nullopt;
    }
    return OpenSpan{*from, *until};
}

/// Parted by commas, blanks around each left out.
std::vector<std::string> parts_of(const std::string& text) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    while (start <= text.size()) {
        const auto end = std::min(text.find(',', start), text.size());
        auto part = text.substr(start, end - start);
        part.erase(0, std::min(part.find_first_not_of(' '), part.size()));
        part.erase(part.find_last_not_of(' ') + 1);
        parts.push_back(std::move(part));
        start = end + 1;
    }
    return parts;
}

std::optional<OpeningDay>
opening_day_after(const OpeningHours& hours, std::chrono::year_month_day today) {
    for (int days = 1; days <= farthest_opening_day; ++days) {
        const std::chrono::year_month_day day =
            std::chrono::sys_days(today) + std::chrono::days(days);
        if (const auto spans = hours.on(day); !spans.empty()) {
            return OpeningDay{days, spans.front().from, day};
        }
    }
    return std::nullopt;
}

/// What there still is today: the span that goes on or comes next.
std::optional<OpenSpan> span_from(const OpenSpans& spans, int minute) {
    const auto found =
        std::ranges::find_if(spans, [minute](const OpenSpan& span) { return minute < span.until; });
    return found == spans.end() ? std::nullopt : std::optional(*found);
}

} // namespace

Result<OpenSpans> open_spans_from(const std::string& text) {
    OpenSpans spans;
    if (text.empty()) {
        return spans;
    }
    for (const auto& part : parts_of(text)) {
        const auto span = span_in(part);
        const bool behind = span && (spans.empty() || spans.back().until < span->from);
        if (!behind) {
            return fail(
                ErrorCode::invalid_input,
                "must be like \"08.00-15.00\", or \"08.00-12.00, 13.00-15.00\" with a break, one "
                "span after the other; empty when the counters are closed"
            );
        }
        spans.push_back(*span);
    }
    return spans;
}

bool OpeningHours::known() const {
    return std::ranges::any_of(days, [](const auto& day) { return !day.empty(); });
}

OpenSpans OpeningHours::on(std::chrono::year_month_day date) const {
    if (is_among(closed, date) || (is_among(holidays, date) && !is_among(open, date))) {
        return {};
    }
    return days.at(std::chrono::weekday(std::chrono::sys_days(date)).c_encoding());
}

std::optional<Opening> opening_at(const OpeningHours& hours, const LocalTime& now) {
    if (!hours.known()) {
        return std::nullopt;
    }
    const int minute = now.hour * 60 + now.minute;
    const auto today = hours.on(now.date);
    const auto span = span_from(today, minute);
    Opening opening;
    opening.next_day = opening_day_after(hours, now.date);
    if (!span && !opening.next_day) {
        opening.numbers = false;
        opening.days = farthest_opening_day + 1;
        return opening;
    }
    opening.closes = span ? today.back().until : 0;
    opening.numbers_until = span ? std::max(0, opening.closes - hours.last_number_minutes) : 0;
    opening.numbers = minute < opening.numbers_until;
    opening.date = span ? now.date : opening.next_day->date;
    opening.weekday = std::chrono::weekday(std::chrono::sys_days(opening.date));
    if (span) {
        opening.open = minute >= span->from;
        opening.minute = opening.open ? span->until : span->from;
    } else {
        opening.minute = opening.next_day->minute;
        opening.days = opening.next_day->days;
    }
    return opening;
}

std::chrono::minutes until_opening_changes(const Opening& opening, const LocalTime& now) {
    const int minute = now.hour * 60 + now.minute;
    // At midnight "tomorrow" becomes "today".
    int next = opening.days == 0 ? opening.minute : minutes_of_day;
    if (opening.numbers) {
        next = std::min(next, opening.numbers_until);
    }
    return std::chrono::minutes(std::max(1, next - minute));
}

} // namespace anjungan::flow
