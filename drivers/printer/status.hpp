// SPDX-License-Identifier: GPL-3.0-or-later
/// What an ESC/POS printer sends back, cut into replies, and what its status bytes mean.
///
/// Four kinds share one wire and may arrive split, merged or one inside another. They are told
/// apart by fixed bits: DLE EOT (b & 0x93) == 0x12; automatic status (ASB) a first byte
/// (b & 0x93) == 0x10 and three with (b & 0x90) == 0; GS r (b & 0x90) == 0; the process-id echo of
/// GS ( H is a block 0x37 0x22, the number, NUL.
/// Source: Epson ESC/POS reference, "Transmission status identification".
#pragma once

#include "base/bytes.hpp"
#include "drivers/printer/printer.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace anjungan::drivers {

/// An answer to DLE EOT n. The byte does not say which n: they come in the order asked.
struct RealTimeReply {
    std::uint8_t byte = 0;
    bool operator==(const RealTimeReply&) const = default;
};
/// Unsolicited, on every change.
struct AutomaticStatus {
    std::array<std::uint8_t, 4> bytes = {};
    bool operator==(const AutomaticStatus&) const = default;
};
/// An answer to GS r, in its place among the printed commands.
struct MarkReply {
    std::uint8_t byte = 0;
    bool operator==(const MarkReply&) const = default;
};
/// An answer to GS ( H, in its place among the printed commands.
struct ProcessIdReply {
    std::string id; ///< as it was sent
    bool operator==(const ProcessIdReply&) const = default;
};
/// A byte whose fixed bits fit nothing.
struct StrayByte {
    std::uint8_t byte = 0;
    bool operator==(const StrayByte&) const = default;
};
using Reply = std::variant<RealTimeReply, AutomaticStatus, MarkReply, ProcessIdReply, StrayByte>;

class ReplyParser {
public:
    /// Appends bytes in whatever pieces they come; returns the replies they complete.
    [[nodiscard]] std::vector<Reply> feed(ByteView bytes);
    /// Forgets half a reply: a new connection.
    void reset() { *this = {}; }

private:
    void take(std::uint8_t byte, std::vector<Reply>& out);
    /// True if the byte belongs to a block, or begins one.
    [[nodiscard]] bool take_of_block(std::uint8_t byte, std::vector<Reply>& out);
    void break_block(std::vector<Reply>& out);

    std::array<std::uint8_t, 4> automatic_ = {};
    std::size_t held_ = 0; ///< bytes of an automatic status so far
    Bytes block_ = {};     ///< of a process-id echo so far, its header included
};

/// The four answers to DLE EOT 1–4, in order.
using RealTimeAnswers = std::array<std::uint8_t, 4>;
[[nodiscard]] PrinterStatus status_from(const RealTimeAnswers& answers);
[[nodiscard]] PrinterStatus status_from(const AutomaticStatus& automatic);

/// The bytes a printer in this state answers: for the virtual printer and for tests.
[[nodiscard]] RealTimeAnswers answers_for(const PrinterStatus& status);
[[nodiscard]] AutomaticStatus automatic_for(const PrinterStatus& status);

/// The first reason why the printer would not print now; only asked when not ready().
[[nodiscard]] PrinterTrouble trouble_of(const PrinterStatus& status);

} // namespace anjungan::drivers
