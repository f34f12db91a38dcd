// SPDX-License-Identifier: GPL-3.0-or-later
// A confused clock: the kiosk's own, forward and back by minutes, days and years, across restarts
// of the program and of the machine; and the hub's, in what it signs.
#include "tests/faults/clock_office.hpp"

#include <random>

using namespace anjungan;
using namespace anjungan::test;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr auto years = days(365);
constexpr WallTime year_2099 = WallTime(seconds(4070908800));

seconds jump_of_any_size() {
    return GENERATE(
        seconds(5min),
        seconds(-5min),
        seconds(14h + 35min), // just past midnight, as the wrong clock has it
        seconds(-10h),
        seconds(days(1)),
        seconds(days(-1)),
        seconds(days(3)),
        seconds(days(-20)),
        seconds(73 * years),
        seconds(-40 * years)
    );
}

} // namespace

TEST_CASE("Clock.queue: a clock that jumps repeats no number on a real day", "[faults]") {
    ClockOffice office;
    office.work(3);
    office.pass(minutes(30));
    office.jump(jump_of_any_size());
    const auto restart = GENERATE(false, true);
    for (int day = 0; day < 4; ++day) {
        office.work(4);
        if (restart) {
            office.restart_program();
        }
        office.pass(minutes(20));
        office.work(4);
        office.until_tomorrow();
    }
    CHECK(office.repeated().empty());
    CHECK(office.refused() == 0);
}

TEST_CASE("Clock.queue: a clock that was wrong and is put right repeats none", "[faults]") {
    ClockOffice office;
    const auto off_by = jump_of_any_size();
    office.jump(off_by);
    office.work(5);
    office.pass(minutes(1));
    office.jump(-off_by);
    for (int day = 0; day < 3; ++day) {
        office.work(5);
        office.until_tomorrow();
    }
    CHECK(office.repeated().empty());
    CHECK(office.last_number() < "A011"); // and the days do begin anew
}

TEST_CASE("Clock.queue: nor does one that jumps while the machine restarts", "[faults]") {
    ClockOffice office;
    office.hub_speaks();
    office.work(3);
    office.restart_machine();
    office.jump(jump_of_any_size());
    office.hub_speaks();
    for (int day = 0; day < 3; ++day) {
        office.work(4);
        office.until_tomorrow();
    }
    CHECK(office.repeated().empty());
    CHECK(office.refused() == 0);
}

TEST_CASE("Clock.queue: a machine that is off at night begins each day with 001", "[faults]") {
    ClockOffice office;
    for (int day = 0; day < 3; ++day) {
        office.work(1);
        CHECK(office.last_number() == "A001");
        office.work(5);
        office.restart_machine(hours(24) - minutes(6));
    }
    CHECK(office.repeated().empty());
}

