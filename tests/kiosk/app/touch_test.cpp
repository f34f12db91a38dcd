// SPDX-License-Identifier: GPL-3.0-or-later
// What a touch lets one see and hear.
#include "drivers/voice/tick.hpp"
#include "tests/kiosk/app/hands.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::app;
using namespace std::chrono_literals;
using ui::Key;
using ui::KeyStroke;
using ui::TouchPhase;

TEST_CASE("Application.touch: a tap however short is seen for a tenth of a second", "[app]") {
    test::SmallKiosk kiosk;
    kiosk.open_a_form();
    kiosk.reach_the_number();
    kiosk.clock.advance(1s);
    const test::Finger finger(kiosk, "key-1");
    const auto untouched = finger.look();
    test::take(
        kiosk,
        {[&] { finger.touch(TouchPhase::down); },
         [&] {
             CHECK(finger.look() != untouched);
             kiosk.clock.advance(20ms);
             finger.touch(TouchPhase::up);
         },
         [&] {
             CHECK(kiosk.application.model().visit->draft.answer.first() == "1");
             CHECK(finger.look() != untouched);
             kiosk.clock.advance(79ms);
         },
         [&] {
             CHECK(finger.look() != untouched);
             kiosk.clock.advance(1ms);
         },
         [&] {
             CHECK(finger.look() == untouched);
             finger.touch(TouchPhase::down);
         },
         [&] {
             kiosk.clock.advance(100ms);
             finger.touch(TouchPhase::up);
         },
         [&] { CHECK(finger.look() == untouched); }}
    );
}

TEST_CASE("Application.touch: what is touched ticks, what is not does not", "[app]") {
    test::SmallKiosk kiosk;
    kiosk.open_a_form();
    kiosk.reach_the_number();
    kiosk.clock.advance(1s);
    const test::Finger finger(kiosk, "key-1");
    const auto tap = [](const test::Finger& at) {
        at.touch(TouchPhase::down);
        at.touch(TouchPhase::up);
    };
    const auto once = drivers::make_tick(100).size();
    test::take(
        kiosk,
        {[&] { tap(finger); },
         [&] {
             CHECK(kiosk.sound.heard().size() == once);
             tap(test::Finger(kiosk, "heading")); // words
             kiosk.screen.window->inject(KeyStroke{Key::down});
             kiosk.screen.window->inject(KeyStroke{Key::select});
         },
         [&] {
             CHECK(kiosk.sound.heard().size() == once);
             kiosk.sound.set_waiting(200ms); // somebody is being read to
             tap(finger);
         },
         [&] { CHECK(kiosk.sound.heard().size() == once); }}
    );
}

TEST_CASE("Application.touch: an office may have its kiosk silent", "[app]") {
    test::SmallKiosk kiosk("voice.tick = \"no\"\n");
    kiosk.open_a_form();
    kiosk.reach_the_number();
    kiosk.clock.advance(1s);
    const test::Finger finger(kiosk, "key-1");
    test::take(
        kiosk,
        {[&] {
             finger.touch(TouchPhase::down);
             finger.touch(TouchPhase::up);
         },
         [&] { CHECK(kiosk.application.model().visit->draft.answer.first() == "1"); }}
    );
    CHECK(kiosk.sound.heard().empty());
}
