// SPDX-License-Identifier: GPL-3.0-or-later
// Until when the counters are open, and when they open again.
#include "kiosk/flow/opening_hours.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::flow;
using namespace std::chrono_literals;

namespace {

constexpr int eight = 8 * 60;
constexpr int eleven = 11 * 60;
constexpr int three = 15 * 60;

/// Monday to Thursday until three, Friday until eleven.
OpeningHours office() {
    OpeningHours hours;
    for (std::size_t day = 1; day <= 4; ++day) {
        hours.days.at(day) = {OpenSpan{eight, three}};
    }
    hours.days.at(5) = {OpenSpan{eight, eleven}};
    return hours;
}

std::chrono::year_month_day november(unsigned day) {
    return std::chrono::year(2026) / 11 / std::chrono::day(day);
}

LocalTime at(unsigned day, int hour, int minute) {
    return {std::chrono::year(2026) / 11 / std::chrono::day(day), hour, minute};
}

/// What was known of it before there were breaks: open, minute, days, weekday.
void check_opening(const OpeningHours& hours, const LocalTime& now, const Opening& expected) {
    const auto found = opening_at(hours, now);
    REQUIRE(found.has_value());
    CHECK(found->open == expected.open);
    CHECK(found->minute == expected.minute);
    CHECK(found->days == expected.days);
    CHECK(found->weekday == expected.weekday);
    CHECK(std::chrono::weekday(std::chrono::sys_days(found->date)) == expected.weekday);
}

/// 8 to 12 and 13 to 15, on a Wednesday.
OpeningHours with_break() {
    auto hours = office();
    hours.days.at(3) = {{eight, 12 * 60}, {13 * 60, three}};
    return hours;
}

} // namespace

TEST_CASE("open_spans_from: the times of a day with its breaks, or closed", "[flow]") {
    CHECK(open_spans_from("08.00-15.00").value() == OpenSpans{{eight, three}});
    CHECK(open_spans_from("08:00-15:30").value() == OpenSpans{{eight, three + 30}});
    CHECK(open_spans_from("00.00-24.00").value() == OpenSpans{{0, 24 * 60}});
    CHECK(open_spans_from("").value().empty());
    CHECK(
        open_spans_from("08.00-12.00, 13.00-15.00").value() ==
        OpenSpans{{eight, 12 * 60}, {13 * 60, three}}
    );
    CHECK(open_spans_from("08.00-12.00,13:00-15:00").value().size() == 2);
    for (const auto* wrong :
         {"8-15",
          "08.00",
          "15.00-08.00",
          "08.00-08.00",
          "08.60-15.00",
          "08.00-24.01",
          "08.00 15.00",
          "a8.00-15.00",
          "08-00-15.00",
          "Senin-Jumat",
          "08.00-12.00, ",
          ", 08.00-12.00",
          "08.00-12.00 13.00-15.00",
          "08.00-13.00, 12.00-15.00",
          "08.00-12.00, 12.00-15.00",
          "13.00-15.00, 08.00-12.00"}) {
        INFO(wrong);
        CHECK_FALSE(open_spans_from(wrong));
    }
}

TEST_CASE("opening_at: nothing is said where nothing is known", "[flow]") {
    CHECK_FALSE(OpeningHours().known());
    CHECK_FALSE(opening_at({}, at(25, 9, 0)));
    CHECK(office().known());
}

TEST_CASE("opening_at: open until the end of the span, closed from its last minute on", "[flow]") {
    const auto wednesday = std::chrono::Wednesday;
    check_opening(office(), at(25, 9, 15), {true, three, 0, wednesday});
    check_opening(office(), at(25, 8, 0), {true, three, 0, wednesday});
    check_opening(office(), at(25, 14, 59), {true, three, 0, wednesday});
    check_opening(office(), at(25, 7, 59), {false, eight, 0, wednesday});
    check_opening(office(), at(25, 15, 0), {false, eight, 1, std::chrono::Thursday});
    check_opening(office(), at(27, 11, 0), {false, eight, 3, std::chrono::Monday});
}

TEST_CASE("opening_at: a day that the office is closed on is passed over", "[flow]") {
    auto hours = office();
    hours.closed = {november(26)};
    check_opening(hours, at(25, 15, 0), {false, eight, 2, std::chrono::Friday});
    check_opening(hours, at(26, 9, 0), {false, eight, 1, std::chrono::Friday});
}

