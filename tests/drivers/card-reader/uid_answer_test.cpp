// SPDX-License-Identifier: GPL-3.0-or-later
// What a card's answer to "your number?" means.
#include "drivers/card-reader/uid_answer.hpp"

#include "drivers/card-reader/card_reader_setting.hpp"
#include "simulator/devices/virtual_card_reader.hpp"
#include "tests/drivers/card-reader/heard_cards.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;

namespace {

std::string uid_in(const Bytes& response) {
    const auto read = read_uid_answer(response);
    const auto* card = std::get_if<Card>(&read);
    return card == nullptr ? std::string(to_string(std::get<CardFault>(read)))
                           : std::string(card->uid.reveal());
}

} // namespace

TEST_CASE("read_uid_answer: takes whole numbers only", "[drivers]") {
    CHECK(uid_in({0x04, 0x0F, 0xF0, 0xAB, 0x90, 0x00}) == "040FF0AB");
    CHECK(uid_in({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0x90, 0x00}) == "0102030405060708090A");
    CHECK(uid_in({}) == "pulled");
    CHECK(uid_in({0x90}) == "pulled");
    CHECK(uid_in({0x90, 0x00}) == "no_uid");
    CHECK(uid_in({0x6A, 0x81}) == "no_uid");
    CHECK(uid_in({1, 2, 3, 0x90, 0x00}) == "no_uid");
    CHECK(uid_in({1, 2, 3, 4, 0x62, 0x82}) == "no_uid");
    CHECK(uid_in({0, 0, 0, 0, 0x90, 0x00}) == "no_uid");
    auto longest = Bytes(32, 7);
    longest.insert(longest.end(), {0x90, 0x00});
    CHECK(uid_in(longest).size() == 64);
    longest.insert(longest.begin(), 7);
    CHECK(uid_in(longest) == "no_uid");
}

TEST_CASE("VirtualCardReader: a second card pushes the first one out", "[drivers]") {
    VirtualCardReader reader;
    HeardCards heard;
    reader.set_listener(heard.listener());
    reader.insert(Bytes{1, 2, 3, 4});
    reader.insert(Bytes{5, 6, 7, 8});
    const HeardCards::Words wanted = {
        "occupied", "card 01020304", "empty", "occupied", "card 05060708"};
    CHECK(heard.until("card 05060708") == wanted);
    reader.plug(ReaderState::no_reader);
    reader.insert(Bytes{1, 2, 3, 4});
    CHECK(heard.until("no_reader") == HeardCards::Words{"no_reader"});
}

TEST_CASE("parse_card_reader_setting: every form, and no other", "[drivers]") {
    using Kind = CardReaderSetting::Kind;
    CHECK(parse_card_reader_setting("none")->kind == Kind::none);
    CHECK(parse_card_reader_setting("pcsc")->name.empty());
    CHECK(parse_card_reader_setting("pcsc:ACS ACR122U")->name == "ACS ACR122U");
    for (const auto* wrong : {"", "pcsc:", "usb", "none ", "virtual"}) {
        CHECK(parse_card_reader_setting(wrong).error().code == ErrorCode::invalid_input);
    }
}
