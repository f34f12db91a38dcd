// SPDX-License-Identifier: GPL-3.0-or-later
/// Works through the store's print jobs on the printer's thread, one job in the printer at a time.
#pragma once

#include "base/worker.hpp"
#include "drivers/printer/printer.hpp"
#include "kiosk/back-office/slip_writer.hpp"
#include "kiosk/session/event.hpp"
#include "offline-cache/store/store.hpp"

#include <atomic>
#include <functional>

namespace anjungan::back_office {

/// Every step is committed by the store before it is taken. A printer that waits for paper is asked
/// again by itself. Public members return at once; the parts must outlive both the printer's and
/// the store's thread.
class PrintDesk {
public:
    struct Parts {
        drivers::Printer& printer;
        store::Store& store;
        Executor& store_thread;
        TimedExecutor& printer_thread;
        Executor& ui_thread;
        const SlipWriter& slips;
    };
    /// Called on the UI thread with PrintingChanged, CopyQueued, or FaultChanged.
    using Report = std::function<void(session::Event)>;

    PrintDesk(Parts parts, Report report) : parts_(parts), report_(std::move(report)) {}

    /// At the program's start: prints what was queued when the power went. Slips whose fate nobody
    /// knows are never sent again; what may be left of them in the printer is cut off. A moment
    /// later, when the first page is on the screen, the letters are made ready for the first slip.
    void start();
    /// Tells the operator what is wrong with the printer, if anything is, before a citizen's slip
    /// finds out.
    void look();
    /// There may be something to print, or the printer may be ready again.
    void nudge();
    /// From now on no job is begun; the one in the printer is finished. The program ends.
    void begin_no_more() { ending_ = true; }
    /// The citizen's word on an unknown slip; "not" queues a copy marked SALINAN.
    void resolve(std::int64_t job, bool came_out);

private:
    void work();
    void try_again_later();
    [[nodiscard]] bool print_next();
    [[nodiscard]] Result<std::optional<store::PrintJob>> job_to_do();
    [[nodiscard]] drivers::PrintOutcome
    attempt(const store::PrintJob& job, drivers::PrintListener& listener);
    void report_later(session::Event event);
    void note(std::string sentence);
    void tell_those_behind();

    Parts parts_;
    Report report_;
    std::atomic<bool> ending_ = false;
    // the printer thread's
    bool blocked_ = false;      ///< the last attempt left a job that waits for paper, a cover …
    bool retry_set_ = false;    ///< and it will be tried again
    std::int64_t held_job_ = 0; ///< 0: none
    std::string noted_ = {};    ///< what the operator was told last
};

} // namespace anjungan::back_office
