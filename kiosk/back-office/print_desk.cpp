// SPDX-License-Identifier: GPL-3.0-or-later
// One print job after another, each step committed before it is taken.
#include "kiosk/back-office/print_desk.hpp"

#include "base/log.hpp"
#include "base/run_on.hpp"
#include "kiosk/back-office/committing_listener.hpp"
#include "kiosk/back-office/printer_trouble_words.hpp"
#include "kiosk/print/rehearsal.hpp"

#include <utility>

namespace anjungan::back_office {

namespace {

using drivers::PrinterTrouble;
using session::Printing;
using store::PrintState;

/// How often a printer that waits for paper is asked again.
constexpr std::chrono::milliseconds retry_delay = std::chrono::seconds(2);
/// Letters for the first page and letters for slips wait for each other (lettering_mutex.hpp), and
/// the page comes first. Nobody is through with a visit by then.
constexpr std::chrono::milliseconds until_the_page_is_up = std::chrono::seconds(3);

drivers::PrintOutcome unprintable() {
    return drivers::Blocked{PrinterTrouble::unprintable};
}

/// A document of ours that cannot be printed must not hold up everybody else's: it goes where a
/// person looks at it.
void set_aside(CommittingListener& listener) {
    for (const auto state : {PrintState::preflight, PrintState::sending, PrintState::unknown}) {
        if (!listener.move_to(state, to_string(PrinterTrouble::unprintable))) {
            return;
        }
    }
}

/// Commits what an attempt came to and says it in the screen's terms.
struct Settle {
    CommittingListener& listener;

