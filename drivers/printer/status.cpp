// SPDX-License-Identifier: GPL-3.0-or-later
// Replies of an ESC/POS printer and the meaning of their bits.
#include "drivers/printer/status.hpp"

#include <utility>

namespace anjungan::drivers {

namespace {

// DLE EOT 1 / ASB byte 1
constexpr std::uint8_t real_time_fixed = 0x12;
constexpr std::uint8_t automatic_fixed = 0x10;
constexpr std::uint8_t class_mask = 0x93;
constexpr std::uint8_t follower_mask = 0x90;
constexpr std::uint8_t offline_bit = 0x08;
// DLE EOT 2
constexpr std::uint8_t cover_bit = 0x04;
constexpr std::uint8_t paper_stop_bit = 0x20;
constexpr std::uint8_t error_bit = 0x40;
// DLE EOT 3 / ASB byte 2
constexpr std::uint8_t cutter_bit = 0x08;
constexpr std::uint8_t unrecoverable_bit = 0x20;
constexpr std::uint8_t automatic_recovery_bit = 0x40;
// DLE EOT 4
constexpr std::uint8_t near_end_bits = 0x0C;
constexpr std::uint8_t end_bits = 0x60;
// ASB bytes 1 and 3
constexpr std::uint8_t automatic_cover_bit = 0x20;
constexpr std::uint8_t automatic_near_end_bits = 0x03;
constexpr std::uint8_t automatic_end_bits = 0x0C;

// The answer to GS ( H: header, identifier, four bytes of the number, NUL
constexpr std::uint8_t block_header = 0x37;
constexpr std::uint8_t process_id_block = 0x22;
constexpr std::size_t id_bytes = 4;

bool any(std::uint8_t byte, std::uint8_t bits) {
    return (byte & bits) != 0;
}

std::uint8_t when(bool condition, std::uint8_t bits) {
    return condition ? bits : std::uint8_t{0};
}

std::uint8_t join(std::uint8_t a, std::uint8_t b, std::uint8_t c = 0, std::uint8_t d = 0) {
    return static_cast<std::uint8_t>(a | b | c | d);
}

Paper paper_from(bool end, bool near_end) {
    if (end) {
        return Paper::out;
    }
    return near_end ? Paper::near_end : Paper::ok;
}

} // namespace

std::vector<Reply> ReplyParser::feed(ByteView bytes) {
    std::vector<Reply> replies;
    for (const auto byte : bytes) {
        take(byte, replies);
    }
    return replies;
}

/// What looked like a block and was none: each of its bytes fits nothing.
void ReplyParser::break_block(std::vector<Reply>& out) {
    for (const auto byte : std::exchange(block_, {})) {
        out.emplace_back(StrayByte{byte});
    }
}

bool ReplyParser::take_of_block(std::uint8_t byte, std::vector<Reply>& out) {
    if (block_.empty()) {
        if (byte == block_header) {
            block_ = {byte};
        }
        return byte == block_header;
    }
    const auto length = block_.size();
    if (length == 1 && byte != process_id_block) {
        break_block(out);
        return false;
    }
    if ((byte & class_mask) == real_time_fixed) {
        out.emplace_back(RealTimeReply{byte}); // these may fall anywhere
        return true;
    }
    if (length < 2 + id_bytes) {
        block_.push_back(byte);
        return true;
    }
    if (byte != 0) {
        break_block(out);
        return false;
    }
    out.emplace_back(ProcessIdReply{std::string(block_.begin() + 2, block_.end())});
    block_.clear();
    return true;
}

void ReplyParser::take(std::uint8_t byte, std::vector<Reply>& out) {
    if (take_of_block(byte, out)) {
        return;
    }
    if ((byte & class_mask) == real_time_fixed) {
        // Real-time answers may fall between the four bytes of an automatic status.
        out.emplace_back(RealTimeReply{byte});
    } else if ((byte & class_mask) == automatic_fixed) {
        automatic_ = {byte};
        held_ = 1;
    } else if ((byte & follower_mask) != 0) {
        out.emplace_back(StrayByte{byte});
        held_ = 0;
    } else if (held_ == 0) {
        out.emplace_back(MarkReply{byte});
    } else {
        automatic_[held_++] = byte;
        if (held_ == automatic_.size()) {
            out.emplace_back(AutomaticStatus{automatic_});
            held_ = 0;
        }
    }
}

PrinterStatus status_from(const RealTimeAnswers& answers) {
    PrinterStatus status;
    status.online = !any(answers[0], offline_bit);
    status.cover = any(answers[1], cover_bit) ? Cover::open : Cover::closed;
    status.cutter = any(answers[2], cutter_bit) ? Cutter::jam : Cutter::ok;
    // A cutter jam also shows as an error: only what is left over is a fault of its own.
    status.fault = any(answers[2], join(unrecoverable_bit, automatic_recovery_bit)) ||
                   (any(answers[1], error_bit) && status.cutter == Cutter::ok);
    status.paper = paper_from(
        any(answers[3], end_bits) || any(answers[1], paper_stop_bit), any(answers[3], near_end_bits)
    );
    return status;
}

PrinterStatus status_from(const AutomaticStatus& automatic) {
    const auto& bytes = automatic.bytes;
    PrinterStatus status;
    status.online = !any(bytes[0], offline_bit);
    status.cover = any(bytes[0], automatic_cover_bit) ? Cover::open : Cover::closed;
    status.cutter = any(bytes[1], cutter_bit) ? Cutter::jam : Cutter::ok;
    status.fault = any(bytes[1], join(unrecoverable_bit, automatic_recovery_bit));
    status.paper =
        paper_from(any(bytes[2], automatic_end_bits), any(bytes[2], automatic_near_end_bits));
    return status;
}

RealTimeAnswers answers_for(const PrinterStatus& status) {
    const bool jam = status.cutter == Cutter::jam;
    const bool out = status.paper == Paper::out;
    const bool near_end = out || status.paper == Paper::near_end;
    return {
        join(real_time_fixed, when(!status.online, offline_bit)),
        join(
            real_time_fixed,
            when(status.cover == Cover::open, cover_bit),
            when(out, paper_stop_bit),
            when(jam || status.fault, error_bit)
        ),
        join(real_time_fixed, when(jam, cutter_bit), when(status.fault, unrecoverable_bit)),
        join(real_time_fixed, when(near_end, near_end_bits), when(out, end_bits)),
    };
}

AutomaticStatus automatic_for(const PrinterStatus& status) {
    const bool out = status.paper == Paper::out;
    const bool near_end = out || status.paper == Paper::near_end;
    return {{
        join(
            automatic_fixed,
            when(!status.online, offline_bit),
            when(status.cover == Cover::open, automatic_cover_bit)
        ),
        join(when(status.cutter == Cutter::jam, cutter_bit), when(status.fault, unrecoverable_bit)),
        join(when(near_end, automatic_near_end_bits), when(out, automatic_end_bits)),
        0,
    }};
}

PrinterTrouble trouble_of(const PrinterStatus& status) {
    if (status.cover == Cover::open) {
        return PrinterTrouble::cover_open;
    }
    if (status.paper == Paper::out) {
        return PrinterTrouble::paper_out;
    }
    if (status.cutter == Cutter::jam) {
        return PrinterTrouble::cutter_jam;
    }
    return status.fault ? PrinterTrouble::fault : PrinterTrouble::offline;
}

const char* to_string(PrinterTrouble trouble) {
    switch (trouble) {
    case PrinterTrouble::not_connected: return "not_connected";
    case PrinterTrouble::no_reply: return "no_reply";
    case PrinterTrouble::paper_out: return "paper_out";
    case PrinterTrouble::cover_open: return "cover_open";
    case PrinterTrouble::cutter_jam: return "cutter_jam";
    case PrinterTrouble::fault: return "fault";
    case PrinterTrouble::offline: return "offline";
    case PrinterTrouble::job_held: return "job_held";
    case PrinterTrouble::not_recorded: return "not_recorded";
    case PrinterTrouble::unprintable: return "unprintable";
    case PrinterTrouble::cannot_tell: return "cannot_tell";
    case PrinterTrouble::connection_lost: return "connection_lost";
    case PrinterTrouble::no_marker: return "no_marker";
    }
    return "unknown";
}

} // namespace anjungan::drivers
