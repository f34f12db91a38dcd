// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes out, replies in, deadlines by the boot clock.
#include "drivers/printer/printer_link.hpp"

#include "drivers/printer/commands.hpp"

#include <algorithm>
#include <array>

namespace anjungan::drivers {

namespace {

/// How long one wait lasts at most: short, because a printer's reply ends it only on a wire that
/// can tell, and a busy writer has no event to wait for.
constexpr BootTime slice{20};
/// A paced wire gets small pieces: a printer's buffer may be no more than 4 kB.
constexpr std::uint32_t pieces_per_second = 50;

/// How long so many bytes may take; none at a pace of 0.
BootTime pace_of(std::size_t bytes, std::uint32_t bytes_per_second) {
    constexpr std::size_t thousand = 1000;
    return BootTime(bytes_per_second == 0 ? 0 : bytes * thousand / bytes_per_second);
}

/// Four letters from '@' to 'O': their bits cannot be taken for an answer to DLE EOT.
std::string process_id(std::uint16_t number) {
    std::string id;
    for (const unsigned shift : {12U, 8U, 4U, 0U}) {
        id += static_cast<char>('@' + ((number >> shift) & 0x0FU));
    }
    return id;
}

} // namespace

PrinterLink::PrinterLink(
    std::unique_ptr<Transport> wire, const PrinterProfile& profile, const Clock& clock
)
    : wire_(std::move(wire)),
      clock_(clock),
      completion_(profile.completion),
      bytes_per_second_(profile.bytes_per_second),
      // Numbers asked before a restart must not be taken for ours.
      next_id_(static_cast<std::uint16_t>(clock.boot_time().count())) {}

Status PrinterLink::send(ByteView& rest, BootTime patience) {
    const std::size_t piece = bytes_per_second_ == 0
                                  ? rest.size()
                                  : std::max<std::size_t>(1, bytes_per_second_ / pieces_per_second);
    auto deadline = clock_.boot_time() + patience;
    while (!rest.empty()) {
        const auto taken = wire_->write_some(rest.first(std::min(piece, rest.size())));
        TRY(taken);
        rest = rest.subspan(*taken);
        if (*taken == 0 && clock_.boot_time() >= deadline) {
            return fail(ErrorCode::timed_out, "the printer takes no more bytes");
        }
        // Replies are read here as well: a printer whose output is full stops its input.
        auto heard = *taken > 0 ? pause(pace_of(*taken, bytes_per_second_)) : listen(slice);
        if (!heard) {
            return heard;
        }
        if (*taken > 0) {
            deadline = clock_.boot_time() + patience;
        }
    }
    return {};
}

/// Lets time pass with an ear to the wire.
Status PrinterLink::pause(BootTime time) {
    const auto until = clock_.boot_time() + time;
    for (auto now = clock_.boot_time(); now < until; now = clock_.boot_time()) {
        TRY(listen(until - now));
    }
    return {};
}

Status PrinterLink::listen_until_quiet(BootTime quiet, BootTime most) {
    const auto end = clock_.boot_time() + most;
    auto silent_since = clock_.boot_time();
    for (auto now = silent_since; now < end && now < silent_since + quiet;) {
        auto heard = read();
        TRY(heard);
        if (!*heard) {
            wire_->wait(slice);
        }
        now = clock_.boot_time();
        if (*heard) {
            silent_since = now;
        }
    }
    return {};
}

Result<PrinterStatus> PrinterLink::ask_status(BootTime patience) {
    RealTimeAnswers answers = {};
    std::uint8_t question = 1;
    for (auto& byte : answers) {
        const auto answer = ask(question++, patience);
        TRY(answer);
        byte = *answer;
    }
    return status_from(answers);
}

Result<bool> PrinterLink::ask_online(BootTime patience) {
    const auto answer = ask(1, patience);
    TRY(answer);
    return status_from(RealTimeAnswers{*answer}).online;
}

Result<std::uint8_t> PrinterLink::ask(std::uint8_t question, BootTime patience) {
    // A late answer to an earlier question must not pass for this one.
    const auto quiet = unanswered_ ? listen_until_quiet(quiet_time, patience) : listen(BootTime(0));
    TRY(quiet);
    unanswered_ = false;
    answers_.clear();
    const std::array<std::uint8_t, 3> bytes = {escpos::dle, escpos::eot, question};
    ByteView rest = bytes;
    TRY(send(rest, patience));
    const auto deadline = clock_.boot_time() + patience;
    while (answers_.empty()) {
        if (clock_.boot_time() >= deadline) {
            unanswered_ = true;
            return fail(ErrorCode::timed_out, "the printer does not answer DLE EOT");
        }
        TRY(listen(slice));
    }
    return answers_.front();
}

Status PrinterLink::listen(BootTime most) {
    auto heard = read();
    if (heard && !*heard) {
        wire_->wait(std::min(most, slice));
        heard = read();
    }
    TRY(heard);
    return {};
}

Result<bool> PrinterLink::read() {
    const auto bytes = wire_->read_available();
    TRY(bytes);
    for (const auto& reply : parser_.feed(*bytes)) {
        sort(reply);
    }
    return !bytes->empty();
}

void PrinterLink::sort(const Reply& reply) {
    if (const auto* answer = std::get_if<RealTimeReply>(&reply)) {
        if (answers_.empty()) { // one that talks without end fills no memory
            answers_.push_back(answer->byte);
        }
    } else if (std::holds_alternative<MarkReply>(reply)) {
        heard_ += completion_ == Completion::gs_r ? 1 : 0;
    } else if (const auto* echo = std::get_if<ProcessIdReply>(&reply)) {
        hear_process_id(echo->id);
    }
}

/// They are answered in order: one that is answered answers for those before it. Any other number
/// was asked by an earlier connection.
void PrinterLink::hear_process_id(const std::string& id) {
    const auto found = std::find(open_ids_.begin(), open_ids_.end(), id);
    if (found == open_ids_.end()) {
        return;
    }
    const auto answered = static_cast<unsigned>(found - open_ids_.begin()) + 1;
    open_ids_.erase(open_ids_.begin(), found + 1);
    heard_ += answered;
}

Bytes PrinterLink::mark_question() {
    ++asked_;
    if (completion_ == Completion::gs_r) {
        return {escpos::gs, 'r', 1};
    }
    open_ids_.push_back(process_id(next_id_++));
    // GS ( H pL pH fn m d1 d2 d3 d4
    Bytes question = {escpos::gs, '(', 'H', 6, 0, '0', '0'};
    question.insert(question.end(), open_ids_.back().begin(), open_ids_.back().end());
    return question;
}

void PrinterLink::forget_marks() {
    asked_ = 0;
    heard_ = 0;
    open_ids_.clear();
}

} // namespace anjungan::drivers