    Printing operator()(const drivers::Printed&) const {
        return listener.move_to(PrintState::printed) ? Printing::printed : Printing::unknown;
    }
    Printing operator()(const drivers::Blocked& blocked) const {
        if (blocked.why == PrinterTrouble::unprintable) {
            set_aside(listener);
            return Printing::unknown;
        }
        const auto state = listener.state();
        if (state == PrintState::preflight || state == PrintState::sending) {
            static_cast<void>(listener.move_to(PrintState::blocked, to_string(blocked.why)));
        }
        return Printing::blocked;
    }
    Printing operator()(const drivers::Held& held) const {
        static_cast<void>(listener.move_to(PrintState::held, to_string(held.why)));
        return Printing::held;
    }
    Printing operator()(const drivers::Unknown& unknown) const {
        static_cast<void>(listener.move_to(PrintState::unknown, to_string(unknown.why)));
        return Printing::unknown;
    }
};

/// Why an attempt did not end in paper.
struct SayWhy {
    std::string operator()(const drivers::Printed& /*printed*/) const { return {}; }
    template <class Outcome>
    std::string operator()(const Outcome& outcome) const {
        return operator_sentence(outcome.why);
    }
};

} // namespace

void PrintDesk::report_later(session::Event event) {
    parts_.ui_thread.post([report = report_, event = std::move(event)] { report(event); });
}

/// Said once, however often the printer is asked.
void PrintDesk::note(std::string sentence) {
    if (sentence != noted_) {
        noted_ = std::move(sentence);
        report_later(session::fault_changed(session::FaultSource::printer, noted_));
    }
}

void PrintDesk::start() {
    parts_.printer_thread.post([this] {
        const auto unknown = run_on(parts_.store_thread, [this] {
            return parts_.store.print_jobs().count(store::PrintState::unknown);
        });
        if (unknown && *unknown > 0) {
            parts_.printer.abandon();
        }
    });
    nudge();
    look();
    parts_.printer_thread.post_after(until_the_page_is_up, [this] {
        if (!ending_) {
            parts_.printer.rehearse(print::rehearsal());
        }
    });
}

void PrintDesk::look() {
    parts_.printer_thread.post([this] {
        if (ending_ || held_job_ != 0) {
            return; // the operator knows, and the wire may stand in the middle of a command
        }
        const auto now = parts_.printer.status();
        if (now) {
            note(operator_sentence(*now));
        } else {
            note(operator_sentence(
                now.error().code == ErrorCode::timed_out ? PrinterTrouble::no_reply
                                                         : PrinterTrouble::not_connected
            ));
        }
    });
}

void PrintDesk::nudge() {
    parts_.printer_thread.post([this] { work(); });
}

/// One job a task: the watchdog's pings come through between two jobs.
void PrintDesk::work() {
    if (ending_) {
        return; // what is queued is printed by the next start
    }
    if (print_next()) {
        parts_.printer_thread.post([this] { work(); });
    } else if (blocked_) {
        try_again_later();
    }
}

/// However often somebody else asks meanwhile, one timer runs.
void PrintDesk::try_again_later() {
    if (std::exchange(retry_set_, true)) {
        return;
    }
    parts_.printer_thread.post_after(retry_delay, [this] {
        retry_set_ = false;
        work();
    });
}

Result<std::optional<store::PrintJob>> PrintDesk::job_to_do() {
    return run_on(parts_.store_thread, [this]() -> Result<std::optional<store::PrintJob>> {
        if (held_job_ == 0) {
            return parts_.store.print_jobs().next_job();
        }
        auto held = parts_.store.print_jobs().find(held_job_);
        TRY(held);
        return std::optional(std::move(*held));
    });
}

bool PrintDesk::print_next() {
    const auto next = job_to_do();
    if (!next) {
        log::error("the next print job cannot be read: {}", next.error().detail);
        return false;
    }
    if (!next->has_value()) {
        blocked_ = false;
        return false;
    }
    const auto& job = **next;
    CommittingListener listener(parts_.store, parts_.store_thread, job);
    const auto outcome = attempt(job, listener);
    const auto printing = std::visit(Settle{listener}, outcome);
    note(std::visit(SayWhy{}, outcome));
    held_job_ = printing == Printing::held ? job.id : 0;
    blocked_ = printing == Printing::held || printing == Printing::blocked;
    report_later(session::PrintingChanged{job.id, printing});
    if (blocked_) {
        tell_those_behind();
    }
    return !blocked_;
}

/// Whose slip waits behind one that does not go on must not read that it is being printed.
void PrintDesk::tell_those_behind() {
    const auto waiting = run_on(parts_.store_thread, [this] {
        return parts_.store.print_jobs().in_state(PrintState::queued);
    });
    if (!waiting) {
        return; // said of the job itself already
    }
    for (const auto& job : *waiting) {
        report_later(session::PrintingChanged{job.id, Printing::blocked});
    }
}

drivers::PrintOutcome
PrintDesk::attempt(const store::PrintJob& job, drivers::PrintListener& listener) {
    if (held_job_ != 0) {
        return parts_.printer.resume(listener);
    }
    const auto slip = print::decode_slip(job.document);
    if (!slip) {
        log::error("print job {}: {}", job.id, slip.error().detail);
        return unprintable();
    }
    return parts_.printer.print(print::compose(*slip), listener);
}

void PrintDesk::resolve(std::int64_t job, bool came_out) {
    parts_.store_thread.post([this, job, came_out] {
        auto& jobs = parts_.store.print_jobs();
        const auto answer = came_out ? store::PaperAnswer::came_out : store::PaperAnswer::did_not;
        if (const auto resolved = jobs.resolve(job, answer); !resolved) {
            log::error("print job {}: {}", job, resolved.error().detail);
            return;
        }
        if (came_out) {
            return;
        }
        const auto copy = jobs.create_copy(job, [this](const store::PrintJob& made) {
            return parts_.slips.copy(made);
        });
        if (!copy) {
            log::error("no copy of print job {}: {}", job, copy.error().detail);
            return;
        }
        report_later(session::CopyQueued{job, copy->id});
        nudge();
    });
}

} // namespace anjungan::back_office
