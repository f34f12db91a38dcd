// SPDX-License-Identifier: GPL-3.0-or-later
// Takes NIK and KK numbers apart.
#include "kiosk/services/population_number.hpp"

#include <algorithm>

namespace anjungan::services {

namespace {

constexpr std::size_t number_length = 16;
constexpr unsigned women_add = 40;
constexpr int implausible_age = 97;

unsigned pair_at(std::string_view digits, std::size_t place) {
    const auto digit = [digits](std::size_t i) { return static_cast<unsigned>(digits[i] - '0'); };
    return digit(place) * 10 + digit(place + 1);
}

bool is_unusual(std::chrono::year_month_day date, std::chrono::year_month_day today) {
    if (!date.ok()) {
        return true;
    }
    return date > today || date + std::chrono::years(implausible_age) <= today;
}

/// The latest date not in the future that these two digits can mean.
std::chrono::year_month_day
latest_reading(unsigned day, unsigned month, unsigned year, std::chrono::year_month_day today) {
    const auto reading = [=](int century) {
        return std::chrono::year_month_day{
            std::chrono::year(century + static_cast<int>(year)),
            std::chrono::month(month),
            std::chrono::day(day)};
    };
    return reading(2000) <= today ? reading(2000) : reading(1900);
}

/// Of a number whose places are known to be digits.
unsigned day_of(std::string_view digits) {
    const auto written = pair_at(digits, 6);
    return written > women_add ? written - women_add : written;
}

NumberFinding examine(std::string_view digits, std::chrono::year_month_day today) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!std::all_of(digits.begin(), digits.end(), is_digit)) {
        return NumberFinding::not_digits;
    }
    if (digits.size() != number_length) {
        return NumberFinding::wrong_length;
    }
    if (pair_at(digits, 0) == 0) {
        return NumberFinding::no_province;
    }
    const auto day = day_of(digits);
    const auto month = pair_at(digits, 8);
    if (day < 1 || day > 31 || month < 1 || month > 12) {
        return NumberFinding::no_such_date;
    }
    if (digits.substr(12) == "0000") {
        return NumberFinding::no_sequence;
    }
    return is_unusual(latest_reading(day, month, pair_at(digits, 10), today), today)
               ? NumberFinding::unusual_date
               : NumberFinding::sound;
}

} // namespace

NumberFinding examine_nik(std::string_view digits, std::chrono::year_month_day today) {
    return examine(digits, today);
}

NumberFinding examine_kk(std::string_view digits, std::chrono::year_month_day today) {
    const auto finding = examine(digits, today);
    const bool day_above_forty = finding == NumberFinding::sound && pair_at(digits, 6) > women_add;
    return day_above_forty ? NumberFinding::unusual_date : finding;
}

std::optional<Birth> birth_in_nik(std::string_view digits, std::chrono::year_month_day today) {
    if (examine_nik(digits, today) != NumberFinding::sound) {
        return std::nullopt;
    }
    const auto date =
        latest_reading(day_of(digits), pair_at(digits, 8), pair_at(digits, 10), today);
    return Birth{pair_at(digits, 6) > women_add ? Sex::female : Sex::male, date};
}

} // namespace anjungan::services
