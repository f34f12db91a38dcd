// SPDX-License-Identifier: GPL-3.0-or-later
// What counts as one scan.
#include "drivers/scanner/double_guard.hpp"

#include "tests/support/catch.hpp"

#include <string>

using namespace anjungan;
using namespace anjungan::drivers;
using namespace std::chrono_literals;

namespace {

struct Counter {
    /// Whether it counts.
    bool shows(const std::string& code) { return !guard.is_double({SecretText(code)}, now); }

    DoubleGuard guard;
    BootTime now = 1h;
};

} // namespace

TEST_CASE("DoubleGuard: one code that stays before the scanner is one scan", "[drivers]") {
    Counter at;
    CHECK(at.shows("KENARI"));
    for (int i = 0; i < 100; ++i) {
        at.now += 1s;
        CHECK_FALSE(at.shows("KENARI"));
    }
    at.now += DoubleGuard::pause;
    CHECK(at.shows("KENARI"));
}

TEST_CASE("DoubleGuard: two codes that are read in turns are two scans", "[drivers]") {
    Counter at;
    CHECK(at.shows("KENARI"));
    CHECK(at.shows("MURAI"));
    for (int i = 0; i < 100; ++i) {
        at.now += 200ms;
        CHECK_FALSE(at.shows("KENARI"));
        CHECK_FALSE(at.shows("MURAI"));
    }
}

TEST_CASE("DoubleGuard: forgets with the session", "[drivers]") {
    Counter at;
    CHECK(at.shows("KENARI"));
    at.guard.forget();
    CHECK(at.guard.remembered() == 0);
    CHECK(at.shows("KENARI"));
}

TEST_CASE("DoubleGuard: keeps no more than it needs", "[drivers]") {
    Counter at;
    for (int i = 0; i < 1000; ++i) {
        CHECK(at.shows(std::to_string(i)));
    }
    CHECK(at.guard.remembered() == DoubleGuard::max_codes);
    at.now += DoubleGuard::pause;
    CHECK(at.shows("KENARI"));
    CHECK(at.guard.remembered() == 1);
}
