// SPDX-License-Identifier: GPL-3.0-or-later
// One byte after another.
#include "drivers/scanner/frame_parser.hpp"

#include "drivers/scanner/payload.hpp"

#include <utility>

namespace anjungan::drivers {

namespace {

constexpr std::uint8_t stx = 0x02;
constexpr std::uint8_t etx = 0x03;

bool ends_line(std::uint8_t byte) {
    return byte == '\r' || byte == '\n';
}

/// The line end that many scanners put between the code and the ETX.
ByteView without_line_end(ByteView frame) {
    for (int most = 2; most > 0 && !frame.empty() && ends_line(frame.back()); --most) {
        frame = frame.first(frame.size() - 1);
    }
    return frame;
}

} // namespace

std::vector<ScanOutcome> FrameParser::feed(ByteView bytes, BootTime now) {
    std::vector<ScanOutcome> outcomes;
    if (auto late = expire(now)) {
        outcomes.emplace_back(*late);
    }
    for (const auto byte : bytes) {
        take(byte, outcomes);
    }
    if (!bytes.empty()) {
        last_byte_ = now;
    }
    return outcomes;
}

void FrameParser::take(std::uint8_t byte, std::vector<ScanOutcome>& outcomes) {
    if (byte == stx) {
        if (within_frame()) {
            outcomes.emplace_back(ScanRejection::unfinished);
            forget();
        }
        state_ = State::framed;
        return;
    }
    const bool ends = byte == etx || (ends_line(byte) && state_ != State::framed);
    if (!ends) {
        take_text(byte);
        return;
    }
    if (byte == etx && state_ == State::line) {
        outcomes.emplace_back(ScanRejection::cut_off); // its STX was lost, and who knows what else
        forget();
        return;
    }
    finish(outcomes);
}

void FrameParser::take_text(std::uint8_t byte) {
    if (state_ == State::between) {
        state_ = State::line;
    }
    // Two more than a payload may have: the line end before an ETX.
    if (overflowed_ || frame_.reveal().size() == max_scan_bytes + 2) {
        overflowed_ = true;
        frame_.clear();
        return;
    }
    frame_.append(as_text(ByteView(&byte, 1)));
}

void FrameParser::finish(std::vector<ScanOutcome>& outcomes) {
    if (overflowed_) {
        outcomes.emplace_back(ScanRejection::too_long);
    } else {
        const auto frame = as_bytes(frame_.reveal());
        const auto text = state_ == State::framed ? without_line_end(frame) : frame;
        if (!text.empty()) {
            outcomes.push_back(judge_payload(text));
        }
    }
    forget();
}

std::optional<ScanRejection> FrameParser::expire(BootTime now) {
    if (!within_frame() || now - last_byte_ < max_gap) {
        return std::nullopt;
    }
    const auto reason = overflowed_ ? ScanRejection::too_long : ScanRejection::unfinished;
    forget();
    return reason;
}

std::optional<ScanRejection> FrameParser::cut_off() {
    const bool hit = within_frame();
    forget();
    return hit ? std::optional(ScanRejection::cut_off) : std::nullopt;
}

void FrameParser::forget() {
    state_ = State::between;
    frame_.clear();
    overflowed_ = false;
}

} // namespace anjungan::drivers
