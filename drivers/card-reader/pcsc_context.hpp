// SPDX-License-Identifier: GPL-3.0-or-later
/// One connection to the smart-card service, and the little of PC/SC that a card's number takes.
/// Keeps winscard.h out of every other file.
#pragma once

#include "drivers/card-reader/card_reader.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace anjungan::drivers {

/// What the service knows of a reader.
struct ReaderLook {
    ReaderState state = ReaderState::no_reader;
    bool mute = false;           ///< occupied by something that does not answer
    std::uint32_t raw_state = 0; ///< to hand in with the next look; holds the service's counter of
                                 ///< cards, which moves when one was swapped for another

    [[nodiscard]] std::uint32_t cards_seen() const { return raw_state >> 16U; }
};

/// Used by one thread, but for cancel(). `unavailable` means: the service went away, open anew.
/// pcscd killed in the middle of a wait answers 0x80100013 (communication) and from then on
/// 0x8010001D (no service); after a restart an old context is an invalid handle. All are that.
class PcscContext {
public:
    /// Errors: unsupported (built without ANJUNGAN_WITH_PCSC), in a sentence for the operator.
    [[nodiscard]] static Status is_built_in();
    /// Errors: unavailable (no pcscd); unsupported.
    [[nodiscard]] static Result<PcscContext> open();
    PcscContext(PcscContext&& other) noexcept;
    PcscContext& operator=(PcscContext&&) = delete;
    PcscContext(const PcscContext&) = delete;
    PcscContext& operator=(const PcscContext&) = delete;
    ~PcscContext(); // NOLINT(performance-trivially-destructible): only where PC/SC is left out

    /// The first reader whose name contains `wanted` (empty: the first); nothing if there is none.
    [[nodiscard]] Result<std::optional<std::string>> find_reader(const std::string& wanted) const;

    /// Waits at most `most` for the reader to change from `last`, or for another to be plugged in
    /// or out; returns how it is now. An empty name waits for readers alone.
    [[nodiscard]] Result<ReaderLook>
    look(const std::string& reader, const ReaderLook& last, std::chrono::milliseconds most) const;

    /// Asks the card that lies in the reader for its number.
    [[nodiscard]] Result<std::variant<Card, CardFault>> read_card(const std::string& reader) const;

    /// Ends a look() that is under way. From every thread.
    void cancel() const;

private:
    explicit PcscContext(std::intptr_t handle) : handle_(handle) {}

    std::intptr_t handle_; ///< an SCARDCONTEXT; 0: moved from
};

} // namespace anjungan::drivers
