// SPDX-License-Identifier: GPL-3.0-or-later
// The voice and the dark screen as a function of events.
#include "kiosk/session/update.hpp"
#include "tests/kiosk/session/small_visit.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;

TEST_CASE(
    "Session.sound: a keypad begins with speech, and all of it ends with the visit", "[session]"
) {
    test::SessionFixture at;
    at.send({session::KeypadUsed{}});
    CHECK(at.model.settings.voice);
    at.send({session::ChooseLanguage{"en"}, session::OpenScreen{flow::ScreenId::sound}});
    for (int i = 0; i < 20; ++i) {
        at.send({session::ChangeRate{25}, session::ChangeVolume{-10}});
    }
    CHECK(at.model.settings.rate_percent == 200);
    CHECK(at.model.settings.volume_percent == 10); // never so low that nobody finds it again
    at.send({session::SetDark{true}, session::PauseSpeech{true}});
    CHECK(at.model.settings.dark);
    CHECK(at.model.settings.paused);
    CHECK(at.top() == flow::ScreenId::home); // what is read on is the page below
    at.send({session::IdleWarned{}});
    CHECK_FALSE(at.model.settings.paused); // the warning must be heard
    at.send({session::EndSession{}});
    CHECK(at.model.settings == at.model.default_settings);
}

TEST_CASE("Session.sound: in a visit a keypad does not switch the voice on again", "[session]") {
    test::SessionFixture at;
    at.send({session::ChooseLanguage{"en"}, session::KeypadUsed{}});
    CHECK_FALSE(at.model.settings.voice);
}

TEST_CASE(
    "Session.keys: each is tried without doing anything, and one pressed twice leaves", "[session]"
) {
    test::SessionFixture at;
    using ui::Key;
    at.send({session::KeypadUsed{}});
    CHECK(at.model.kiosk.keypad);
    at.send(
        {session::ChooseLanguage{"en"},
         session::OpenScreen{flow::ScreenId::help},
         session::OpenScreen{flow::ScreenId::try_keys}}
    );
    for (const auto key : {Key::back, Key::help, Key::select, Key::down, Key::back}) {
        at.send({session::KeyTried{key}});
        CHECK(at.top() == flow::ScreenId::try_keys);
        CHECK(at.model.tried == key);
    }
    at.send({session::KeyTried{Key::back}});
    CHECK(at.top() == flow::ScreenId::help);
    CHECK_FALSE(at.model.tried.has_value());
    at.send({session::KeyTried{Key::back}}); // elsewhere it is no trial
    CHECK_FALSE(at.model.tried.has_value());
}

TEST_CASE("Session.alphabet: stays from question to question, over with the visit", "[session]") {
    test::SessionFixture at;
    at.send({session::ChooseLanguage{"en"}});
    CHECK_FALSE(at.model.settings.alphabet);
    at.send({session::OrderKeys{true}});
    CHECK(at.model.settings.alphabet);
    at.send({session::EndSession{}});
    CHECK_FALSE(at.model.settings.alphabet);
}

TEST_CASE("Session.hidden: digits stay hidden until the visit is over", "[session]") {
    test::SessionFixture at;
    at.send({session::ChooseLanguage{"en"}});
    CHECK_FALSE(at.model.settings.hides_digits);
    at.send({session::HideDigits{true}});
    CHECK(at.model.settings.hides_digits);
    at.send({session::EndSession{}});
    CHECK_FALSE(at.model.settings.hides_digits);
}

TEST_CASE(
    "Session.walking: off at first, with a pace within bounds, over with the visit", "[session]"
) {
    test::SessionFixture at;
    CHECK_FALSE(at.model.settings.walking);
    at.send({session::ChooseLanguage{"en"}, session::SetWalking{true}, session::ChangePace{500}});
    CHECK(at.model.settings.walking);
    CHECK(at.model.settings.pace_ms == 2500);
    for (int i = 0; i < 20; ++i) {
        at.send({session::ChangePace{500}});
    }
    CHECK(at.model.settings.pace_ms == 5000);
    for (int i = 0; i < 20; ++i) {
        at.send({session::ChangePace{-500}});
    }
    CHECK(at.model.settings.pace_ms == 500);
    at.send({session::EndSession{}});
    CHECK(at.model.settings == at.model.default_settings);
}

TEST_CASE("Session.sound: an earphone begins with speech and ends it again", "[session]") {
    test::SessionFixture at;
    at.send({session::EarphoneChanged{true}});
    CHECK(at.model.kiosk.earphone);
    CHECK(at.model.settings.voice);
    at.send({session::EarphoneChanged{false}});
    CHECK_FALSE(at.model.kiosk.earphone);
    CHECK(at.model.settings == at.model.default_settings);
}

TEST_CASE(
    "Session.sound: an earphone in the middle of a visit, and one that comes out", "[session]"
) {
    test::SessionFixture at;
    at.send({session::ChooseLanguage{"en"}, session::EarphoneChanged{true}});
    CHECK(at.model.settings.voice);
    at.send({session::PauseSpeech{true}, session::EarphoneChanged{true}}); // said twice: no news
    CHECK(at.model.settings.paused);
    at.send({session::EarphoneChanged{false}});
    CHECK_FALSE(at.model.settings.voice);
}

TEST_CASE("Session.sound: who asked for the voice keeps it without the earphone", "[session]") {
    test::SessionFixture at;
    at.send({session::ChooseLanguage{"en"}, session::SetVoice{true}});
    at.send({session::EarphoneChanged{true}, session::EarphoneChanged{false}});
    CHECK(at.model.settings.voice);
    at.send({session::SetVoice{false}, session::EarphoneChanged{true}});
    at.send({session::SetVoice{false}, session::SetVoice{true}, session::EarphoneChanged{false}});
    CHECK(at.model.settings.voice);
}

TEST_CASE(
    "Session.sound: the next visitor is not read to, but the earphone is known", "[session]"
) {
    test::SessionFixture at;
    at.send({session::ChooseLanguage{"en"}, session::EarphoneChanged{true}, session::EndSession{}});
    CHECK(at.model.settings == at.model.default_settings);
    CHECK(at.model.kiosk.earphone);
}
