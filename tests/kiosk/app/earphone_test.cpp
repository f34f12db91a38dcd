// SPDX-License-Identifier: GPL-3.0-or-later
// A plug that goes in and out while somebody is read to.
#include "tests/kiosk/app/small_kiosk.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::app;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;
using flow::ScreenId;
using ui::Key;
using ui::KeyStroke;

TEST_CASE("Application.earphone: plugged in, the page is told; out again, nothing is", "[app]") {
    test::SmallKiosk kiosk;
    kiosk.open_a_form();
    CHECK(kiosk.voice.words().empty());
    kiosk.application.tell(session::EarphoneChanged{true});
    CHECK_FALSE(kiosk.voice.words().empty());
    kiosk.application.tell(session::EarphoneChanged{false});
    CHECK(kiosk.voice.words().empty());
    kiosk.application.tell(session::Continue{});
    CHECK(kiosk.voice.words().empty());
}

TEST_CASE("Application.earphone: on the first screen it begins as a key does", "[app]") {
    test::SmallKiosk kiosk;
    kiosk.application.tell(session::EarphoneChanged{true});
    CHECK_THAT(kiosk.voice.words(), ContainsSubstring("Tombol bulat: pilih."));
    kiosk.screen.window->inject(KeyStroke{Key::select});
    REQUIRE(kiosk.application.run([] { return false; }));
    CHECK(kiosk.application.model().stack.top() == ScreenId::home);
}

TEST_CASE(
    "Application.earphone: a number that is being spelled stops with the plug, and by loudspeaker "
    "there are no digits",
    "[app]"
) {
    test::SmallKiosk kiosk;
    kiosk.open_a_form();
    kiosk.application.tell(session::SetVoice{true}); // by loudspeaker, of one's own will
    kiosk.reach_the_number();
    kiosk.application.tell(session::EarphoneChanged{true});
    for (const char* digit : {"3", "2", "0", "7"}) {
        kiosk.application.tell(session::TypeCharacter{digit});
    }
    CHECK_THAT(kiosk.voice.words(), ContainsSubstring("7. three two zero seven."));
    kiosk.application.tell(session::EarphoneChanged{false});
    CHECK(kiosk.application.model().settings.voice);
    CHECK_THAT(kiosk.voice.words(), !ContainsSubstring("seven"));
    kiosk.application.tell(session::TypeCharacter{"9"});
    CHECK_THAT(kiosk.voice.words(), !ContainsSubstring("9") && ContainsSubstring("digit number 5"));
}

// However a visit ends, its voice ends with it.
TEST_CASE(
    "Application.voice: what one citizen was being told stops with the visit, and the next begins "
    "in silence",
    "[app]"
) {
    test::SmallKiosk kiosk;
    kiosk.open_a_form();
    kiosk.application.tell(session::SetVoice{true});
    SECTION("by the button") {
        kiosk.application.tell(session::EndSession{});
    }
    SECTION("nobody was there any more") {
        kiosk.application.tell(session::IdleExpired{});
    }
    SECTION("with the earphone still in") {
        kiosk.application.tell(session::EarphoneChanged{true});
        kiosk.application.tell(session::EndSession{});
    }
    REQUIRE(kiosk.application.model().stack.top() == ScreenId::welcome);
    CHECK(kiosk.voice.words().empty());
    // Somebody who sees begins by touch: nothing is said, whatever the one before wanted.
    kiosk.open_a_form();
    CHECK(kiosk.voice.words().empty());
    kiosk.application.tell(session::EndSession{});
    // A key of the keypad begins with speech again.
    kiosk.screen.window->inject(KeyStroke{Key::down});
    REQUIRE(kiosk.application.run([] { return false; }));
    CHECK_THAT(kiosk.voice.words(), ContainsSubstring("Selamat datang"));
}
