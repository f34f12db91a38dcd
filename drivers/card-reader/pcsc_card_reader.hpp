// SPDX-License-Identifier: GPL-3.0-or-later
/// A real card reader, through the smart-card service pcscd, on a thread of its own.
#pragma once

#include "base/listener_slot.hpp"
#include "base/reopen_delay.hpp"
#include "drivers/card-reader/pcsc_context.hpp"

#include <atomic>
#include <thread>

namespace anjungan::drivers {

class PcscCardReader : public CardReader {
public:
    /// Starts the thread; service and reader may be missing for now, and come and go. `wanted` is
    /// a part of the reader's name; empty: the first one there is.
    explicit PcscCardReader(std::string wanted = {}, ReopenDelay::Times times = {});
    PcscCardReader(const PcscCardReader&) = delete;
    PcscCardReader& operator=(const PcscCardReader&) = delete;
    ~PcscCardReader() override;

    [[nodiscard]] ReaderState state() const override { return state_; }
    void set_listener(Listener listener) override { listener_.set(std::move(listener)); }

private:
    void run(const std::stop_token& stop);
    void serve(const PcscContext& context, const std::stop_token& stop);
    [[nodiscard]] Status watch(const PcscContext& context, const std::stop_token& stop);
    [[nodiscard]] Status
    take_look(const PcscContext& context, const std::string& reader, const ReaderLook& now);
    void change_to(ReaderState state);

    std::string wanted_;
    ReopenDelay delay_;
    ListenerSlot<CardEvent> listener_ = {};
    std::atomic<ReaderState> state_ = ReaderState::searching;
    std::uint32_t cards_seen_ = 0; ///< the service's counter at the last look
    std::jthread thread_;          // last: it starts when everything it touches is there
};

} // namespace anjungan::drivers
