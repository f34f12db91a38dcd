// SPDX-License-Identifier: GPL-3.0-or-later
// Promises in working days: over weekends, holidays and year ends, and where no list goes on.
#include "kiosk/services/working_days.hpp"

#include "tests/kiosk/services/shipped.hpp"

using namespace anjungan;
using namespace anjungan::services;
using namespace std::chrono_literals;
using Date = std::chrono::year_month_day;
using MaybeDate = std::optional<Date>;

namespace {

constexpr int three = 15 * 60;

/// Monday to Friday until three.
WorkingWeek office() {
    WorkingWeek week;
    for (std::size_t day = 1; day <= 5; ++day) {
        week.closes_at.at(day) = three;
    }
    return week;
}

const Calendar& holidays() {
    return test::shipped_catalogue().calendar;
}

/// Years with one holiday each, so that year ends and leap days can be counted over.
Calendar years(std::initializer_list<int> numbers) {
    Calendar calendar;
    for (const int number : numbers) {
        const auto year = std::chrono::year(number);
        calendar.years.push_back({year, "test", true, {{year / 1 / 1, {}, {}, true}}});
    }
    return calendar;
}

LocalTime at(Date date, int hour = 9, int minute = 0) {
    return {date, hour, minute};
}

MaybeDate promised(Date date, int days, int hour = 9) {
    return promised_date(office(), holidays(), at(date, hour), days);
}

} // namespace

TEST_CASE("promised_date: weekdays, over a weekend", "[services][calendar]") {
    CHECK(promised(2026y / 11 / 24, 0) == 2026y / 11 / 24);
    CHECK(promised(2026y / 11 / 24, 1) == 2026y / 11 / 25);
    CHECK(promised(2026y / 11 / 27, 1) == 2026y / 11 / 30); // Friday to Monday
    CHECK(promised(2026y / 11 / 24, 5) == 2026y / 12 / 1);
}

TEST_CASE(
    "promised_date: handed in while closed, it counts from the next working day",
    "[services][calendar]"
) {
    CHECK(promised(2026y / 11 / 24, 1, 7) == 2026y / 11 / 25);
    CHECK(promised(2026y / 11 / 24, 1, 15) == 2026y / 11 / 26);
    CHECK(promised(2026y / 11 / 24, 0, 15) == 2026y / 11 / 25);
    CHECK(promised(2026y / 11 / 27, 0, 16) == 2026y / 11 / 30); // Friday evening
    CHECK(promised(2026y / 11 / 28, 1) == 2026y / 12 / 1);      // Saturday
    CHECK(promised_date(office(), holidays(), at(2026y / 11 / 24, 14, 59), 0) == 2026y / 11 / 24);
}

TEST_CASE(
    "promised_date: holidays and collective leave are no working days", "[services][calendar]"
) {
    CHECK(promised(2026y / 12 / 23, 1) == 2026y / 12 / 28); // 24 leave, 25 holiday, then a weekend
    CHECK(promised(2026y / 12 / 25, 0) == 2026y / 12 / 28);
    // Idul Fitri: 18 to 24 March are leave, holidays and a weekend.
    CHECK(promised(2026y / 3 / 17, 1) == 2026y / 3 / 25);
    CHECK(promised(2026y / 3 / 17, 2) == 2026y / 3 / 26);
}

TEST_CASE("promised_date: a holiday on a weekend takes no further day", "[services][calendar]") {
    // Waisak is Sunday 31 May; Monday 1 June is Pancasila Day.
    CHECK(promised(2026y / 5 / 29, 1) == 2026y / 6 / 2);
    CHECK(promised(2026y / 4 / 2, 1) == 2026y / 4 / 6); // Good Friday, Easter Sunday
}

TEST_CASE(
    "promised_date: no date without the year's list, not even half of one", "[services][calendar]"
) {
    CHECK(promised(2027y / 3 / 1, 1) == std::nullopt);
    CHECK(promised(2025y / 12 / 31, 1) == std::nullopt);
    CHECK(promised(2026y / 12 / 30, 1) == 2026y / 12 / 31);
    CHECK(promised(2026y / 12 / 31, 0) == 2026y / 12 / 31);
    CHECK(promised(2026y / 12 / 31, 1) == std::nullopt);
    CHECK(promised(2026y / 12 / 31, 0, 16) == std::nullopt); // counts from a day of 2027
    CHECK(promised_date(office(), {}, at(2026y / 11 / 24), 1) == std::nullopt);
}

TEST_CASE(
    "promised_date: over the year's end and over leap days, where both are listed",
    "[services][calendar]"
) {
    const auto both = years({2027, 2028});
    const auto over = [&](Date date, int days) {
        return promised_date(office(), both, at(date), days);
    };
    CHECK(over(2027y / 12 / 31, 1) == 2028y / 1 / 3); // Friday; 1 January is a Saturday
    CHECK(over(2028y / 2 / 28, 1) == 2028y / 2 / 29);
    CHECK(over(2028y / 2 / 29, 1) == 2028y / 3 / 1);
    CHECK(over(2027y / 2 / 26, 1) == 2027y / 3 / 1);
    const auto gap = years({2026, 2028}); // a year between that nobody has listed
    CHECK(promised_date(office(), gap, at(2026y / 12 / 31), 365) == std::nullopt);
}

TEST_CASE(
    "is_working_day: the office's own exceptions go before the calendar", "[services][calendar]"
) {
    auto week = office();
    CHECK(is_working_day(week, holidays(), 2026y / 5 / 15) == false);
    week.open = {2026y / 5 / 15}; // works through the leave
    CHECK(is_working_day(week, holidays(), 2026y / 5 / 15) == true);
    week.closed = {2026y / 11 / 25};
    CHECK(is_working_day(week, holidays(), 2026y / 11 / 25) == false);
    CHECK(is_working_day(week, holidays(), 2026y / 11 / 26) == true);
    CHECK(is_working_day(week, holidays(), 2026y / 11 / 28) == false);
    CHECK(is_working_day(week, holidays(), 2027y / 1 / 4) == std::nullopt);
}

TEST_CASE(
    "promised_date: an office that works on Saturdays, and one that never does",
    "[services][calendar]"
) {
    auto week = office();
    week.closes_at.at(6) = 12 * 60;
    CHECK(promised_date(week, holidays(), at(2026y / 11 / 27), 1) == 2026y / 11 / 28);
    CHECK(promised_date({}, holidays(), at(2026y / 6 / 2), 1) == std::nullopt);
    CHECK(
        promised_date(WorkingWeek::usual(), holidays(), at(2026y / 11 / 24, 23, 59), 1) ==
        2026y / 11 / 25
    );
}
