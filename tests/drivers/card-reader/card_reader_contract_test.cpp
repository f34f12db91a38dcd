// SPDX-License-Identifier: GPL-3.0-or-later
// What every card reader keeps, of metal or not.
#include "tests/drivers/card-reader/card_reader_rig.hpp"
#include "tests/drivers/card-reader/heard_cards.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;

namespace {

using Words = HeardCards::Words;

const Bytes officer = {0x04, 0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0x80};
const Bytes colleague = {0x1A, 0x2B, 0x3C, 0x4D};

void keeps_the_contract(CardReaderRig& rig) {
    HeardCards heard;
    auto& reader = rig.reader();
    reader.set_listener(heard.listener());
    rig.start_service();
    CHECK(heard.until("empty").back() == "empty"); // by way of no_service and no_reader
    CHECK(reader.state() == ReaderState::empty);

    rig.insert(officer);
    CHECK(heard.until("card 04A1B2C3D4E580") == Words{"occupied", "card 04A1B2C3D4E580"});
    CHECK(reader.state() == ReaderState::occupied);
    rig.remove();
    CHECK(heard.until("empty") == Words{"empty"});

    rig.insert_nameless();
    CHECK(heard.until("fault no_uid") == Words{"occupied", "fault no_uid"});
    rig.remove();
    CHECK(heard.until("empty") == Words{"empty"});

    rig.insert_and_pull();
    CHECK(heard.until("empty") == Words{"occupied", "fault pulled", "empty"});

    // The service is killed and comes back: nobody has to restart the kiosk.
    rig.stop_service();
    CHECK(heard.until("no_service") == Words{"no_service"});
    CHECK(reader.state() == ReaderState::no_service);
    rig.start_service();
    CHECK(heard.until("empty").back() == "empty");
    rig.insert(colleague);
    CHECK(heard.until("card 1A2B3C4D") == Words{"occupied", "card 1A2B3C4D"});

    HeardCards later;
    reader.set_listener({});
    reader.set_listener(later.listener());
    rig.remove();
    CHECK(later.until("empty") == Words{"empty"});
    reader.set_listener({});
}

} // namespace

TEST_CASE("CardReader: the virtual one keeps the contract", "[drivers]") {
    keeps_the_contract(*virtual_card_rig());
}

TEST_CASE("CardReader: the one through pcscd keeps the contract", "[drivers]") {
    std::string why_not;
    const auto rig = pcsc_card_rig(why_not);
    if (rig == nullptr) {
        test::skip(why_not);
        return;
    }
    keeps_the_contract(*rig);
}
