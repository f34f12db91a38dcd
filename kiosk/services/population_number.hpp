// SPDX-License-Identifier: GPL-3.0-or-later
/// The structure of NIK and KK numbers. A NIK tells where and when someone was *first* registered:
/// it stays after a move, a corrected birth date or a split region, so only what no number can
/// have is an error; the rest is a hint to look again.
///
/// NIK: region of first registration PP KK CC, DDMMYY (women DD+40), sequence from 0001. KK: region
/// of issue, date recorded DDMMYY, sequence. Neither has a check digit that we rely on.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace anjungan::services {

enum class NumberFinding : std::uint8_t {
    sound,
    not_digits,
    wrong_length, ///< not 16 digits
    no_province,  ///< province 00
    no_such_date, ///< month 00 or 13+, day 00, 32–40 or 72+
    no_sequence,  ///< sequence 0000
    unusual_date, ///< a hint only: not in the calendar, or read as in the future
};

/// `digits` without spaces. A two-digit year is read as the latest that is not in the future; one
/// that would make the holder 97 or older is far more often a year still to come: a hint.
[[nodiscard]] NumberFinding examine_nik(std::string_view digits, std::chrono::year_month_day today);

/// As above; a day above 40 is only a hint here, because whether KK numbers ever add 40 is not
/// certain.
[[nodiscard]] NumberFinding examine_kk(std::string_view digits, std::chrono::year_month_day today);

enum class Sex : std::uint8_t { female, male };

struct Birth {
    Sex sex = Sex::female;
    std::chrono::year_month_day date;
};

/// What a whole and sound NIK says of its holder, as of the day of first registration; otherwise
/// nothing. Personal.
[[nodiscard]] std::optional<Birth>
birth_in_nik(std::string_view digits, std::chrono::year_month_day today);

} // namespace anjungan::services
