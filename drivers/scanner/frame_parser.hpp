// SPDX-License-Identifier: GPL-3.0-or-later
/// Cuts a serial scanner's bytes into frames: STX … ETX, or text ended by CR, LF or CR LF.
///
/// Pure: time comes in as an argument. Framed by STX/ETX is the better setting, because a frame
/// whose beginning was lost is then seen to be none.
#pragma once

#include "base/clock.hpp"
#include "drivers/scanner/scanner.hpp"

#include <optional>
#include <vector>

namespace anjungan::drivers {

/// Used by one thread. Between frames it remembers nothing; what it holds of a frame is wiped.
class FrameParser {
public:
    /// Longer than any pause of a scanner within a frame at 9600 baud or over USB, shorter than
    /// the gap between two scans by hand.
    static constexpr BootTime max_gap = std::chrono::milliseconds(300);

    FrameParser() = default;
    FrameParser(const FrameParser&) = delete;
    FrameParser& operator=(const FrameParser&) = delete;
    ~FrameParser() = default;

    /// Everything that these bytes complete, in order. An empty frame is none (the LF after a CR,
    /// a line sent to say hello). Within STX … ETX, line ends before the ETX belong to the
    /// framing. Calls expire(now) first.
    [[nodiscard]] std::vector<ScanOutcome> feed(ByteView bytes, BootTime now);

    /// `unfinished`, once, when a frame has begun and nothing came for `max_gap`.
    [[nodiscard]] std::optional<ScanRejection> expire(BootTime now);

    /// The device went away or lost bytes: `cut_off` if that hit a frame.
    [[nodiscard]] std::optional<ScanRejection> cut_off();

    [[nodiscard]] bool within_frame() const { return state_ != State::between; }

private:
    enum class State : std::uint8_t {
        between,
        line,   ///< text without an STX before it
        framed, ///< after an STX
    };

    void take(std::uint8_t byte, std::vector<ScanOutcome>& outcomes);
    void take_text(std::uint8_t byte);
    void finish(std::vector<ScanOutcome>& outcomes);
    void forget();

    State state_ = State::between;
    SecretText frame_; ///< its bytes, whatever they are
    bool overflowed_ = false;
    BootTime last_byte_ = BootTime(0);
};

} // namespace anjungan::drivers
