// SPDX-License-Identifier: GPL-3.0-or-later
// What each event leads to behind the screens.
#include "tests/kiosk/session/small_visit.hpp"

using namespace anjungan;
using namespace anjungan::session;
using namespace anjungan::test;
using flow::ScreenId;

namespace {

/// Whether the last event had these effects, in this order, and no other.
template <class... Expected>
bool effects_are(const SessionFixture& at) {
    if (at.effects.size() != sizeof...(Expected)) {
        return false;
    }
    std::size_t next = 0;
    return (std::holds_alternative<Expected>(at.effects[next++]) && ...);
}

} // namespace

TEST_CASE(
    "Session.effects: a committed record is printed and sent, whoever stands there", "[session]"
) {
    SessionFixture at;
    fill_in(at);
    at.send({Continue{}});
    CHECK(effects_are<HandIn>(at));
    const auto outcome = outcome_for(at);
    at.send({HandedIn{outcome}});
    CHECK(effects_are<PrintAndSend, CheckService>(at));
    at.send({EndSession{}, HandedIn{outcome}});
    CHECK(effects_are<PrintAndSend, CheckService>(at));
}

TEST_CASE("Session.effects: what may have changed the disk has the store looked at", "[session]") {
    SessionFixture at;
    fill_in(at);
    at.send({Continue{}, HandingInFailed{at.model.visit->id}});
    CHECK(effects_are<CheckService>(at));
    at.send({ConnectionChanged{Connection::connected}});
    CHECK(effects_are<CheckService>(at));
}

TEST_CASE("Session.effects: the end of a session makes ready for the next", "[session]") {
    SessionFixture at;
    fill_in(at);
    at.send({EndSession{}});
    CHECK(effects_are<>(at)); // asks first
    at.send({EndSession{}});
    CHECK(effects_are<ForgetSession, UseOfferedCatalogue, CheckService, LookAtDevices>(at));
    at.send({ChooseLanguage{"id"}, IdleExpired{}});
    CHECK(effects_are<ForgetSession, UseOfferedCatalogue, CheckService, LookAtDevices>(at));
}

TEST_CASE("Session.effects: a catalogue waits until nobody reads the old one", "[session]") {
    SessionFixture at;
    at.send({CatalogueOffered{}});
    CHECK(effects_are<UseOfferedCatalogue>(at));
    at.send({ChooseLanguage{"id"}, CatalogueOffered{}});
    CHECK(effects_are<>(at));
}

TEST_CASE("Session.effects: what only changes what is known has none", "[session]") {
    SessionFixture at;
    for (const Event& event : std::vector<Event>{
             PrintingChanged{7, Printing::printed},
             CopyQueued{7, 9},
             DeliveryChanged{{{RecordId(), Delivery::sent}}},
             PowerChanged{Power::low},
             FaultChanged{FaultSource::store, {"no disk"}},
             CardChanged{nullptr}}) {
        at.send({event});
        CHECK(effects_are<>(at));
    }
}

TEST_CASE("Session.hand_in: who reads large letters gets them on paper", "[session]") {
    for (const auto& [size, letters] :
         {std::pair(ui::TextSize::small, SlipLetters::standard),
          std::pair(ui::TextSize::large, SlipLetters::large),
          std::pair(ui::TextSize::largest, SlipLetters::large)}) {
        SessionFixture at;
        fill_in(at);
        at.send({SetTextSize{size}, Continue{}});
        REQUIRE(effects_are<HandIn>(at));
        const auto& form = std::get<HandIn>(at.effects.front());
        CHECK(form.letters == letters);
    }
}

// A soak lost a number to it: the line went, "Take a number" moved up, and the finger that was on
// its way met nothing.
TEST_CASE(
    "Session.connection: what is said of it changes with the page, never on it", "[session]"
) {
    SessionFixture at;
    at.send({ChooseLanguage{"en"}});
    REQUIRE(at.top() == ScreenId::home);
    at.send({ConnectionChanged{Connection::unreachable}});
    CHECK_FALSE(at.model.says_offline);
    at.send({OpenScreen{ScreenId::help}});
    CHECK(at.model.says_offline);
    at.send({ConnectionChanged{Connection::connected}});
    CHECK(at.model.says_offline);
    at.send({Back{}});
    CHECK_FALSE(at.model.says_offline);
}
