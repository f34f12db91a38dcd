// SPDX-License-Identifier: GPL-3.0-or-later
// A session as a function of events.
#include "kiosk/session/update.hpp"

#include "tests/kiosk/session/small_visit.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::session;
using flow::ScreenId;
using namespace anjungan::test;

namespace {

const HandIn* handed_in(const SessionFixture& at) {
    return at.effects.empty() ? nullptr : std::get_if<HandIn>(&at.effects.front());
}

} // namespace

TEST_CASE("Session.visit: from language to receipt", "[session]") {
    SessionFixture at;
    at.send({ChooseLanguage{"en"}});
    CHECK(at.top() == ScreenId::home);
    at.send({OpenService{"small"}});
    CHECK(at.top() == ScreenId::standard);
    at.send({Continue{}});
    CHECK(at.top() == ScreenId::privacy);
    CHECK(at.model.visit->notice_seen == 0);
    at.send({Continue{}});
    CHECK(at.model.visit->notice_seen > 0);
    at.send({ToggleOption{"lost"}, Continue{}});
    CHECK(at.model.visit->field == "letter");
    at.type("LP 12");
    at.send({Continue{}});
    at.type("09031956");
    at.send({Continue{}, Continue{}});
    REQUIRE(at.top() == ScreenId::requirements);
    at.send({Continue{}});
    REQUIRE(at.top() == ScreenId::check_answers);
    at.send({Declare{"truth"}, Continue{}});
    REQUIRE(handed_in(at) != nullptr);
    CHECK(handed_in(at)->letters == SlipLetters::standard);
    CHECK_FALSE(handed_in(at)->body.empty());
    at.send({HandedIn{outcome_for(at)}});
    CHECK(at.top() == ScreenId::receipt);
    CHECK_FALSE(at.model.visit.has_value());
    at.send({PrintingChanged{8, Printing::printed}});
    CHECK(at.model.outcome->printing == Printing::waiting);
    at.send({PrintingChanged{7, Printing::printed}});
    CHECK(at.model.outcome->printing == Printing::printed);
}

TEST_CASE("Session.hand_in: a double tap hands in once, with one identifier", "[session]") {
    SessionFixture at;
    fill_in(at);
    at.send({Continue{}});
    REQUIRE(handed_in(at) != nullptr);
    const auto id = handed_in(at)->id;
    at.send({Continue{}});
    CHECK(at.effects.empty());
    at.send({HandingInFailed{id}});
    CHECK(at.model.visit->handing_in == HandingIn::failed);
    at.send({Continue{}});
    REQUIRE(handed_in(at) != nullptr);
    CHECK(handed_in(at)->id == id);
}

TEST_CASE("Session.question: an error stops, and Back keeps what was typed", "[session]") {
    SessionFixture at;
    open_form(at);
    at.send({Continue{}});
    CHECK(at.model.visit->draft.attention == Attention::shown);
    CHECK(at.model.visit->field == "reason");
    at.send({ToggleOption{"new"}, Continue{}});
    at.type("31021956");
    at.send({Continue{}});
    CHECK(at.model.visit->field == "born");
    at.send({Back{}});
    CHECK(at.model.visit->field == "reason");
    at.send({Continue{}});
    CHECK_FALSE(at.model.visit->draft.answer.values.empty());
}

TEST_CASE("Session.change: returns to the check, by way of questions that it opens", "[session]") {
    SessionFixture at;
    fill_in(at);
    at.send({ChangeAnswer{"reason"}, ToggleOption{"lost"}, Continue{}});
    CHECK(at.top() == ScreenId::question);
    CHECK(at.model.visit->field == "letter");
    at.type("LP 12");
    at.send({Continue{}});
    CHECK(at.top() == ScreenId::check_answers);
    at.send({ChangeAnswer{"born"}, Back{}});
    CHECK(at.top() == ScreenId::check_answers);
    at.send({Back{}});
    CHECK(at.top() == ScreenId::requirements);
    at.send({Back{}});
    CHECK(at.top() == ScreenId::question);
    CHECK(at.model.visit->field == "phone");
}

TEST_CASE("Session.change: an answer that no longer applies is not handed in", "[session]") {
    SessionFixture at;
    open_form(at);
    at.send({ToggleOption{"lost"}, Continue{}});
    at.type("KENARI");
    at.send({Continue{}});
    at.type("09031956");
    at.send({Continue{}, Continue{}, Continue{}, Declare{"truth"}});
    at.send({ChangeAnswer{"reason"}, ToggleOption{"new"}, Continue{}, Continue{}});
    REQUIRE(handed_in(at) != nullptr);
    CHECK(as_text(handed_in(at)->body.reveal()).find("KENARI") == std::string_view::npos);
}

