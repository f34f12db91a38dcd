// SPDX-License-Identifier: GPL-3.0-or-later
/// Takes confirmed forms to the store thread and tells the UI thread what became of them.
#pragma once

#include "base/worker.hpp"
#include "kiosk/back-office/slip_writer.hpp"
#include "kiosk/services/catalogue.hpp"
#include "kiosk/session/update.hpp"
#include "offline-cache/store/store.hpp"

#include <functional>

namespace anjungan::back_office {

/// Members are called on the UI thread and return at once. Everything referred to must outlive the
/// store thread's last task.
class SubmissionDesk {
public:
    struct Parts {
        store::Store& store;
        Executor& store_thread;
        Executor& ui_thread;
        const SlipWriter& slips;
        std::chrono::days retention;
    };
    /// Called on the UI thread with HandedIn, HandingInFailed or FaultChanged.
    using Report = std::function<void(session::Event)>;

    SubmissionDesk(Parts parts, Report report) : parts_(parts), report_(std::move(report)) {}

    /// `catalogue`: the one that the form was filled in with.
    void hand_in(session::HandIn form, services::SharedCatalogue catalogue);
    /// Asks the store whether a new form may be opened; reports FaultChanged when that has changed.
    /// Then drops envelopes that have had their time here.
    void check_service();

private:
    void report_later(session::Event event);
    [[nodiscard]] Result<store::Commit>
    commit(session::HandIn& form, const services::Catalogue& catalogue);
    [[nodiscard]] std::optional<std::chrono::year_month_day> promised(
        const store::Commit& made, const session::HandIn& form, const services::Catalogue& catalogue
    ) const;
    [[nodiscard]] session::Outcome outcome_of(const store::Commit& commit, std::string service);
    void report_service();
    void drop_safe();

    Parts parts_;
    Report report_;
    std::string fault_; ///< as last reported; the store thread's
};

} // namespace anjungan::back_office
