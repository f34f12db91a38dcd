// SPDX-License-Identifier: GPL-3.0-or-later
/// When the counters are open, as the office has written it down, and until when a queue number
/// still leads to one. Pure functions of local time: no clock, any thread.
#pragma once

#include "base/local_time.hpp"
#include "base/result.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace anjungan::flow {

/// Minutes from midnight: from ≥ 0, until > from, until ≤ 24 × 60.
struct OpenSpan {
    int from = 0;
    int until = 0;
    bool operator==(const OpenSpan&) const = default;
};

/// Of one day, in order, with a break between each two; none: closed all day.
using OpenSpans = std::vector<OpenSpan>;

/// "08.00-15.00", or "08.00-12.00, 13.00-15.00" with a break; ':' is as good as '.'. An empty text:
/// closed all day. Anything else is `invalid_input` with a sentence for the operator.
[[nodiscard]] Result<OpenSpans> open_spans_from(const std::string& text);

using Days = std::vector<std::chrono::year_month_day>;

/// Beyond so many days nobody looks for the next time that the counters open.
inline constexpr int farthest_opening_day = 28;

struct OpeningHours {
    std::array<OpenSpans, 7> days = {}; ///< by weekday, Sunday first
    Days closed = {};                   ///< whatever the weekday
    Days holidays = {};                 ///< of the calendar: closed, unless …
    Days open = {};                     ///< … this office works on them
    /// So long before the counters close for the day, the last queue number is given.
    int last_number_minutes = 0;

    /// False: the office has written nothing down, and nothing is said.
    [[nodiscard]] bool known() const;
    /// Holidays and exceptions counted in.
    [[nodiscard]] OpenSpans on(std::chrono::year_month_day date) const;
};

/// When the counters open on a later day.
struct OpeningDay {
    int days = 0;   ///< until then: 1 tomorrow …
    int minute = 0; ///< of that day
    std::chrono::year_month_day date = {};
    bool operator==(const OpeningDay&) const = default;
};

/// How it is now.
struct Opening {
    bool open = false;
    int minute = 0;                        ///< of the day: until when, or when they open again
    int days = 0;                          ///< until then: 0 today, 1 tomorrow …
    std::chrono::weekday weekday = {};     ///< of that day
    std::chrono::year_month_day date = {}; ///< that day
    bool numbers = true;   ///< who takes a queue number now is served today, as far as hours go
    int numbers_until = 0; ///< minute of today from which that ends; 0: there are none today
    int closes = 0;        ///< minute at which the counters close for today; 0: they open no more
    std::optional<OpeningDay> next_day = {}; ///< the first one after today; nothing: too far away
    bool operator==(const Opening&) const = default;
};

/// Nothing: the hours are not known. Where no counter opens as far as anybody looks, `days` lies
/// beyond farthest_opening_day.
[[nodiscard]] std::optional<Opening> opening_at(const OpeningHours& hours, const LocalTime& now);

/// Until `opening_at` may say something else, rounded up to whole minutes.
[[nodiscard]] std::chrono::minutes
until_opening_changes(const Opening& opening, const LocalTime& now);

} // namespace anjungan::flow
