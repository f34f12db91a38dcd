// SPDX-License-Identifier: GPL-3.0-or-later
// NIK and KK: impossible structures are errors, everything else passes or is a hint.
#include "kiosk/services/population_number.hpp"

#include "tests/kiosk/services/shipped.hpp"

#include <fmt/format.h>
#include <rapidcheck.h>

using namespace anjungan;
using namespace anjungan::services;
using test::today;

TEST_CASE("examine_nik: one finding for each fault", "[services]") {
    const std::pair<const char*, NumberFinding> cases[] = {
        {"3404010903560001", NumberFinding::sound},
        {"3404014903560001", NumberFinding::sound},        // a woman: day + 40
        {"3404017103560001", NumberFinding::sound},        // born on a 31st, a woman
        {"3404012911260001", NumberFinding::unusual_date}, // five days ahead, or 99 years old
        {"3404012411260001", NumberFinding::sound},        // born today
        {"3404013002900001", NumberFinding::unusual_date}, // 30 February
        {"340401090356000", NumberFinding::wrong_length},
        {"34040109035600012", NumberFinding::wrong_length},
        {"", NumberFinding::wrong_length},
        {"340401090356000A", NumberFinding::not_digits},
        {"34O4", NumberFinding::not_digits},
        {"0004010903560001", NumberFinding::no_province},
        {"3404010003560001", NumberFinding::no_such_date},
        {"3404013203560001", NumberFinding::no_such_date},
        {"3404014003560001", NumberFinding::no_such_date},
        {"3404017203560001", NumberFinding::no_such_date},
        {"3404010900560001", NumberFinding::no_such_date},
        {"3404010913560001", NumberFinding::no_such_date},
        {"3404010903560000", NumberFinding::no_sequence},
    };
    for (const auto& [digits, finding] : cases) {
        INFO(digits);
        CHECK(examine_nik(digits, today) == finding);
    }
}

TEST_CASE("examine_kk: a day above forty is a hint, the rest as in a NIK", "[services]") {
    CHECK(examine_kk("3404010903150001", today) == NumberFinding::sound);
    CHECK(examine_kk("3404014903150001", today) == NumberFinding::unusual_date);
    CHECK(examine_kk("3404017203150001", today) == NumberFinding::no_such_date);
    CHECK(examine_kk("3404010903150000", today) == NumberFinding::no_sequence);
    CHECK(examine_kk("0004010903150001", today) == NumberFinding::no_province);
}

TEST_CASE("examine_nik: every possible structure passes, sound or with a hint", "[services]") {
    CHECK(rc::check("any region, day, month, year and sequence in range", [] {
        const auto region = *rc::gen::inRange(10000, 1000000);
        const auto day = *rc::gen::inRange(1, 32) + *rc::gen::element(0, 40);
        const auto month = *rc::gen::inRange(1, 13);
        const auto year = *rc::gen::inRange(0, 100);
        const auto sequence = *rc::gen::inRange(1, 10000);
        const auto digits =
            fmt::format("{:06}{:02}{:02}{:02}{:04}", region, day, month, year, sequence);
        const auto finding = examine_nik(digits, today);
        RC_ASSERT(finding == NumberFinding::sound || finding == NumberFinding::unusual_date);
    }));
}

TEST_CASE("examine_nik: one part out of range is always an error", "[services]") {
    CHECK(rc::check("an impossible day or month", [] {
        const auto day =
            *rc::gen::oneOf(rc::gen::just(0), rc::gen::inRange(32, 41), rc::gen::inRange(72, 100));
        const auto month = *rc::gen::inRange(0, 100);
        const auto digits = fmt::format("340401{:02}{:02}560001", day, month);
        RC_ASSERT(examine_nik(digits, today) == NumberFinding::no_such_date);
    }));
    CHECK(rc::check("any text that is not sixteen digits", [](const std::string& text) {
        const auto finding = examine_nik(text, today);
        const bool sixteen_digits =
            text.size() == 16 && text.find_first_not_of("0123456789") == std::string::npos;
        RC_ASSERT(
            sixteen_digits || finding == NumberFinding::wrong_length ||
            finding == NumberFinding::not_digits
        );
    }));
}

TEST_CASE("birth_in_nik: the holder's sex and day of birth, of a sound number only", "[services]") {
    using std::chrono::year;
    const auto woman = birth_in_nik("3201014903960001", today);
    REQUIRE(woman.has_value());
    CHECK(woman->sex == Sex::female);
    CHECK((woman->date == year(1996) / 3 / 9));
    const auto man = birth_in_nik("3404013112050001", today);
    REQUIRE(man.has_value());
    CHECK(man->sex == Sex::male);
    CHECK((man->date == year(2005) / 12 / 31));
    const auto newborn = birth_in_nik("3404016411260001", today); // born today
    REQUIRE(newborn.has_value());
    CHECK(newborn->sex == Sex::female);
    CHECK((newborn->date == today));
    for (const auto* unsound :
         {"",
          "320101490396000",
          "32010149039600012",
          "3201017203960001",
          "3404013002900001",
          "3404012911260001",
          "3201014903960000",
          "320101490396000A"}) {
        INFO(unsound);
        CHECK_FALSE(birth_in_nik(unsound, today).has_value());
    }
}
