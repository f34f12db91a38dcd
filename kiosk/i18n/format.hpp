// SPDX-License-Identifier: GPL-3.0-or-later
/// Dates, times and numbers as people in each language write and say them.
#pragma once

#include "base/local_time.hpp"
#include "kiosk/i18n/translator.hpp"

namespace anjungan::i18n {

/// "Selasa, 24 November 2026" / "Tuesday, 24 November 2026"; month and weekday names come from the
/// catalogue.
[[nodiscard]] std::string long_date(std::chrono::year_month_day date, const Texts& t);

/// "November". `month` is one of the calendar's.
[[nodiscard]] std::string month_name(std::chrono::month month, const Texts& t);

/// "24 November 2026": a date of birth, where the weekday would only be noise.
[[nodiscard]] std::string date_in_words(std::chrono::year_month_day date, const Texts& t);

/// "09.05 WIB" in Indonesian, "09:05 WIB" in English.
[[nodiscard]] std::string clock_time(const LocalTime& time, const OfficeZone& zone, const Texts& t);

/// "15.00" in Indonesian, "15:00" in English; `minute` of the day, 0 to 1440.
[[nodiscard]] std::string hour_and_minute(int minute, const Texts& t);

/// "Senin", "Monday".
[[nodiscard]] std::string weekday_name(std::chrono::weekday weekday, const Texts& t);

/// "1.500.000" in Indonesian, "1,500,000" in English.
[[nodiscard]] std::string grouped_number(long long number, const Texts& t);

/// "Rp 0 (gratis)", "Rp 30.000".
[[nodiscard]] std::string cost_in_words(long long rupiah, const Texts& t);

/// "Rp 2.500.000" in Indonesian, "Rp 2,500,000" in English.
[[nodiscard]] std::string amount(long long rupiah, const Texts& t);

/// "2 juta 500 ribu rupiah": how much that is, where zeros would have to be counted. `rupiah` is
/// not negative.
[[nodiscard]] std::string amount_in_words(long long rupiah, const Texts& t);

/// A code or number letter by letter, for the voice: "A-001" → "A, nol nol satu".
[[nodiscard]] std::string spelled(std::string_view code, const Texts& t);

} // namespace anjungan::i18n
