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

/// Every step is committed by the store before it is taken. Public members return at once; the
/// parts must outlive both the printer's and the store's thread.
class PrintService {
public:
    struct Parts {
        drivers::Printer& printer;
        store::Store& store;
        Executor& store_thread;
        Executor& printer_thread;
        Executor& ui_thread;
        const SlipWriter& slips;
    };
    /// Called on the UI thread with PrintingChanged, CopyQueued, or DeviceFault for the printer.
    using Report = std::function<void(session::Event)>;

    PrintService(Parts parts, Report report) : parts_(parts), report_(std::move(report)) {}

    /// At the program's start: prints what was queued when the power went. Slips whose fate nobody
    /// knows are never sent again; what may be left of them in the printer is cut off.
    void start();
    /// Tells the operator what is wrong with the printer, if anything is, before a citizen's slip
    /// finds out.
    void look();
    /// There may be something to print, or the printer may be ready again.
    void nudge();
    /// The citizen's word on an unknown slip; "not" queues a copy marked SALINAN.
    void resolve(std::int64_t job, bool came_out);
    /// True while a job is being worked on.
    [[nodiscard]] bool busy() const { return running_ > 0; }
    /// Whether the last attempt left a job that waits for paper, a closed cover …
    [[nodiscard]] bool waiting_for_printer() const { return blocked_; }

private:
    void work();
    [[nodiscard]] bool print_next();
    [[nodiscard]] Result<std::optional<store::PrintJob>> job_to_do();
    [[nodiscard]] drivers::PrintOutcome
    attempt(const store::PrintJob& job, drivers::PrintListener& listener);
    void report_later(session::Event event);
    void note(std::string sentence);
    void tell_those_behind();

    Parts parts_;
    Report report_;
    std::atomic<int> running_ = 0;
    std::atomic<bool> blocked_ = false;
    std::int64_t held_job_ = 0; ///< printer thread only; 0: none
    std::string noted_ = {};    ///< printer thread only: what the operator was told last
};

} // namespace anjungan::back_office
