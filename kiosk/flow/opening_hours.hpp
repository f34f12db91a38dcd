// SPDX-License-Identifier: GPL-3.0-or-later
/// When the counters are open, as the office has written it down. Pure functions of local time: no
/// clock, any thread.
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

/// "08.00-15.00" or "08:00-15:00"; an empty text: closed all day. Anything else is `invalid_input`
/// with a sentence for the operator.
[[nodiscard]] Result<std::optional<OpenSpan>> open_span_from(const std::string& text);

struct OpeningHours {
    /// By weekday, Sunday first.
    std::array<std::optional<OpenSpan>, 7> days = {};
    /// "2026-12-25": closed whatever the weekday.
    std::vector<std::string> closed = {};

    /// False: the office has written nothing down, and nothing is said.
    [[nodiscard]] bool known() const;
    [[nodiscard]] std::optional<OpenSpan> on(std::chrono::year_month_day date) const;
};

/// How it is now.
struct Opening {
    bool open = false;
    int minute = 0;                    ///< of the day: until when, or when they open again
    int days = 0;                      ///< until then: 0 today, 1 tomorrow …
    std::chrono::weekday weekday = {}; ///< of that day
    bool operator==(const Opening&) const = default;
};

/// Nothing: the hours are not known, or no counter opens within four weeks.
[[nodiscard]] std::optional<Opening> opening_at(const OpeningHours& hours, const LocalTime& now);

/// Until `opening_at` may say something else, rounded up to whole minutes.
[[nodiscard]] std::chrono::minutes
until_opening_changes(const Opening& opening, const LocalTime& now);

} // namespace anjungan::flow