TEST_CASE("opening_at: a holiday is closed, unless this office works on it", "[flow]") {
    auto hours = office();
    hours.holidays = {november(26), november(28)}; // a Thursday, and a Saturday
    check_opening(hours, at(26, 9, 0), {false, eight, 1, std::chrono::Friday});
    hours.open = {november(26)};
    check_opening(hours, at(26, 9, 0), {true, three, 0, std::chrono::Thursday});
    hours.closed = {november(26)}; // the plainest word counts
    check_opening(hours, at(26, 9, 0), {false, eight, 1, std::chrono::Friday});
    hours.open = {november(28)}; // works on no Saturday
    check_opening(hours, at(28, 9, 0), {false, eight, 2, std::chrono::Monday});
}

TEST_CASE("opening_at: an office that is closed for weeks says nothing of a day", "[flow]") {
    auto hours = office();
    for (int day = 0; day < 40; ++day) {
        hours.closed.push_back(std::chrono::sys_days(november(20)) + std::chrono::days(day));
    }
    const auto found = opening_at(hours, at(20, 9, 0));
    REQUIRE(found.has_value());
    CHECK_FALSE(found->open);
    CHECK_FALSE(found->numbers);
    CHECK_FALSE(found->next_day.has_value());
    CHECK(found->days > farthest_opening_day);
    CHECK(opening_at(hours, {std::chrono::year(2026) / 12 / 20, 9, 0})->days == 10);
}

TEST_CASE("opening_at: closed in the break, open again behind it", "[flow]") {
    const auto wednesday = std::chrono::Wednesday;
    check_opening(with_break(), at(25, 11, 59), {true, 12 * 60, 0, wednesday});
    check_opening(with_break(), at(25, 12, 0), {false, 13 * 60, 0, wednesday});
    check_opening(with_break(), at(25, 13, 0), {true, three, 0, wednesday});
    check_opening(with_break(), at(25, 15, 0), {false, eight, 1, std::chrono::Thursday});
}

TEST_CASE("opening_at: numbers are given for today only, and stop in time", "[flow]") {
    auto hours = with_break();
    const auto numbers = [&](int hour, int minute) {
        return opening_at(hours, at(25, hour, minute))->numbers;
    };
    CHECK(numbers(7, 0)); // whoever comes early is served today
    CHECK(numbers(9, 0));
    CHECK(numbers(12, 30)); // behind the break
    CHECK(numbers(14, 59));
    CHECK_FALSE(numbers(15, 0));
    hours.last_number_minutes = 20;
    CHECK(numbers(14, 39));
    CHECK_FALSE(numbers(14, 40));
    const auto late = opening_at(hours, at(25, 14, 45));
    CHECK(late->open); // the counters still serve those who have one
    CHECK(late->closes == three);
    CHECK(late->next_day == OpeningDay{1, eight, november(26)});
    hours.last_number_minutes = 12 * 60; // longer than the day
    CHECK_FALSE(numbers(8, 0));
}

TEST_CASE("opening_at: over the year's end and on a leap day", "[flow]") {
    auto hours = office();
    hours.holidays = {std::chrono::year(2027) / 1 / 1};
    const auto eve = opening_at(hours, {std::chrono::year(2026) / 12 / 31, 16, 0});
    CHECK(eve->next_day == OpeningDay{4, eight, std::chrono::year(2027) / 1 / 4});
    const auto leap = opening_at(hours, {std::chrono::year(2028) / 2 / 28, 16, 0});
    CHECK(leap->next_day == OpeningDay{1, eight, std::chrono::year(2028) / 2 / 29});
}

TEST_CASE("until_opening_changes: to the end, to the beginning, or to midnight", "[flow]") {
    const auto left = [](const LocalTime& now, const OpeningHours& hours = office()) {
        return until_opening_changes(*opening_at(hours, now), now);
    };
    CHECK(left(at(25, 14, 0)) == 60min);
    CHECK(left(at(25, 14, 59)) == 1min);
    CHECK(left(at(25, 7, 30)) == 30min);
    CHECK(left(at(25, 23, 0)) == 60min);
    auto hours = with_break();
    CHECK(left(at(25, 11, 0), hours) == 60min);
    hours.last_number_minutes = 15;
    CHECK(left(at(25, 14, 0), hours) == 45min); // the last number
    CHECK(left(at(25, 14, 50), hours) == 10min);
}
