// SPDX-License-Identifier: GPL-3.0-or-later
/// The upper seam of a printer: documents, states and outcomes, no bytes.
#pragma once

#include "base/result.hpp"
#include "drivers/printer/document.hpp"

#include <cstdint>
#include <variant>

namespace anjungan::drivers {

enum class Paper : std::uint8_t { ok, near_end, out };
enum class Cover : std::uint8_t { closed, open };
enum class Cutter : std::uint8_t { ok, jam };

struct PrinterStatus {
    Paper paper = Paper::ok;
    Cover cover = Cover::closed;
    Cutter cutter = Cutter::ok;
    bool fault = false; ///< an error only a technician clears
    bool online = true; ///< it takes bytes now
    bool known = true;  ///< false: this printer cannot report (evidence write_only)

    [[nodiscard]] bool ready() const {
        return paper != Paper::out && cover == Cover::closed && cutter == Cutter::ok && !fault &&
               online;
    }
    auto operator<=>(const PrinterStatus&) const = default;
};

/// Why a printer does not go on.
enum class PrinterTrouble : std::uint8_t {
    not_connected,
    no_reply,
    paper_out,
    cover_open,
    cutter_jam,
    fault,
    offline,
    job_held,        ///< an earlier job is still held: resume() or abandon() it first
    not_recorded,    ///< the listener could not store the step, so it was not taken
    unprintable,     ///< the document breaks a rule of the encoder; the log has the reason
    cannot_tell,     ///< all was sent, but this printer has no completion marker
    connection_lost, ///< unplugged or powered off after bytes had left
    no_marker,       ///< all was sent and the completion marker did not come in time
};

/// The word for logs and for the store, for example "paper_out".
[[nodiscard]] const char* to_string(PrinterTrouble trouble);

/// The marker came: the paper was printed and cut.
struct Printed {};
/// No byte has left: the job may be started again by itself.
struct Blocked {
    PrinterTrouble why;
};
/// Bytes have left and the printer waits, say for paper, on a connection that still stands:
/// resume() goes on with the same job.
struct Held {
    PrinterTrouble why;
};
/// Bytes have left and nothing more will be heard. Never sent again without a person's answer.
struct Unknown {
    PrinterTrouble why;
};
using PrintOutcome = std::variant<Printed, Blocked, Held, Unknown>;

enum class PrintStage : std::uint8_t { preflight, sending, await_mark };

struct PrintStep {
    PrintStage stage = PrintStage::preflight;
    std::uint16_t band = 0;  ///< while sending: 0-based
    std::uint16_t bands = 0; ///< how many there are; 0 in preflight
};

/// Told of each step BEFORE it is taken, on the thread that called print(), so that the store can
/// hold the step first. An error stops the job there.
class PrintListener {
public:
    PrintListener() = default;
    PrintListener(const PrintListener&) = delete;
    PrintListener& operator=(const PrintListener&) = delete;
    virtual ~PrintListener() = default;

    [[nodiscard]] virtual Status before(const PrintStep& step) = 0;
};

/// Used by one thread, which it may block for `reply_time` + `finish_time` of its profile.
class Printer {
public:
    Printer() = default;
    Printer(const Printer&) = delete;
    Printer& operator=(const Printer&) = delete;
    virtual ~Printer() = default;

    /// Errors: unavailable (not connected), timed_out (no reply, or a held job that stopped in the
    /// middle of a command).
    [[nodiscard]] virtual Result<PrinterStatus> status() = 0;

    /// Sets a document without printing it, so that the fonts it needs are in memory when the first
    /// slip is wanted. Asks nothing of the printer.
    virtual void rehearse(const Document& document) = 0;

    [[nodiscard]] virtual PrintOutcome print(const Document& document, PrintListener& listener) = 0;

    /// Goes on with the held job: Printed, Held again (the trouble lasts) or Unknown. The caller
    /// asks again in its own rhythm. Without a held job: Blocked.
    [[nodiscard]] virtual PrintOutcome resume(PrintListener& listener) = 0;

    /// Gives the held job up: its outcome is unknown from here on, and what is left of it is
    /// flushed out of the printer before the next job.
    virtual void abandon() = 0;
};

} // namespace anjungan::drivers
