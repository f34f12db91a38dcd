// SPDX-License-Identifier: GPL-3.0-or-later
// Cards that are not there.
#include "simulator/devices/virtual_card_reader.hpp"

#include "drivers/card-reader/uid_answer.hpp"

#include <utility>

namespace anjungan::simulator {

bool VirtualCardReader::make_room() {
    remove();
    return state_ == drivers::ReaderState::empty;
}

void VirtualCardReader::insert(ByteView uid) {
    if (!make_room()) {
        return;
    }
    Bytes response(uid.begin(), uid.end());
    response.push_back(0x90);
    response.push_back(0x00);
    change_to(drivers::ReaderState::occupied);
    std::visit(
        [this](auto read) { listener_.tell(std::move(read)); }, drivers::read_uid_answer(response)
    );
    wipe(response);
}

void VirtualCardReader::insert_bad(drivers::CardFault fault) {
    if (make_room()) {
        change_to(drivers::ReaderState::occupied);
        listener_.tell(fault);
    }
}

void VirtualCardReader::remove() {
    if (state_ == drivers::ReaderState::occupied) {
        change_to(drivers::ReaderState::empty);
    }
}

void VirtualCardReader::plug(drivers::ReaderState state) {
    change_to(state);
}

void VirtualCardReader::change_to(drivers::ReaderState state) {
    if (state_.exchange(state) != state) {
        listener_.tell(state);
    }
}

} // namespace anjungan::simulator
