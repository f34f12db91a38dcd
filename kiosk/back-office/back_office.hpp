// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything behind the screens: store, printer and hub, each on its own thread. Takes effects
/// from the UI thread and posts events back to it.
#pragma once

#include "drivers/network/network.hpp"
#include "drivers/printer/printer.hpp"
#include "kiosk/back-office/catalogue_desk.hpp"
#include "kiosk/back-office/print_desk.hpp"
#include "kiosk/back-office/site.hpp"
#include "kiosk/back-office/submission_desk.hpp"
#include "kiosk/back-office/summary.hpp"
#include "offline-cache/sync/chain_errand.hpp"
#include "offline-cache/sync/curl_transport.hpp"
#include "offline-cache/sync/errand_list.hpp"
#include "offline-cache/sync/renewal_errand.hpp"
#include "offline-cache/sync/store_outbox.hpp"
#include "offline-cache/sync/sync_thread.hpp"
#include "offline-cache/sync/updates_errand.hpp"
#include "protocol/kiosk_keys.hpp"

#include <memory>
#include <optional>

namespace anjungan::back_office {

/// How far apart the village's kiosks begin to send; journeys begin at once.
enum class BootSpread : std::uint8_t { none, usual };

class BackOffice {
public:
    /// The references must outlive the back office; tasks it has posted to `ui_thread` must not be
    /// run after it is gone.
    struct Parts {
        const Site& site;
        std::filesystem::path services; ///< the folder of the program's own services
        const Clock& clock;
        const services::Catalogue& shipped; ///< the program's own services
        const i18n::Translator& translator;
        drivers::Printer& printer;
        drivers::Network& network;
        Executor& ui_thread;
        std::string hub_url; ///< empty: nothing is sent
        BootSpread boot_spread = BootSpread::usual;
    };
    using Report = std::function<void(session::Event)>;
    /// Called on the UI thread only, also from within open().
    struct Listeners {
        Report report;
        std::function<void(services::SharedCatalogue)> offer; ///< a catalogue for the next visit
    };

    /// Opens keys, store and hub connection and starts the threads. Errors are operator's
    /// sentences; nothing has been changed on the disk then. A certificate file that cannot be read
    /// is reported, and citizens are served without the hub.
    [[nodiscard]] static Result<std::unique_ptr<BackOffice>>
    open(Parts parts, const Listeners& listeners);
    BackOffice(const BackOffice&) = delete;
    BackOffice& operator=(const BackOffice&) = delete;
    ~BackOffice();

    // On the UI thread; each returns at once. See the effects of session::update().
    /// `catalogue`: the one that the form was filled in with.
    void hand_in(session::HandIn form, services::SharedCatalogue catalogue) {
        desk_->hand_in(std::move(form), std::move(catalogue));
    }
    void resolve_slip(const session::ResolveSlip& slip) {
        print_->resolve(slip.job, slip.came_out);
    }
    void check_service();
    void print_and_send();
    void look_at_devices() { print_->look(); }
    void clock_moved();
    /// The program ends: what was handed in is committed, the job in the printer is finished and
    /// recorded, and no other is begun. Then `done` is posted to the UI thread, behind every report
    /// of these.
    void finish(Task done);

    [[nodiscard]] bool catalogue_at_rest() const { return catalogue_->at_rest(); }
    // The threads, for whoever watches that they advance.
    [[nodiscard]] Executor& store_loop() { return *store_thread_; }
    [[nodiscard]] Executor& printer_loop() { return *printer_thread_; }
    [[nodiscard]] bool storing() const { return store_thread_->pending() > 0; }
    [[nodiscard]] bool printing() const { return printer_thread_->pending() > 0; }

    /// Waits for the store thread: only when the program ends.
    [[nodiscard]] Result<Summary> summary();

private:
    BackOffice(Parts parts, protocol::KioskKeys keys);
    void start_services(const Listeners& listeners);
    [[nodiscard]] Status start_sync(const Report& report);
    void start_renewal(const Report& report);
    void start_sync_thread(const Report& report);
    void go_on_without_hub(const Report& report, const Error& why);

    Parts parts_;
    protocol::KioskKeys keys_;
    SlipWriter slips_;
    // Order matters: what a thread touches is declared before the thread.
    std::unique_ptr<store::Store> store_;
    std::optional<SubmissionDesk> desk_;
    std::optional<PrintDesk> print_;
    std::optional<CatalogueDesk> catalogue_;
    std::unique_ptr<Worker> store_thread_;
    std::unique_ptr<Worker> printer_thread_;
    sync::SystemRandom random_;
    std::unique_ptr<sync::CurlTransport> transport_;
    std::optional<sync::StoreOutbox> outbox_;
    std::optional<sync::ChainErrand> chain_;
    std::optional<sync::UpdatesErrand> updates_;
    std::optional<sync::RenewalErrand> renewal_;
    sync::ErrandList errands_;
    std::unique_ptr<sync::SyncThread> sync_;
};

} // namespace anjungan::back_office
