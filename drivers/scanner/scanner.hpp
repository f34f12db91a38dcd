// SPDX-License-Identifier: GPL-3.0-or-later
/// What reads codes: whole payloads only, never keystrokes into a field.
///
/// What was scanned may be anybody's paper: it is a SecretText and reaches no log, no file name and
/// no error.
#pragma once

#include "base/secret.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <variant>

namespace anjungan::drivers {

/// The longest payload, in bytes: a QR code holds 2953, a frame beyond this is a fault.
constexpr std::size_t max_scan_bytes = 4096;

/// What kind of code it was, as far as the device says: only a hint, a device may be set wrongly.
enum class Symbology : std::uint8_t { unknown, qr, data_matrix, pdf417, aztec, linear };

/// One code. The payload is 1 … max_scan_bytes of valid UTF-8 without control characters.
struct Scan {
    SecretText payload;
    Symbology symbology = Symbology::unknown;
};

/// Why a frame is no scan. None of its bytes are kept.
enum class ScanRejection : std::uint8_t {
    too_long,          ///< more than max_scan_bytes
    control_character, ///< U+0000–U+001F, U+007F–U+009F, or a key that is no character
    not_utf8,          ///< no text at all
    unfinished,        ///< its end did not come in time, or the next frame began
    cut_off,           ///< the device went away, or lost bytes, in the middle
};

/// As one word of a log line, for example "too_long".
[[nodiscard]] std::string_view to_string(ScanRejection reason);

enum class ScannerState : std::uint8_t {
    searching, ///< just started: not looked for yet
    missing,
    ready,
};

/// As a word of a log line, for example "missing".
[[nodiscard]] std::string_view to_string(ScannerState state);

using ScanOutcome = std::variant<Scan, ScanRejection>;
/// What a listener hears: a code, a frame that is none, or a device that came or went.
using ScannerEvent = std::variant<Scan, ScanRejection, ScannerState>;

/// Safe to call from every thread.
class Scanner {
public:
    using Listener = std::function<void(ScannerEvent)>;

    Scanner() = default;
    Scanner(const Scanner&) = delete;
    Scanner& operator=(const Scanner&) = delete;
    virtual ~Scanner() = default;

    [[nodiscard]] virtual ScannerState state() const = 0;

    /// Called on the scanner's own thread; it should only post a task. An empty function ends it:
    /// when set_listener returns, the old listener is not running. A state that was reached before
    /// is not told again: ask state() first. Without a listener, codes are dropped.
    virtual void set_listener(Listener listener) = 0;

    /// The session is over: what was read is wiped. A code that still lies there counts anew.
    virtual void forget() = 0;
};

} // namespace anjungan::drivers
