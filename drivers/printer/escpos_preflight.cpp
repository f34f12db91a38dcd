// SPDX-License-Identifier: GPL-3.0-or-later
// Before a job: the connection, the printer's state, and what an earlier job may have left inside.
#include "drivers/printer/commands.hpp"
#include "drivers/printer/escpos_printer.hpp"

namespace anjungan::drivers {

Status EscposPrinter::connect() {
    if (link_) {
        return {};
    }
    if (held_) {
        // Its connection is gone; resume() has to say so before anything else happens.
        return fail(ErrorCode::unavailable, "the connection of a held job is lost");
    }
    auto wire = connect_();
    TRY(wire);
    link_.emplace(std::move(*wire), profile_, clock_);
    // Whoever used the printer before us, or we before a restart, may have stopped in a picture.
    clean_ = false;
    unflushed_ = std::size_t{profile_.width_dots} / 8 * profile_.band_rows + escpos::picture_header;
    const auto flushed = flush(profile_.reply_time);
    if (!flushed && is_dead(flushed.error())) {
        link_.reset();
        return fail(flushed.error());
    }
    return {}; // one that takes nothing now gets the rest before the first job
}

/// An unfinished picture swallows everything up to its size, ESC @ and questions too, and a
/// question that falls into its header becomes its size: NULs come first, as many as the largest
/// command.
Status EscposPrinter::flush(BootTime patience) {
    const Bytes nuls(unflushed_, escpos::nul);
    ByteView rest = nuls;
    auto sent = link_->send(rest, patience);
    unflushed_ = rest.size();
    return sent;
}

std::optional<PrinterTrouble> EscposPrinter::preflight() {
    // An old connection may have died unnoticed: one that fails is opened anew, once.
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (!connect()) {
            return PrinterTrouble::not_connected;
        }
        const auto now = status();
        if (now && !now->ready()) {
            return trouble_of(*now);
        }
        const auto emptied = now ? empty_the_printer() : Status(fail(now.error()));
        if (emptied) {
            return std::nullopt;
        }
        if (!is_dead(emptied.error())) {
            return PrinterTrouble::no_reply;
        }
        link_.reset();
    }
    return PrinterTrouble::not_connected;
}

Status EscposPrinter::empty_the_printer() {
    const bool expects_nothing = link_->marks_heard() == link_->marks_asked();
    if (clean_ && expects_nothing) {
        return {};
    }
    TRY(flush(profile_.finish_time));
    // Automatic status off: one that lost its first byte on the way would look like three marks.
    Bytes bytes = {escpos::esc, '@', escpos::gs, 'a', 0};
    if (remnant_) {
        const auto cut = cut_bytes(profile_); // or it would hang on to the next citizen's slip
        bytes.insert(bytes.end(), cut.begin(), cut.end());
    }
    link_->forget_marks();
    if (marks()) {
        const auto question = link_->mark_question();
        bytes.insert(bytes.end(), question.begin(), question.end());
    }
    ByteView rest = bytes;
    TRY(link_->send(rest, profile_.finish_time));
    TRY(await_own_mark());
    clean_ = true;
    remnant_ = false;
    return {};
}

/// The answer to an older job's question would pass for the next job's: waits for ours, and then
/// for silence.
Status EscposPrinter::await_own_mark() {
    if (!marks()) {
        return {};
    }
    const auto deadline = clock_.boot_time() + profile_.finish_time;
    while (link_->marks_heard() == 0) {
        if (clock_.boot_time() >= deadline) {
            return fail(ErrorCode::timed_out, "the printer does not say when it is through");
        }
        TRY(link_->listen(PrinterLink::quiet_time));
    }
    return link_->listen_until_quiet(PrinterLink::quiet_time, profile_.finish_time);
}

} // namespace anjungan::drivers
