// SPDX-License-Identifier: GPL-3.0-or-later
// From a confirmed form to a commit, on the store thread.
#include "kiosk/back-office/submission_desk.hpp"

#include "base/log.hpp"
#include "kiosk/back-office/delivery.hpp"
#include "kiosk/print/citizen_wording.hpp"

namespace anjungan::back_office {

void SubmissionDesk::report_later(session::Event event) {
    parts_.ui_thread.post([report = report_, event = std::move(event)] { report(event); });
}

Result<store::Commit>
SubmissionDesk::commit(session::HandIn& form, const services::Catalogue& catalogue) {
    const auto* service = catalogue.find(form.service);
    if (service == nullptr) {
        return fail(ErrorCode::not_found, "the service of a submission is not in the catalogue");
    }
    store::SubmissionRequest request;
    request.id = form.id;
    request.body = std::move(form.body);
    if (form.numbered && !service->queue_group.empty()) {
        request.queue_group = service->queue_group.front();
    }
    request.subject = service->id;
    const bool large = form.letters == session::SlipLetters::large;
    SlipWriter::Citizen citizen = {
        form.language, form.papers, large ? print::Letters::large : print::Letters::standard};
    citizen.closes = form.closes;
    request.compose = [&](const store::Commit& made) {
        citizen.promised = promised(made, form, catalogue);
        return parts_.slips.original(made, *service, citizen);
    };
    return parts_.store.submit(std::move(request));
}

/// The same date on slip and screen, and again when the same form is handed in twice.
std::optional<std::chrono::year_month_day> SubmissionDesk::promised(
    const store::Commit& made, const session::HandIn& form, const services::Catalogue& catalogue
) const {
    const auto* service = catalogue.find(form.service);
    return service == nullptr ? std::nullopt
                              : parts_.slips.promised(
                                    made.committed_at, *service, form.papers, catalogue.calendar
                                );
}

session::Outcome SubmissionDesk::outcome_of(const store::Commit& commit, std::string service) {
    session::Outcome outcome;
    outcome.service = std::move(service);
    outcome.id = commit.id;
    outcome.code = commit.code;
    outcome.queue_number = print::shown_queue_number(commit.queue_number.value_or(""));
    outcome.job = commit.print_job;
    if (commit.repeated) { // it may have been sent meanwhile, and nobody will say so again
        const auto found = parts_.store.outbox().find(commit.id);
        if (found && found->has_value()) {
            outcome.delivery = delivery_of((*found)->state);
        }
    }
    return outcome;
}

void SubmissionDesk::hand_in(session::HandIn form, services::SharedCatalogue catalogue) {
    parts_.store_thread.post([this, form = std::move(form), catalogue = std::move(catalogue)](
                             ) mutable {
        const auto made = commit(form, *catalogue);
        if (!made) {
            log::error(
                "submission not committed: {} ({})",
                made.error().detail,
                to_string(made.error().code)
            );
            report_later(session::HandingInFailed{form.id});
            return;
        }
        log::info("submission {} committed", made->kseq);
        auto outcome = outcome_of(*made, form.service);
        outcome.promised = promised(*made, form, *catalogue);
        report_later(session::HandedIn{std::move(outcome)});
    });
}

void SubmissionDesk::check_service() {
    parts_.store_thread.post([this] {
        report_service();
        drop_safe();
    });
}

void SubmissionDesk::report_service() {
    const auto checked = parts_.store.check_service();
    auto fault = checked ? std::string() : checked.error().detail;
    if (fault == fault_) {
        return;
    }
    fault_ = fault;
    report_later(session::fault_changed(session::FaultSource::store, std::move(fault)));
}

void SubmissionDesk::drop_safe() {
    if (const auto forgotten = parts_.store.print_jobs().forget_documents(); !forgotten) {
        log::warning("no slips were forgotten: {}", forgotten.error().detail);
    }
    const auto dropped = parts_.store.drop_safe(parts_.retention);
    if (!dropped) {
        log::warning("no envelopes were dropped: {}", dropped.error().detail);
    } else if (*dropped > 0) {
        log::info("{} envelopes dropped, which are safe at the hub", *dropped);
    }
}

} // namespace anjungan::back_office
