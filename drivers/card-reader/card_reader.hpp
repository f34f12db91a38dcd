// SPDX-License-Identifier: GPL-3.0-or-later
/// What reads officers' cards: whether one lies there, and which.
///
/// A card's number stands for a person: it is a SecretText, reaches no log, and is only ever
/// compared with the cards that the office has enrolled. It can be copied by anybody who holds the
/// card for a moment: a card alone opens nothing that a citizen's data depends on.
#pragma once

#include "base/secret.hpp"

#include <cstdint>
#include <functional>
#include <string_view>
#include <variant>

namespace anjungan::drivers {

enum class ReaderState : std::uint8_t {
    searching,  ///< just started: not looked for yet
    no_service, ///< nothing to ask: pcscd does not run
    no_reader,  ///< the service runs, and no reader is plugged in
    empty,
    occupied, ///< a card, or something like one, lies there
};

/// As a word of a log line, for example "no_reader".
[[nodiscard]] std::string_view to_string(ReaderState state);

/// The card that was just laid down.
struct Card {
    SecretText uid; ///< upper-case hexadecimal, 4 … 32 bytes
};

/// Why what was laid down is no card for us.
enum class CardFault : std::uint8_t {
    mute,    ///< it does not answer: upside down, worn out, or no chip card
    no_uid,  ///< it answers, and has no number to tell
    pulled,  ///< it was taken away while it was asked
    refused, ///< another program holds it, or the reader failed
};

[[nodiscard]] std::string_view to_string(CardFault fault);

/// After ReaderState::occupied comes a Card or a CardFault; taking it away is ReaderState::empty.
using CardEvent = std::variant<ReaderState, Card, CardFault>;

/// Safe to call from every thread.
class CardReader {
public:
    using Listener = std::function<void(CardEvent)>;

    CardReader() = default;
    CardReader(const CardReader&) = delete;
    CardReader& operator=(const CardReader&) = delete;
    virtual ~CardReader() = default;

    [[nodiscard]] virtual ReaderState state() const = 0;

    /// Called on the reader's own thread; it should only post a task. An empty function ends it:
    /// when set_listener returns, the old listener is not running. What happened before is not
    /// told again: ask state() first.
    virtual void set_listener(Listener listener) = 0;
};

} // namespace anjungan::drivers
