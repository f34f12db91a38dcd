// SPDX-License-Identifier: GPL-3.0-or-later
/// The card reader in a journey's or a test's hands.
#pragma once

#include "base/listener_slot.hpp"
#include "drivers/card-reader/card_reader.hpp"

#include <atomic>

namespace anjungan::simulator {

class VirtualCardReader : public drivers::CardReader {
public:
    [[nodiscard]] drivers::ReaderState state() const override { return state_; }
    void set_listener(Listener listener) override { listener_.set(std::move(listener)); }

    /// Lays a card down that answers FF CA 00 00 00 with `uid` and 90 00. A card that lies there
    /// already goes first. Nothing happens without a reader.
    void insert(ByteView uid);
    /// Lays something down that is no card for us.
    void insert_bad(drivers::CardFault fault);
    void remove();
    /// no_service, no_reader, or empty: the reader is there, without a card.
    void plug(drivers::ReaderState state);

private:
    [[nodiscard]] bool make_room();
    void change_to(drivers::ReaderState state);

    ListenerSlot<drivers::CardEvent> listener_;
    std::atomic<drivers::ReaderState> state_ = drivers::ReaderState::empty;
};

} // namespace anjungan::simulator