TEST_CASE("Session.end: asks before erasing, then wipes answers and settings", "[session]") {
    SessionFixture at;
    fill_in(at);
    at.send({SetTextSize{ui::TextSize::largest}, SetVoice{true}, EndSession{}});
    CHECK(at.top() == ScreenId::confirm_end);
    at.send({Back{}});
    CHECK(at.top() == ScreenId::check_answers);
    at.send({EndSession{}, EndSession{}});
    CHECK(at.top() == ScreenId::welcome);
    CHECK_FALSE(at.model.visit.has_value());
    CHECK(at.model.settings == at.model.default_settings);
}

TEST_CASE(
    "Session.idle: a warning, one touch to stay, otherwise the end without asking", "[session]"
) {
    SessionFixture at;
    fill_in(at);
    at.send({IdleWarned{45}, IdleWarned{40}});
    CHECK(at.model.seconds_left == 40);
    CHECK(at.top() == ScreenId::idle_warning);
    at.send({StayHere{}});
    CHECK(at.top() == ScreenId::check_answers);
    at.send({IdleWarned{}, IdleExpired{}});
    CHECK(at.top() == ScreenId::welcome);
    CHECK_FALSE(at.model.visit.has_value());
}

TEST_CASE("Session.handed_in: a citizen who has left does not disturb the next", "[session]") {
    SessionFixture at;
    fill_in(at);
    at.send({Continue{}});
    const auto outcome = outcome_for(at);
    at.send({IdleWarned{}, IdleExpired{}, ChooseLanguage{"id"}, HandedIn{outcome}});
    CHECK(at.top() == ScreenId::home);
    CHECK_FALSE(at.model.outcome.has_value());
}

TEST_CASE("Session.slip: unknown asks the citizen; a copy follows its own job", "[session]") {
    SessionFixture at;
    fill_in(at);
    at.send({Continue{}});
    at.send({HandedIn{outcome_for(at)}, SlipCameOut{true}});
    CHECK(at.effects.empty());
    at.send({PrintingChanged{7, Printing::unknown}, SlipCameOut{false}});
    REQUIRE(at.effects.size() == 1);
    CHECK_FALSE(std::get<ResolveSlip>(at.effects.front()).came_out);
    at.send({CopyQueued{7, 9}, PrintingChanged{9, Printing::printed}});
    CHECK(at.model.outcome->printing == Printing::printed);
}

TEST_CASE(
    "Session.delivery: the hub's word on this citizen's record, and on no other", "[session]"
) {
    SessionFixture at;
    fill_in(at);
    at.send({Continue{}});
    const auto outcome = outcome_for(at);
    at.send({HandedIn{outcome}, DeliveryChanged{{{RecordId(), Delivery::refused}}}});
    CHECK(at.model.outcome->delivery == Delivery::stored_here);
    at.send({DeliveryChanged{{{RecordId(), Delivery::refused}, {outcome.id, Delivery::sent}}}});
    CHECK(at.model.outcome->delivery == Delivery::sent);
}

TEST_CASE("Session.store: an unusable store refuses before anything is typed", "[session]") {
    SessionFixture at;
    at.send(
        {FaultChanged{FaultSource::store, {"no disk"}}, ChooseLanguage{"id"}, OpenService{"small"}}
    );
    CHECK(at.top() == ScreenId::out_of_service);
    CHECK_FALSE(at.model.visit.has_value());
    CHECK(at.model.kiosk.faults.count() == 1);
    at.send({GoHome{}, FaultChanged{FaultSource::store, {}}, OpenService{"small"}});
    CHECK(at.model.visit.has_value());
    CHECK(at.model.kiosk.faults.count() == 0);
}

TEST_CASE("Session.catalogue: a notice is a fault that comes and goes", "[session]") {
    SessionFixture at;
    at.send(
        {FaultChanged{FaultSource::catalogue, {"expired"}},
         ChooseLanguage{"id"},
         OpenService{"small"}}
    );
    CHECK(at.model.kiosk.faults.count() == 1);
    CHECK(at.model.visit.has_value()); // and citizens go on being served
    at.send({FaultChanged{FaultSource::catalogue, {}}});
    CHECK(at.model.kiosk.faults.count() == 0);
}

