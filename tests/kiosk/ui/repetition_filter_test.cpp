// SPDX-License-Identifier: GPL-3.0-or-later
// What leans on the keypad, or flickers on the glass, is nobody.
#include "kiosk/ui/repetition_filter.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

using namespace anjungan;
using namespace anjungan::ui;
using namespace std::chrono_literals;

namespace {

struct Hands {
    bool key(Key key, const std::string& place = "question") {
        return filter.is_deliberate(KeyStroke{key}, place);
    }
    bool touch(Point at, const std::string& place = "question") {
        return filter.is_deliberate(Touch{TouchPhase::down, 0, at}, place);
    }
    /// For so long, something each second; how many of them counted in the last minute.
    template <class Act>
    int act_for(std::chrono::seconds time, Act act) {
        int counted = 0;
        for (auto past = 0s; past < time; ++past) {
            clock.advance(1s);
            counted += act() && past >= time - 60s ? 1 : 0;
        }
        return counted;
    }

    test::FakeClock clock;
    RepetitionFilter filter{clock};
};

} // namespace

TEST_CASE("RepetitionFilter: a key that is held is nobody's doing", "[ui]") {
    Hands at;
    CHECK(at.key(Key::down));
    CHECK_FALSE(at.filter.is_deliberate(KeyStroke{Key::down, true}, "question"));
    CHECK_FALSE(at.filter.is_deliberate(KeyStroke{Key::select, true}, "question"));
}

TEST_CASE("RepetitionFilter: of a touch only its beginning counts", "[ui]") {
    Hands at;
    CHECK(at.touch({10, 10}));
    for (const auto phase : {TouchPhase::move, TouchPhase::up, TouchPhase::cancelled}) {
        CHECK_FALSE(at.filter.is_deliberate(Touch{phase, 0, {500, 500}}, "question"));
    }
    CHECK_FALSE(at.filter.is_deliberate(Exposed{}, "question"));
}

TEST_CASE("RepetitionFilter: one key that comes again and again stops to count", "[ui]") {
    Hands at;
    CHECK(at.act_for(60s, [&] { return at.key(Key::down); }) > 50);
    CHECK(at.act_for(3600s, [&] { return at.key(Key::down); }) == 0);
    CHECK(at.key(Key::up)); // somebody is there after all
    CHECK(at.key(Key::down));
}

TEST_CASE("RepetitionFilter: a spot that trembles is one spot", "[ui]") {
    Hands at;
    int step = 0;
    const auto flicker = [&] { return at.touch({300 + step % 7, 900 - step++ % 11}); };
    CHECK(at.act_for(3600s, flicker) == 0);
    CHECK(at.touch({700, 200}));
}

TEST_CASE("RepetitionFilter: two things that take turns are no person either", "[ui]") {
    Hands at;
    bool first = false;
    const auto alternate = [&] {
        first = !first;
        return first ? at.key(Key::left) : at.touch({300, 900});
    };
    CHECK(at.act_for(3600s, alternate) == 0);
}

TEST_CASE("RepetitionFilter: on another screen the same spot is something new", "[ui]") {
    Hands at;
    CHECK(at.touch({300, 900}, "standard"));
    at.clock.advance(10min); // read, and then Continue lies where it lay before
    CHECK(at.touch({300, 900}, "requirements"));
    CHECK(at.touch({300, 900}, "question"));
}

TEST_CASE(
    "RepetitionFilter: what repeats itself does not begin anew on a screen of its own", "[ui]"
) {
    Hands at;
    CHECK(at.act_for(600s, [&] { return at.touch({300, 900}); }) == 0);
    CHECK_FALSE(at.touch({300, 900}, "idle_warning"));
    CHECK(at.touch({600, 1200}, "idle_warning"));
}

TEST_CASE("RepetitionFilter: two switches are enough for a whole visit", "[ui]") {
    Hands at;
    int widget = 0;
    const auto walk_and_press = [&] { // one of many keys on the screen, reached by walking
        const bool walked = at.key(Key::right);
        return at.key(Key::select, "question/key-" + std::to_string(widget++ * 7 % 10)) && walked;
    };
    CHECK(at.act_for(600s, walk_and_press) == 60);
}

TEST_CASE("RepetitionFilter: forgets with the session", "[ui]") {
    Hands at;
    CHECK(at.act_for(600s, [&] { return at.key(Key::select); }) == 0);
    at.filter.forget();
    CHECK(at.key(Key::select));
}
