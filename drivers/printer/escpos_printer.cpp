// SPDX-License-Identifier: GPL-3.0-or-later
// The print job machine: bands and marks. Every doubt ends in `unknown`, never `printed`.
#include "drivers/printer/escpos_printer.hpp"

#include "base/log.hpp"

namespace anjungan::drivers {

namespace {

/// How often the sensors are asked while the marker is awaited.
constexpr BootTime look_time{500};

PrintStep step_of(PrintStage stage, std::size_t band, std::size_t bands) {
    return {stage, static_cast<std::uint16_t>(band), static_cast<std::uint16_t>(bands)};
}

} // namespace

EscposPrinter::EscposPrinter(PrinterProfile profile, Connect connect, const Clock& clock)
    : profile_(std::move(profile)), connect_(std::move(connect)), clock_(clock) {}

Result<PrinterStatus> EscposPrinter::status() {
    if (const auto connected = connect(); !connected) {
        return fail(ErrorCode::unavailable, connected.error().detail);
    }
    if (held_ && held_->offset > 0) {
        // A question here would become part of the command that is on its way.
        return fail(ErrorCode::timed_out, "a held job stands in the middle of a command");
    }
    if (!reports()) {
        PrinterStatus unknown;
        unknown.known = false;
        return unknown;
    }
    auto status = link_->ask_status(profile_.reply_time);
    if (!status && is_dead(status.error())) {
        // A held job hears of it in resume(), which then finds no link.
        link_.reset();
    }
    return status;
}

/// What cannot be set is said when it is to be printed.
void EscposPrinter::rehearse(const Document& document) {
    static_cast<void>(encode(document, profile_));
}

PrintOutcome EscposPrinter::print(const Document& document, PrintListener& listener) {
    if (held_) {
        return Blocked{PrinterTrouble::job_held};
    }
    auto encoded = encode(document, profile_);
    if (!encoded) {
        log::error("printer: a document cannot be printed: {}", encoded.error().detail);
        return Blocked{PrinterTrouble::unprintable};
    }
    if (const auto stored = listener.before(step_of(PrintStage::preflight, 0, 0)); !stored) {
        return Blocked{PrinterTrouble::not_recorded};
    }
    if (const auto trouble = preflight()) {
        return Blocked{*trouble};
    }
    link_->forget_marks();
    return run(Job{std::move(*encoded)}, listener);
}

PrintOutcome EscposPrinter::resume(PrintListener& listener) {
    if (!held_) {
        return Blocked{PrinterTrouble::offline};
    }
    Job job = std::move(*held_);
    held_.reset();
    if (!link_) {
        return lose(PrinterTrouble::connection_lost);
    }
    // In the middle of a command a question could become part of it on a printer that does not
    // know DLE EOT in data; there only sending on can tell.
    if (reports() && job.offset == 0) {
        const auto now = link_->ask_status(profile_.reply_time);
        if (!now && is_dead(now.error())) {
            return lose(PrinterTrouble::connection_lost);
        }
        if (!now || !now->ready()) {
            return hold(job, now ? trouble_of(*now) : PrinterTrouble::no_reply);
        }
    }
    job.patient = true;
    return run(std::move(job), listener);
}

void EscposPrinter::abandon() {
    held_.reset();
    link_.reset();
    clean_ = false;
    remnant_ = true;
}

PrintOutcome EscposPrinter::run(Job job, PrintListener& listener) {
    const auto bands = job.bytes.bands.size();
    while (job.band < bands) {
        const auto stored = listener.before(step_of(PrintStage::sending, job.band, bands));
        if (!stored) {
            return hold_or_block(job, PrinterTrouble::not_recorded);
        }
        clean_ = false;
        load_band(job);
        if (auto stopped = send_outgoing(job)) {
            return *stopped;
        }
        ++job.band;
        if (auto stopped = settle_band(job)) {
            return *stopped;
        }
    }
    if (const auto stored = listener.before(step_of(PrintStage::await_mark, 0, 0)); !stored) {
        return hold(job, PrinterTrouble::not_recorded);
    }
    return await_mark(job);
}

/// Behind each band the printer is asked whether it is through: a picture that lost bytes on the
/// way swallows the question, and so the loss shows.
void EscposPrinter::load_band(Job& job) {
    if (!job.outgoing.empty()) {
        return; // the rest of one that was held
    }
    job.outgoing = job.bytes.bands[job.band];
    if (marks()) {
        const auto question = link_->mark_question();
        job.outgoing.insert(job.outgoing.end(), question.begin(), question.end());
    }
}

std::optional<PrintOutcome> EscposPrinter::send_outgoing(Job& job) {
    auto rest = ByteView(job.outgoing).subspan(job.offset);
    const auto sent = link_->send(rest, profile_.finish_time);
    job.offset = job.outgoing.size() - rest.size();
    if (sent) {
        job.outgoing.clear();
        job.offset = 0;
        return std::nullopt;
    }
    if (!is_dead(sent.error())) {
        return hold_or_block(job, PrinterTrouble::offline);
    }
    // "Unavailable" says that the first write was refused whole; any other error may have come
    // after bytes had left.
    if (job.untouched() && sent.error().code == ErrorCode::unavailable) {
        link_.reset();
        return Blocked{PrinterTrouble::not_connected};
    }
    return lose(PrinterTrouble::connection_lost);
}

/// The next band goes out while this one is printed, but never more than that: what is on its way
/// is lost with the cable, and small buffers overflow.
std::optional<PrintOutcome> EscposPrinter::settle_band(Job& job) {
    if (job.band == job.bytes.bands.size()) {
        return std::nullopt; // await_mark() sees to it
    }
    if (marks()) {
        return await_marks(job, 1);
    }
    const auto trouble = look_between_bands(job);
    if (!trouble) {
        return std::nullopt;
    }
    return *trouble == PrinterTrouble::connection_lost ? lose(*trouble) : hold(job, *trouble);
}

std::optional<PrinterTrouble> EscposPrinter::look_between_bands(Job& job) {
    if (!reports() || !job.patient) {
        return std::nullopt;
    }
    const auto online = link_->ask_online(profile_.reply_time);
    if (!online && is_dead(online.error())) {
        return PrinterTrouble::connection_lost;
    }
    if (!online) {
        // Silent now, though it answered before: go on at once, the end will tell.
        job.patient = false;
        return std::nullopt;
    }
    if (*online) {
        return std::nullopt;
    }
    const auto now = link_->ask_status(profile_.reply_time);
    if (!now) {
        return is_dead(now.error()) ? PrinterTrouble::connection_lost : PrinterTrouble::offline;
    }
    return now->ready() ? std::nullopt : std::optional(trouble_of(*now));
}

/// Waits until all questions but the last `behind` were answered.
std::optional<PrintOutcome> EscposPrinter::await_marks(Job& job, unsigned behind) {
    const auto deadline = clock_.boot_time() + profile_.finish_time;
    auto next_look = clock_.boot_time() + look_time;
    while (link_->marks_heard() + behind < link_->marks_asked()) {
        if (const auto heard = link_->listen(look_time); !heard) {
            return lose(PrinterTrouble::connection_lost);
        }
        if (link_->marks_heard() + behind >= link_->marks_asked() ||
            clock_.boot_time() < next_look) {
            continue;
        }
        if (auto stopped = look_while_waiting(job)) {
            return stopped;
        }
        next_look = clock_.boot_time() + look_time;
        if (clock_.boot_time() >= deadline) {
            return lose(PrinterTrouble::no_marker);
        }
    }
    if (link_->marks_heard() > link_->marks_asked()) {
        log::info("printer: it answered what nobody had asked, so its answers prove nothing");
        return lose(PrinterTrouble::no_marker);
    }
    return std::nullopt;
}

PrintOutcome EscposPrinter::await_mark(Job& job) {
    if (!marks()) {
        clean_ = true;
        return Unknown{PrinterTrouble::cannot_tell};
    }
    if (auto stopped = await_marks(job, 0)) {
        return *stopped;
    }
    // One of those answers may have been a late one to an older question: then ours is still to
    // come, and comes before the answer to one more.
    if (!job.confirming) {
        job.confirming = true;
        job.outgoing = link_->mark_question();
    }
    if (auto stopped = send_outgoing(job)) {
        return *stopped;
    }
    if (auto stopped = await_marks(job, 0)) {
        return *stopped;
    }
    return believe(job);
}

/// A printer that is out of paper now cannot have been through: it is believed when it is ready.
PrintOutcome EscposPrinter::believe(Job& job) {
    const auto now = link_->ask_status(profile_.reply_time);
    if (!now) {
        return lose(
            is_dead(now.error()) ? PrinterTrouble::connection_lost : PrinterTrouble::no_marker
        );
    }
    if (!now->ready()) {
        return hold(job, trouble_of(*now));
    }
    clean_ = true;
    return Printed{};
}

std::optional<PrintOutcome> EscposPrinter::look_while_waiting(Job& job) {
    const auto asked = link_->marks_asked();
    const auto now = link_->ask_status(profile_.reply_time);
    if (!now && is_dead(now.error())) {
        return lose(PrinterTrouble::connection_lost);
    }
    // The marker may have come along with the answers: then the job is done all the same.
    if (now && !now->ready() && link_->marks_heard() < asked) {
        return hold(job, trouble_of(*now));
    }
    return std::nullopt;
}

PrintOutcome EscposPrinter::hold_or_block(Job& job, PrinterTrouble why) {
    return job.untouched() ? PrintOutcome(Blocked{why}) : hold(job, why);
}

PrintOutcome EscposPrinter::hold(Job& job, PrinterTrouble why) {
    held_ = std::move(job);
    return Held{why};
}

/// The connection goes with the job: a late answer on it must not pass for the next job's.
PrintOutcome EscposPrinter::lose(PrinterTrouble why) {
    link_.reset();
    clean_ = false;
    remnant_ = true;
    return Unknown{why};
}

} // namespace anjungan::drivers
