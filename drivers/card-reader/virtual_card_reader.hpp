/// The card reader in a journey's or a test's hands.
#pragma once

#include "drivers/card-reader/card_reader.hpp"
#include "kiosk/base/listener_slot.hpp"

#include <atomic>

namespace anjungan::drivers {

class VirtualCardReader : public CardReader {
public:
    [[nodiscard]] ReaderState state() const override { return state_; }
    void set_listener(Listener listener) override { listener_.set(std::move(listener)); }

    /// Lays a card down that answers FF CA 00 00 00 with `uid` and 90 00. A card that lies there
    /// already goes first. Nothing happens without a reader.
    void insert(ByteView uid);
    /// Lays something down that is no card for us.
    void insert_bad(CardFault fault);
    void remove();
    /// no_service, no_reader, or empty: the reader is there, without a card.
    void plug(ReaderState state);

private:
    [[nodiscard]] bool make_room();
    void change_to(ReaderState state);

    ListenerSlot<CardEvent> listener_;
    std::atomic<ReaderState> state_ = ReaderState::empty;
};

} // namespace anjungan::drivers
