// SPDX-License-Identifier: GPL-3.0-or-later
// Watches the service, the reader and the card.
#include "drivers/card-reader/pcsc_card_reader.hpp"

#include "base/log.hpp"
#include "base/stoppable_pause.hpp"

#include <pthread.h>

#include <utility>

namespace anjungan::drivers {

namespace {

/// A look lasts no longer: between two, whatever a lost notification hid is found.
constexpr std::chrono::milliseconds max_look = std::chrono::seconds(1);

} // namespace

PcscCardReader::PcscCardReader(std::string wanted, ReopenDelay::Times times)
    : wanted_(std::move(wanted)),
      delay_(times),
      thread_([this](const std::stop_token& stop) { run(stop); }) {
    pthread_setname_np(thread_.native_handle(), "card-reader");
}

PcscCardReader::~PcscCardReader() = default;

void PcscCardReader::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        if (const auto context = PcscContext::open()) {
            serve(*context, stop);
        }
        if (stop.stop_requested()) {
            return; // the reader is still there; it is us who go
        }
        change_to(ReaderState::no_service);
        pause_unless_stopped(stop, delay_.after_failure());
    }
}

/// Until the service goes or we do.
void PcscCardReader::serve(const PcscContext& context, const std::stop_token& stop) {
    delay_.reset();
    const std::stop_callback cancel(stop, [&context] { context.cancel(); });
    if (const auto watched = watch(context, stop); !watched) {
        log::info("{}", watched.error().detail);
    }
}

Status PcscCardReader::watch(const PcscContext& context, const std::stop_token& stop) {
    std::string reader;
    ReaderLook last;
    while (!stop.stop_requested()) {
        auto found = context.find_reader(wanted_);
        TRY(found);
        if (found->value_or("") != reader) {
            reader = found->value_or("");
            last = {};
        }
        if (reader.empty()) {
            change_to(ReaderState::no_reader);
        }
        const auto now = context.look(reader, last, max_look);
        TRY(now);
        TRY(take_look(context, reader, *now));
        last = *now;
    }
    return {};
}

Status PcscCardReader::take_look(
    const PcscContext& context, const std::string& reader, const ReaderLook& now
) {
    const bool swapped = now.state == ReaderState::occupied && state_ == ReaderState::occupied &&
                         now.cards_seen() != cards_seen_;
    if (swapped) {
        change_to(ReaderState::empty);
    }
    const bool is_new = now.state == ReaderState::occupied && state_ != ReaderState::occupied;
    cards_seen_ = now.cards_seen();
    change_to(now.state);
    if (!is_new) {
        return {};
    }
    if (now.mute) {
        listener_.tell(CardFault::mute);
        return {};
    }
    auto outcome = context.read_card(reader);
    TRY(outcome);
    std::visit([this](auto& read) { listener_.tell(std::move(read)); }, *outcome);
    return {};
}

void PcscCardReader::change_to(ReaderState state) {
    if (state_.exchange(state) != state) {
        listener_.tell(state);
    }
}

} // namespace anjungan::drivers
