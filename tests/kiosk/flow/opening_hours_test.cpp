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
        hours.days.at(day) = OpenSpan{eight, three};
    }
    hours.days.at(5) = OpenSpan{eight, eleven};
    return hours;
}

LocalTime at(unsigned day, int hour, int minute) {
    return {std::chrono::year(2026) / 11 / std::chrono::day(day), hour, minute};
}

} // namespace

TEST_CASE("open_span_from: two times of a day, or closed", "[flow]") {
    CHECK(open_span_from("08.00-15.00").value() == OpenSpan{eight, three});
    CHECK(open_span_from("08:00-15:30").value() == OpenSpan{eight, three + 30});
    CHECK(open_span_from("00.00-24.00").value() == OpenSpan{0, 24 * 60});
    CHECK(open_span_from("").value() == std::nullopt);
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
          "Senin-Jumat"}) {
        INFO(wrong);
        CHECK_FALSE(open_span_from(wrong));
    }
}

TEST_CASE("opening_at: nothing is said where nothing is known", "[flow]") {
    CHECK_FALSE(OpeningHours().known());
    CHECK_FALSE(opening_at({}, at(25, 9, 0)));
    CHECK(office().known());
}

TEST_CASE("opening_at: open until the end of the span, closed from its last minute on", "[flow]") {
    const auto wednesday = std::chrono::Wednesday;
    CHECK(opening_at(office(), at(25, 9, 15)) == Opening{true, three, 0, wednesday});
    CHECK(opening_at(office(), at(25, 8, 0)) == Opening{true, three, 0, wednesday});
    CHECK(opening_at(office(), at(25, 14, 59)) == Opening{true, three, 0, wednesday});
    CHECK(opening_at(office(), at(25, 7, 59)) == Opening{false, eight, 0, wednesday});
    CHECK(opening_at(office(), at(25, 15, 0)) == Opening{false, eight, 1, std::chrono::Thursday});
    CHECK(opening_at(office(), at(27, 11, 0)) == Opening{false, eight, 3, std::chrono::Monday});
}

TEST_CASE("opening_at: a day that the office is closed on is passed over", "[flow]") {
    auto hours = office();
    hours.closed = {"2026-11-26"};
    CHECK(opening_at(hours, at(25, 15, 0)) == Opening{false, eight, 2, std::chrono::Friday});
    CHECK(opening_at(hours, at(26, 9, 0)) == Opening{false, eight, 1, std::chrono::Friday});
}

TEST_CASE("until_opening_changes: to the end, to the beginning, or to midnight", "[flow]") {
    const auto left = [](const LocalTime& now) {
        return until_opening_changes(*opening_at(office(), now), now);
    };
    CHECK(left(at(25, 14, 0)) == 60min);
    CHECK(left(at(25, 14, 59)) == 1min);
    CHECK(left(at(25, 7, 30)) == 30min);
    CHECK(left(at(25, 23, 0)) == 60min);
}
