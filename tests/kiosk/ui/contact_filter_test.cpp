// SPDX-License-Identifier: GPL-3.0-or-later
// What lies on the panel is no finger.
#include "kiosk/ui/contact_filter.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

#include <string>

using namespace anjungan;
using namespace anjungan::ui;

namespace {

struct Glass {
    std::string touch(TouchPhase phase, std::int64_t finger, Point at = {100, 100}) {
        return words(filter.pass({phase, finger, at}));
    }
    std::string down(std::int64_t finger, Point at = {100, 100}) {
        return touch(TouchPhase::down, finger, at);
    }
    std::string move(std::int64_t finger, Point at) { return touch(TouchPhase::move, finger, at); }
    std::string up(std::int64_t finger, Point at = {100, 100}) {
        return touch(TouchPhase::up, finger, at);
    }

    /// "v1 x2": finger 1 down, finger 2 cancelled.
    static std::string words(const std::vector<Touch>& touches) {
        std::string text;
        for (const auto& one : touches) {
            text += text.empty() ? "" : " ";
            text += "v~^x"[static_cast<std::size_t>(one.phase)];
            text += std::to_string(one.finger);
        }
        return text;
    }

    test::FakeClock clock;
    ContactFilter filter{clock};
};

} // namespace

TEST_CASE("ContactFilter: fingers pass", "[ui]") {
    Glass panel;
    CHECK(panel.down(1) == "v1");
    CHECK(panel.move(1, {110, 100}) == "~1");
    CHECK(panel.up(1) == "^1");
    CHECK_FALSE(panel.filter.until_next());
    CHECK(panel.up(2).empty()); // it came down before we listened
}

TEST_CASE("ContactFilter: what never moves is let go of, and makes room for a finger", "[ui]") {
    Glass panel;
    CHECK(panel.down(1) == "v1");
    CHECK(panel.filter.until_next() == ContactFilter::patience);
    panel.clock.advance(std::chrono::seconds(14));
    CHECK(panel.move(1, {110, 95}) == "~1"); // it flickers where it lies
    CHECK(panel.filter.find_stuck().empty());
    panel.clock.advance(std::chrono::seconds(1));
    CHECK(panel.down(2, {500, 500}) == "x1 v2");
    CHECK(panel.filter.stuck() == 1);
    CHECK(panel.move(1, {400, 95}).empty());
    CHECK(panel.up(2, {500, 500}) == "^2");
    CHECK_FALSE(panel.filter.until_next());
    CHECK(panel.up(1).empty());
    CHECK(panel.filter.stuck() == 0);
    CHECK(panel.down(1) == "v1");
}

TEST_CASE("ContactFilter.find_stuck: also when nobody touches anything", "[ui]") {
    Glass panel;
    CHECK(panel.down(7) == "v7");
    panel.clock.advance(ContactFilter::patience);
    CHECK(panel.filter.until_next() == BootTime(0));
    CHECK(Glass::words(panel.filter.find_stuck()) == "x7");
    CHECK(panel.filter.find_stuck().empty());
}

TEST_CASE("ContactFilter: a finger that wanders is alive", "[ui]") {
    Glass panel;
    CHECK(panel.down(1) == "v1");
    for (int second = 1; second < 60; ++second) {
        panel.clock.advance(std::chrono::seconds(1));
        CHECK(panel.move(1, {100 + 30 * second, 100}) == "~1");
    }
    CHECK(panel.up(1) == "^1");
}

TEST_CASE("ContactFilter: ten fingers, and a panel gone mad", "[ui]") {
    Glass panel;
    for (std::int64_t finger = 0; finger < 10; ++finger) {
        CHECK(panel.down(finger) == "v" + std::to_string(finger));
    }
    for (std::int64_t finger = 0; finger < 10; ++finger) {
        CHECK(panel.up(finger) == "^" + std::to_string(finger));
    }
    for (std::int64_t finger = 0; finger < 100'000; ++finger) {
        const auto passed = panel.down(finger);
        REQUIRE(passed.empty() == (finger >= 32));
    }
    panel.clock.advance(ContactFilter::patience);
    CHECK(panel.filter.find_stuck().size() == 32);
    CHECK(panel.down(5) == "v5"); // "up" was never said; this is another finger
    CHECK(panel.filter.stuck() == 31);
}
