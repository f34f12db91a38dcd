// The print job machine: preflight, bands, marker. Every doubt ends in `unknown`, never `printed`.
#include "drivers/printer/escpos_printer.hpp"

#include "drivers/printer/commands.hpp"
#include "kiosk/base/log.hpp"

namespace anjungan::drivers {

namespace {

/// After a probe was answered, how long silence must last before no older answer can follow.
constexpr BootTime quiet_time{300};
/// How often the sensors are asked while the marker is awaited.
constexpr BootTime look_time{500};

bool is_dead(const Error& error) {
    return error.code != ErrorCode::timed_out;
}

PrintStep step_of(PrintStage stage, std::size_t band, std::size_t bands) {
    return {stage, static_cast<std::uint16_t>(band), static_cast<std::uint16_t>(bands)};
}

} // namespace

EscposPrinter::EscposPrinter(PrinterProfile profile, Connect connect, const Clock& clock)
    : profile_(std::move(profile)), connect_(std::move(connect)), clock_(clock) {}

Status EscposPrinter::connect() {
    if (link_) {
        return {};
    }
    if (held_) {
        // Its connection is gone; resume() has to say so before anything else happens.
        return fail(ErrorCode::unavailable, "the connection of a held job is lost");
    }
    auto wire = connect_();
    if (!wire) {
        return fail(wire.error());
    }
    link_.emplace(std::move(*wire), clock_);
    // Whoever used the printer before us, or we before a restart, may have stopped in a picture.
    clean_ = false;
    return {};
}

Result<PrinterStatus> EscposPrinter::status() {
    if (const auto connected = connect(); !connected) {
        return fail(ErrorCode::unavailable, connected.error().detail);
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
    clean_ = false;
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
        if (!now && !is_dead(now.error())) {
            return PrinterTrouble::no_reply;
        }
        if (!now) {
            continue;
        }
        const auto emptied = empty_the_printer();
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
    if (clean_) {
        return {};
    }
    // An unfinished picture swallows everything up to its size, ESC @ too: fill it up first.
    const auto picture = std::size_t{profile_.width_dots} / 8 * profile_.band_rows;
    Bytes bytes(picture + escpos::picture_header, escpos::nul);
    bytes.insert(bytes.end(), {escpos::esc, '@'});
    const bool marks = profile_.evidence >= Evidence::marker;
    if (marks) {
        bytes.insert(bytes.end(), {escpos::gs, 'r', 1});
    }
    link_->forget_marks();
    ByteView rest = bytes;
    if (auto sent = link_->send(rest, profile_.finish_time); !sent) {
        return sent;
    }
    // The answer to an older job's marker would pass for the next job's: wait for ours, and then
    // for silence.
    auto deadline = clock_.boot_time() + (marks ? profile_.finish_time : BootTime{0});
    for (unsigned seen = 0; clock_.boot_time() < deadline;) {
        if (auto heard = link_->listen(quiet_time); !heard) {
            return heard;
        }
        if (link_->marks() > seen) {
            seen = link_->marks();
            deadline = clock_.boot_time() + quiet_time;
        }
    }
    if (marks && link_->marks() == 0) {
        return fail(ErrorCode::timed_out, "the printer does not answer GS r");
    }
    clean_ = true;
    return {};
}

PrintOutcome EscposPrinter::run(Job job, PrintListener& listener) {
    const auto bands = job.bytes.bands.size();
    while (job.band < bands) {
        const auto stored = listener.before(step_of(PrintStage::sending, job.band, bands));
        if (!stored) {
            return hold_or_block(job, PrinterTrouble::not_recorded);
        }
        clean_ = false;
        if (auto stopped = send_band(job)) {
            return *stopped;
        }
    }
    if (const auto stored = listener.before(step_of(PrintStage::await_mark, 0, 0)); !stored) {
        return hold(job, PrinterTrouble::not_recorded);
    }
    return await_mark(job);
}

std::optional<PrintOutcome> EscposPrinter::send_band(Job& job) {
    const auto& band = job.bytes.bands[job.band];
    auto rest = ByteView(band).subspan(job.offset);
    const auto sent = link_->send(rest, profile_.finish_time);
    job.offset = band.size() - rest.size();
    if (!sent && is_dead(sent.error())) {
        if (job.untouched()) {
            link_.reset();
            return Blocked{PrinterTrouble::not_connected};
        }
        return lose(PrinterTrouble::connection_lost);
    }
    if (!sent) {
        return hold_or_block(job, PrinterTrouble::offline);
    }
    ++job.band;
    job.offset = 0;
    if (const auto trouble = look_between_bands(job)) {
        if (*trouble == PrinterTrouble::connection_lost) {
            return lose(*trouble);
        }
        return hold(job, *trouble);
    }
    return std::nullopt;
}

std::optional<PrinterTrouble> EscposPrinter::look_between_bands(Job& job) {
    if (!reports() || !job.patient || job.band == job.bytes.bands.size()) {
        return std::nullopt;
    }
    const auto online = link_->ask_online(profile_.reply_time);
    if (!online && is_dead(online.error())) {
        return PrinterTrouble::connection_lost;
    }
    if (!online) {
        // Silent now, though it answered before: go on at once, the marker will tell.
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

PrintOutcome EscposPrinter::await_mark(Job& job) {
    if (!job.bytes.has_marker) {
        clean_ = true;
        return Unknown{PrinterTrouble::cannot_tell};
    }
    const auto deadline = clock_.boot_time() + profile_.finish_time;
    auto next_look = clock_.boot_time() + look_time;
    while (link_->marks() == 0) {
        if (const auto heard = link_->listen(look_time); !heard) {
            return lose(PrinterTrouble::connection_lost);
        }
        if (link_->marks() > 0 || clock_.boot_time() < next_look) {
            continue;
        }
        if (auto stopped = look_while_waiting(job)) {
            return *stopped;
        }
        next_look = clock_.boot_time() + look_time;
        if (clock_.boot_time() >= deadline && link_->marks() == 0) {
            return lose(PrinterTrouble::no_marker);
        }
    }
    clean_ = true;
    return Printed{};
}

std::optional<PrintOutcome> EscposPrinter::look_while_waiting(Job& job) {
    const auto now = link_->ask_status(profile_.reply_time);
    if (!now && is_dead(now.error())) {
        return lose(PrinterTrouble::connection_lost);
    }
    // The marker may have come along with the answers: then the job is done all the same.
    if (now && !now->ready() && link_->marks() == 0) {
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

PrintOutcome EscposPrinter::lose(PrinterTrouble why) {
    clean_ = false;
    if (why == PrinterTrouble::connection_lost) {
        link_.reset();
    }
    return Unknown{why};
}

} // namespace anjungan::drivers
