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

} // namespace

PrinterLink::PrinterLink(std::unique_ptr<Transport> wire, const Clock& clock)
    : wire_(std::move(wire)), clock_(clock) {}

Status PrinterLink::send(ByteView& rest, BootTime patience) {
    auto deadline = clock_.boot_time() + patience;
    while (!rest.empty()) {
        const auto taken = wire_->write_some(rest);
        if (!taken) {
            return fail(taken.error());
        }
        if (*taken > 0) {
            rest = rest.subspan(*taken);
            deadline = clock_.boot_time() + patience;
            continue;
        }
        if (clock_.boot_time() >= deadline) {
            return fail(ErrorCode::timed_out, "the printer takes no more bytes");
        }
        // Replies are read here as well: a printer whose output is full stops its input.
        if (auto heard = listen(slice); !heard) {
            return heard;
        }
    }
    return {};
}

Result<PrinterStatus> PrinterLink::ask_status(BootTime patience) {
    RealTimeAnswers answers = {};
    std::uint8_t question = 1;
    for (auto& byte : answers) {
        const auto answer = ask(question++, patience);
        if (!answer) {
            return fail(answer.error());
        }
        byte = *answer;
    }
    return status_from(answers);
}

Result<bool> PrinterLink::ask_online(BootTime patience) {
    const auto answer = ask(1, patience);
    if (!answer) {
        return fail(answer.error());
    }
    return status_from(RealTimeAnswers{*answer}).online;
}

Result<std::uint8_t> PrinterLink::ask(std::uint8_t question, BootTime patience) {
    // A late answer to an earlier question must not pass for this one.
    if (const auto heard = read(); !heard) {
        return fail(heard.error());
    }
    answers_.clear();
    const std::array<std::uint8_t, 3> bytes = {escpos::dle, escpos::eot, question};
    ByteView rest = bytes;
    if (const auto sent = send(rest, patience); !sent) {
        return fail(sent.error());
    }
    const auto deadline = clock_.boot_time() + patience;
    while (answers_.empty()) {
        if (clock_.boot_time() >= deadline) {
            return fail(ErrorCode::timed_out, "the printer does not answer DLE EOT");
        }
        if (const auto heard = listen(slice); !heard) {
            return fail(heard.error());
        }
    }
    return answers_.front();
}

Status PrinterLink::listen(BootTime most) {
    auto heard = read();
    if (heard && !*heard) {
        wire_->wait(std::min(most, slice));
        heard = read();
    }
    if (!heard) {
        return fail(heard.error());
    }
    return {};
}

Result<bool> PrinterLink::read() {
    const auto bytes = wire_->read_available();
    if (!bytes) {
        return fail(bytes.error());
    }
    for (const auto& reply : parser_.feed(*bytes)) {
        if (const auto* answer = std::get_if<RealTimeReply>(&reply)) {
            answers_.push_back(answer->byte);
        } else if (std::holds_alternative<MarkReply>(reply)) {
            ++marks_;
        }
    }
    return !bytes->empty();
}

} // namespace anjungan::drivers
