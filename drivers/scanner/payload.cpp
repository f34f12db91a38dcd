// SPDX-License-Identifier: GPL-3.0-or-later
// Text or not, and the AIM identifiers.
#include "drivers/scanner/payload.hpp"

#include <algorithm>
#include <optional>

namespace anjungan::drivers {

namespace {

/// How many bytes the sequence that begins with `lead` has; 0: nothing begins so. The second byte
/// lies within [low, high], which keeps out overlong forms, surrogates and what is beyond U+10FFFF
/// (The Unicode Standard, table 3-7).
struct SequenceForm {
    std::size_t length = 0;
    std::uint8_t low = 0x80;
    std::uint8_t high = 0xBF;
};

SequenceForm sequence_form(std::uint8_t lead) {
    if (lead < 0x80) {
        return {1};
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return {2};
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        return {
            3,
            static_cast<std::uint8_t>(lead == 0xE0 ? 0xA0 : 0x80),
            static_cast<std::uint8_t>(lead == 0xED ? 0x9F : 0xBF)};
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        return {
            4,
            static_cast<std::uint8_t>(lead == 0xF0 ? 0x90 : 0x80),
            static_cast<std::uint8_t>(lead == 0xF4 ? 0x8F : 0xBF)};
    }
    return {};
}

/// The length of the well-formed sequence at the front; 0: there is none.
std::size_t leading_sequence(ByteView bytes) {
    const auto form = sequence_form(bytes.front());
    if (form.length == 0 || form.length > bytes.size()) {
        return 0;
    }
    for (std::size_t i = 1; i < form.length; ++i) {
        const auto low = i == 1 ? form.low : std::uint8_t(0x80);
        const auto high = i == 1 ? form.high : std::uint8_t(0xBF);
        if (bytes[i] < low || bytes[i] > high) {
            return 0;
        }
    }
    return form.length;
}

bool is_control(ByteView sequence) {
    const bool c0 = sequence.front() < 0x20 || sequence.front() == 0x7F;
    const bool c1 = sequence.size() == 2 && sequence[0] == 0xC2 && sequence[1] < 0xA0;
    return c0 || c1;
}

std::optional<ScanRejection> fault_of(ByteView frame) {
    if (frame.size() > max_scan_bytes) {
        return ScanRejection::too_long;
    }
    while (!frame.empty()) {
        const auto length = leading_sequence(frame);
        if (length == 0) {
            return ScanRejection::not_utf8;
        }
        if (is_control(frame.first(length))) {
            return ScanRejection::control_character;
        }
        frame = frame.subspan(length);
    }
    return std::nullopt;
}

/// The symbology of an AIM code character.
Symbology symbology_of(std::uint8_t code_character) {
    switch (code_character) {
    case 'Q': return Symbology::qr;
    case 'd': return Symbology::data_matrix;
    case 'L': return Symbology::pdf417;
    case 'z': return Symbology::aztec;
    case 'A':
    case 'C':
    case 'E':
    case 'I': return Symbology::linear;
    default: return Symbology::unknown; // the standard's letters are an open set
    }
}

} // namespace

std::string_view to_string(ScanRejection reason) {
    switch (reason) {
    case ScanRejection::too_long: return "too_long";
    case ScanRejection::control_character: return "control_character";
    case ScanRejection::not_utf8: return "not_utf8";
    case ScanRejection::unfinished: return "unfinished";
    case ScanRejection::cut_off: return "cut_off";
    }
    return "unknown";
}

std::string_view to_string(ScannerState state) {
    switch (state) {
    case ScannerState::searching: return "searching";
    case ScannerState::missing: return "missing";
    case ScannerState::ready: return "ready";
    }
    return "unknown";
}

ScanOutcome judge_payload(ByteView frame, Symbology symbology) {
    if (const auto fault = fault_of(frame)) {
        return *fault;
    }
    return Scan{SecretText(as_text(frame)), symbology};
}

ScanOutcome judge_payload(ByteView frame) {
    const bool identified =
        frame.size() > 3 && frame[0] == ']' && frame[2] >= '0' && frame[2] <= '9';
    const auto symbology = identified ? symbology_of(frame[1]) : Symbology::unknown;
    return judge_payload(symbology == Symbology::unknown ? frame : frame.subspan(3), symbology);
}

} // namespace anjungan::drivers
