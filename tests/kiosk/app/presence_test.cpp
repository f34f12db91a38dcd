// SPDX-License-Identifier: GPL-3.0-or-later
// What extends a visit, and what must not.
#include "kiosk/app/presence.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

using namespace anjungan;
using namespace anjungan::app;
using namespace std::chrono_literals;
using flow::Idleness;
using ui::Key;
using ui::KeyStroke;
using ui::Touch;
using ui::TouchPhase;

namespace {

struct Visit {
    bool act(const ui::Input& input) {
        const bool warning = presence.idleness() == Idleness::warning;
        return presence.may_act(input, {warning ? "idle_warning" : "question#0", "yes", warning});
    }
    /// Once a second, for so long; how often it acted on the warning.
    int act_for(std::chrono::seconds time, const ui::Input& input) {
        int answers = 0;
        for (auto past = 0s; past < time; past += 1s) {
            clock.advance(1s);
            const bool asked = presence.idleness() == Idleness::warning;
            answers += act(input) && asked ? 1 : 0;
        }
        return answers;
    }

    test::FakeClock clock;
    Presence presence{clock, {120s, 45s}};
};

} // namespace

TEST_CASE("Presence: somebody who does one thing and another stays", "[app]") {
    Visit at;
    for (int i = 0; i < 20; ++i) {
        at.clock.advance(100s);
        CHECK(at.act(Touch{TouchPhase::down, 0, {100 * (i % 7), 300}}));
        CHECK(at.presence.idleness() == Idleness::active);
    }
}

TEST_CASE("Presence: a key that is held does not extend the visit", "[app]") {
    Visit at;
    CHECK(at.act(KeyStroke{Key::down}));
    CHECK(at.act_for(164s, KeyStroke{Key::down, true}) > 0); // the ring moves; it answers nothing
    CHECK(at.presence.idleness() == Idleness::warning);
    at.act_for(2s, KeyStroke{Key::down, true});
    CHECK(at.presence.idleness() == Idleness::expired);
}

TEST_CASE("Presence: what comes again and again ends the visit and answers no question", "[app]") {
    const ui::Input again = GENERATE(
        ui::Input(KeyStroke{Key::select}), ui::Input(Touch{TouchPhase::down, 0, {540, 1500}})
    );
    Visit at;
    CHECK(at.act_for(60s + 120s + 45s, again) == 0);
    at.act_for(2s, again);
    CHECK(at.presence.idleness() == Idleness::expired);
}

TEST_CASE("Presence: one other action while the warning stands extends", "[app]") {
    Visit at;
    at.act_for(200s, KeyStroke{Key::select});
    REQUIRE(at.presence.idleness() == Idleness::warning);
    CHECK(at.act(KeyStroke{Key::right}));
    CHECK(at.presence.idleness() == Idleness::active);
}

TEST_CASE("Presence: who was away answers the warning with the last key used", "[app]") {
    Visit at;
    CHECK(at.act(KeyStroke{Key::select}));
    at.clock.advance(130s);
    REQUIRE(at.presence.idleness() == Idleness::warning);
    CHECK(at.act(KeyStroke{Key::select}));
    CHECK(at.presence.idleness() == Idleness::active);
}

TEST_CASE("Presence: begins anew for the next citizen", "[app]") {
    Visit at;
    at.act_for(400s, KeyStroke{Key::down});
    at.presence.begin_anew();
    CHECK(at.presence.idleness() == Idleness::active);
    at.clock.advance(100s);
    CHECK(at.act(KeyStroke{Key::down}));
    at.clock.advance(100s);
    CHECK(at.presence.idleness() == Idleness::active);
}

TEST_CASE("Presence: choices that go by keep a visit open once round the page", "[app]") {
    Visit at;
    constexpr int choices = 24;
    for (int i = 0; i < choices; ++i) {
        at.clock.advance(100s);
        at.presence.choice_went_by(choices);
        CHECK(at.presence.idleness() == Idleness::active);
    }
    at.clock.advance(100s);
    at.presence.choice_went_by(choices); // the second time round nobody is there
    at.clock.advance(30s);
    CHECK(at.presence.idleness() == Idleness::warning);
    SECTION("whoever presses has another round") {
        CHECK(at.act(KeyStroke{Key::select}));
        at.clock.advance(100s);
        at.presence.choice_went_by(choices);
        at.clock.advance(100s);
        CHECK(at.presence.idleness() == Idleness::active);
    }
}