TEST_CASE("Session.devices: each has one fault, which comes and goes", "[session]") {
    SessionFixture at;
    at.send(
        {FaultChanged{FaultSource::voice, {"no sound"}},
         FaultChanged{FaultSource::voice, {"no device"}}}
    );
    at.send({FaultChanged{FaultSource::network, {"no netlink"}}, ChooseLanguage{"id"}});
    CHECK(at.model.kiosk.faults.count() == 2);
    CHECK(at.model.kiosk.faults.of(FaultSource::voice) == Sentences{"no device"});
    at.send({OpenService{"small"}});
    CHECK(at.model.visit.has_value()); // and citizens go on being served
    at.send({FaultChanged{FaultSource::voice, {}}});
    CHECK(at.model.kiosk.faults.count() == 1);
}

TEST_CASE("Session.faults: all are listed in one order, whichever came first", "[session]") {
    SessionFixture at;
    at.send({FaultChanged{FaultSource::store, {"no disk"}}, PowerChanged{Power::battery}});
    at.send({FaultChanged{FaultSource::services, {"no title", "no form"}}});
    at.send({fault_changed(FaultSource::printer, "no paper"), fault_changed(FaultSource::hub, "")});
    CHECK(
        at.model.kiosk.faults.all() ==
        Sentences{"no title", "no form", "no paper", "Power: on battery.", "no disk"}
    );
}

TEST_CASE("Session.power: a low battery takes no new visit, until mains are back", "[session]") {
    SessionFixture at;
    at.send({PowerChanged{Power::battery}, ChooseLanguage{"id"}, OpenService{"small"}});
    CHECK(at.model.visit.has_value()); // the operator is told, citizens go on
    CHECK(at.model.kiosk.faults.count() == 1);
    at.send({GoHome{}, PowerChanged{Power::low}, OpenService{"small"}});
    CHECK(at.top() == ScreenId::out_of_service);
    CHECK_FALSE(at.model.visit.has_value());
    at.send({GoHome{}, PowerChanged{Power::mains}, OpenService{"small"}});
    CHECK(at.model.visit.has_value());
    CHECK(at.model.kiosk.faults.count() == 0);
}

TEST_CASE("Session.power: an open visit is finished on a low battery", "[session]") {
    SessionFixture at;
    fill_in(at);
    at.send({PowerChanged{Power::low}});
    CHECK(at.top() == ScreenId::check_answers);
    at.send({Continue{}});
    REQUIRE(handed_in(at) != nullptr);
    at.send({HandedIn{outcome_for(at)}});
    CHECK(at.top() == ScreenId::receipt);
    at.send({PrintingChanged{7, Printing::printed}, GoHome{}, OpenService{"small"}});
    CHECK(at.top() == ScreenId::out_of_service);
}

TEST_CASE("Session.page: a list starts on its first page on every screen", "[session]") {
    SessionFixture at;
    at.send({ChooseLanguage{"id"}, OpenService{"small"}, TurnPage{1}});
    CHECK(at.model.page == 1);
    at.send({Continue{}});
    CHECK(at.model.page == 0);
}

TEST_CASE("Session.scan: types nowhere, opens nothing, and is counted", "[session]") {
    SessionFixture at;
    const Scanned scanned{std::make_shared<const SecretText>("HTTPS://DESA.EXAMPLE/R/7K3F9QXW2M")};
    at.send({scanned});
    CHECK(at.top() == ScreenId::welcome);
    open_form(at);
    at.send({ToggleOption{"lost"}, Continue{}});
    REQUIRE(at.model.visit->field == "letter"); // a text field
    at.send({scanned, scanned});
    CHECK(at.top() == ScreenId::question);
    CHECK(at.model.visit->draft.answer.values.empty());
    CHECK(at.effects.empty());
    CHECK(at.model.kiosk.scans == 3);
}

TEST_CASE("Session.devices: a card lies there or not, and faults come and go", "[session]") {
    SessionFixture at;
    at.send({CardChanged{std::make_shared<const SecretText>("04A1B2C3")}});
    CHECK(at.model.kiosk.card_present);
    CHECK(at.top() == ScreenId::welcome);
    at.send({CardChanged{nullptr}});
    CHECK_FALSE(at.model.kiosk.card_present);

    at.send(
        {FaultChanged{FaultSource::scanner, {"gone"}}, FaultChanged{FaultSource::touch, {"gone"}}}
    );
    CHECK(at.model.kiosk.faults.count() == 2);
    at.send(
        {FaultChanged{FaultSource::scanner, {"still gone"}}, FaultChanged{FaultSource::touch, {}}}
    );
    CHECK(at.model.kiosk.faults.count() == 1);
    at.send({FaultChanged{FaultSource::scanner, {}}});
    CHECK(at.model.kiosk.faults.count() == 0);
}