TEST_CASE("Clock.queue: days of any jumps and restarts repeat and refuse nothing", "[faults]") {
    const auto seed = GENERATE(range(1U, 13U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto draw = [&random](int below) {
        return static_cast<int>(random() % static_cast<unsigned>(below));
    };
    ClockOffice office;
    for (int step = 0; step < 250; ++step) {
        office.hub_speaks();
        office.work(1 + draw(3));
        office.pass(minutes(draw(90)));
        switch (draw(8)) {
        case 0: office.jump(seconds(draw(100'000) - 50'000)); break;
        case 1: office.jump(days(draw(4'000) - 2'000)); break;
        case 2: office.restart_program(); break;
        case 3: office.restart_machine(minutes(draw(900))); break;
        default: break;
        }
    }
    CHECK(office.repeated().empty());
    CHECK(office.refused() == 0);
}

TEST_CASE("Clock.queue: 999 numbers block no longer than a day", "[faults]") {
    ClockOffice office;
    office.work(1);
    office.exhaust();
    office.work(1);
    CHECK(office.refused() == 1);
    SECTION("the clock stands still") {
        office.pass(hours(24));
        office.jump(-hours(24));
    }
    SECTION("each start of the machine is in 1970") {
        office.restart_machine();
        office.set_wall(WallTime(1h));
    }
    SECTION("it is set back by years") {
        office.jump(-20 * years);
        office.pass(hours(24));
    }
    office.work(1);
    CHECK(office.refused() == 1);
    CHECK(office.last_number() == "A001");
}

TEST_CASE("Clock.floor: one ack of 2099 changes no date, no day and no later ack", "[faults]") {
    ClockOffice office;
    office.work(1);
    const auto first = office.last();
    office.acknowledge(first, protocol::AckStatus::stored, year_2099);
    CHECK(office.floor() < office.wall() + TimeFloor::max_step);
    office.until_tomorrow();
    office.work(1);
    CHECK(office.last().committed_at == office.wall());
    CHECK(office.last_number() == "A001");
    // The same record's honest ack, dated 73 years earlier, and what hangs on it.
    CHECK(
        office.acknowledge(first, protocol::AckStatus::safe, office.wall()) ==
        store::AckOutcome::applied
    );
    office.pass(days(31));
    CHECK(office.store().drop_safe(days(30)).value() == 1);
}

TEST_CASE("Clock.floor: one session far ahead moves nothing, three that agree do", "[faults]") {
    ClockOffice office;
    office.set_wall(WallTime(1h)); // a flat battery: 1970
    const WallTime real = WallTime(seconds(1795485600));
    const auto speak = [&office, real](minutes after) { office.session(real + after); };
    speak(0min);
    SECTION("too soon after each other") {
        for (int i = 0; i < 5; ++i) {
            office.pass(minutes(1));
            speak(minutes(i + 1));
        }
        CHECK(office.floor() == WallTime());
    }
    SECTION("a hub whose clock does not go on as the boot clock does") {
        for (int i = 0; i < 5; ++i) {
            office.pass(minutes(15));
            speak(i * hours(3));
        }
        CHECK(office.floor() == WallTime());
    }
    SECTION("a restart of the machine in between") {
        office.pass(minutes(15));
        speak(15min);
        office.restart_machine(30s);
        office.set_wall(WallTime(2h));
        speak(16min);
        CHECK(office.floor() == WallTime());
    }
    SECTION("three that agree: the floor is theirs, audited, and runs on") {
        office.pass(minutes(15));
        speak(15min);
        office.restart_program();
        office.pass(minutes(15));
        CHECK(office.floor() == WallTime());
        speak(30min);
        CHECK(office.floor() == real + 30min);
        office.work(1);
        CHECK(office.last().committed_at == real + 30min);
        office.pass(hours(24));
        office.work(1);
        CHECK(office.last().committed_at == real + 30min + days(1));
        CHECK(office.last_number() == "A001");
        CHECK(office.audited(store::AuditKind::floor_raised) == 1);
    }
}

TEST_CASE("Clock.floor: a hub a little ahead is followed a day at most", "[faults]") {
    ClockOffice office;
    office.session(office.wall() + hours(20));
    CHECK(office.floor() == office.wall() + hours(20));
    office.session(office.wall() + hours(40));
    office.session(office.wall() + days(400));
    CHECK(office.floor() == office.wall() + hours(20));
}

TEST_CASE("Clock.floor: a person takes it back, audited, and it stays so", "[faults]") {
    ClockOffice office;
    for (int i = 0; i < 3; ++i) {
        office.session(year_2099 + minutes(15 * i));
        office.pass(minutes(15));
    }
    CHECK(office.floor() > year_2099);
    CHECK(office.store().lower_time_floor(year_2099 + days(1)).error().code == ErrorCode::conflict);
    REQUIRE(office.store().lower_time_floor(office.wall()));
    CHECK(office.floor() == office.wall());
    CHECK(office.audited(store::AuditKind::floor_lowered) == 1);
    office.restart_program();
    office.work(1);
    CHECK(office.last().committed_at == office.wall());
    office.close();
    CHECK(forensics::verify_audit(office.database()).value().intact);
}

TEST_CASE("Clock.purge: a record dated in the future goes with those after it", "[faults]") {
    ClockOffice office;
    office.jump(73 * years);
    office.work(1);
    const auto future = office.last();
    office.acknowledge(future, protocol::AckStatus::safe, office.wall() - 73 * years);
    office.jump(-73 * years);
    office.work(1);
    const auto later = office.last();
    CHECK(
        office.acknowledge(later, protocol::AckStatus::safe, office.wall()) ==
        store::AckOutcome::applied
    );
    CHECK(office.store().drop_safe(days(30)).value() == 0);
    office.pass(days(31));
    CHECK(office.store().drop_safe(days(30)).value() == 2);
}
