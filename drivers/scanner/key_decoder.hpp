// SPDX-License-Identifier: GPL-3.0-or-later
/// What a scanner that poses as a keyboard has typed, as the bytes it meant.
///
/// The map is our own: such scanners send the keys of a US keyboard whatever language the machine
/// is set to. Pure. Key codes are those of linux/input-event-codes.h.
#pragma once

#include "base/bytes.hpp"

#include <optional>
#include <span>

namespace anjungan::drivers {

/// One event of an input device, without its time.
struct KeyEvent {
    std::uint16_t type = 0;
    std::uint16_t code = 0;
    std::int32_t value = 0; ///< of a key: 1 down, 0 up, 2 held
};

/// Used by one thread.
class KeyDecoder {
public:
    /// The character this event types; Enter is '\r'. A key or combination that is no character
    /// (a function key, Ctrl or Alt held down) gives '\0', which no payload may hold: the frame is
    /// then refused rather than read with a hole in it. Nothing for releases, modifiers, a key that
    /// repeats because it is held, and events that are no keys. Caps lock is not heeded: it is the
    /// system's state, not the scanner's.
    [[nodiscard]] std::optional<std::uint8_t> character_of(const KeyEvent& event);

    /// Another device, or events were lost: no key is held.
    void reset() { held_ = 0; }

private:
    [[nodiscard]] bool follow_modifier(const KeyEvent& event);

    std::uint8_t held_ = 0; ///< a bit for each modifier key
};

} // namespace anjungan::drivers
