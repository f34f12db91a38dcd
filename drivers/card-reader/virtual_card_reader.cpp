// Cards that are not there.
#include "drivers/card-reader/virtual_card_reader.hpp"

#include "drivers/card-reader/uid_answer.hpp"

#include <utility>

namespace anjungan::drivers {

bool VirtualCardReader::make_room() {
    remove();
    return state_ == ReaderState::empty;
}

void VirtualCardReader::insert(ByteView uid) {
    if (!make_room()) {
        return;
    }
    Bytes response(uid.begin(), uid.end());
    response.push_back(0x90);
    response.push_back(0x00);
    change_to(ReaderState::occupied);
    std::visit([this](auto read) { listener_.tell(std::move(read)); }, read_uid_answer(response));
    wipe(response);
}

void VirtualCardReader::insert_bad(CardFault fault) {
    if (make_room()) {
        change_to(ReaderState::occupied);
        listener_.tell(fault);
    }
}

void VirtualCardReader::remove() {
    if (state_ == ReaderState::occupied) {
        change_to(ReaderState::empty);
    }
}

void VirtualCardReader::plug(ReaderState state) {
    change_to(state);
}

void VirtualCardReader::change_to(ReaderState state) {
    if (state_.exchange(state) != state) {
        listener_.tell(state);
    }
}

} // namespace anjungan::drivers
