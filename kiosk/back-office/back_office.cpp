// SPDX-License-Identifier: GPL-3.0-or-later
// Store, printer and hub behind the screens.
#include "kiosk/back-office/back_office.hpp"

#include "base/files.hpp"
#include "base/log.hpp"
#include "base/run_on.hpp"
#include "kiosk/back-office/delivery.hpp"
#include "kiosk/back-office/failpoints.hpp"

namespace anjungan::back_office {

namespace {

session::Connection connection_of(const sync::SyncStatus& status) {
    switch (status.state) {
    case sync::SyncState::idle:
    case sync::SyncState::sending:
        return status.last_success.has_value() ? session::Connection::connected
                                               : session::Connection::unknown;
    case sync::SyncState::waiting:
    case sync::SyncState::offline:
    case sync::SyncState::refused: return session::Connection::unreachable;
    }
    return session::Connection::unknown;
}

session::ConnectionChanged connection_in(const sync::SyncStatus& status) {
    return {connection_of(status), static_cast<std::size_t>(status.pending)};
}

session::FaultChanged fault_in(const sync::SyncStatus& status) {
    std::string sentence;
    const bool foreign = status.answered_by == sync::Answerer::somebody_else;
    if (status.state == sync::SyncState::refused || foreign) {
        sentence = status.detail;
    } else if (status.quarantined > 0) {
        sentence = "The hub has not accepted " + std::to_string(status.quarantined) +
                   " record(s); they are kept here. See: anjungan-tool outbox list.";
    }
    return session::fault_changed(session::FaultSource::hub, std::move(sentence));
}

sync::Network network_of(const drivers::NetworkState& state) {
    return drivers::worth_trying(state) ? sync::Network::up : sync::Network::down;
}

} // namespace

BackOffice::BackOffice(Parts parts, protocol::KioskKeys keys)
    : parts_(std::move(parts)),
      keys_(std::move(keys)),
      slips_(
          {parts_.site.kiosk,
           parts_.site.office,
           parts_.site.zone,
           parts_.site.public_url,
           parts_.site.contact,
           parts_.site.week},
          parts_.translator,
          keys_.kiosk
      ) {}

Result<std::unique_ptr<BackOffice>> BackOffice::open(Parts parts, const Listeners& listeners) {
    auto keys = protocol::load_kiosk_keys(parts.site.keys_directory, parts.site.kiosk);
    TRY(keys);
    TRY(ensure_writable_directory(parts.site.data_directory));
    protocol::use_renewed_certificate(*keys, parts.site.data_directory);
    std::unique_ptr<BackOffice> office(new BackOffice(std::move(parts), std::move(*keys)));
    const auto& own = *office;
    auto store = store::Store::open(
        own.parts_.site.data_directory / "kiosk.db",
        {own.parts_.site.kiosk,
         own.keys_.kiosk,
         own.keys_.recipients,
         own.keys_.key_epoch,
         own.keys_.hub},
        own.parts_.clock,
        own.parts_.site.zone
    );
    TRY(store);
    office->store_ = std::move(*store);
    pass(failpoint::start_store_open);
    office->start_services(listeners);
    if (!own.parts_.hub_url.empty()) {
        TRY(office->start_sync(listeners.report));
    }
    office->check_service();
    office->print_->start();
    pass(failpoint::start_threads_running);
    return office;
}

void BackOffice::start_services(const Listeners& listeners) {
    const auto& report = listeners.report;
    store_thread_ = std::make_unique<Worker>("store", parts_.clock);
    printer_thread_ = std::make_unique<Worker>("printer", parts_.clock);
    desk_.emplace(
        SubmissionDesk::Parts{
            *store_, *store_thread_, parts_.ui_thread, slips_, parts_.site.retention},
        report
    );
    print_.emplace(
        PrintDesk::Parts{
            parts_.printer, *store_, *store_thread_, *printer_thread_, parts_.ui_thread, slips_},
        report
    );
    catalogue_.emplace(
        CatalogueDesk::Parts{
            parts_.site.keys_directory / "catalogue.root",
            parts_.services,
            parts_.shipped.edition,
            parts_.clock,
            *store_,
            *store_thread_,
            parts_.ui_thread},
        CatalogueDesk::Listeners{listeners.offer, report}
    );
    catalogue_->load();
}

Status BackOffice::start_sync(const Report& report) {
    const auto& site = parts_.site;
    sync::CurlOptions curl;
    curl.hub_url = parts_.hub_url;
    curl.authorities = site.hub_authorities;
    curl.certificate = site.hub_certificate;
    curl.key = site.hub_key;
    curl.proxy = site.hub_proxy;
    auto transport = sync::CurlTransport::open(std::move(curl));
    if (!transport) {
        if (transport.error().code == ErrorCode::invalid_input) {
            return fail(std::move(transport.error()));
        }
        go_on_without_hub(report, transport.error());
        return {};
    }
    transport_ = std::move(*transport);
    outbox_.emplace(
        *store_,
        *store_thread_,
        [report, &ui = parts_.ui_thread](const std::vector<store::RecordMove>& moves) {
            ui.post([report, change = event_of(moves)] { report(change); });
        }
    );
    chain_.emplace(sync::ChainErrand::Parts{parts_.clock, *transport_, *store_, *store_thread_});
    updates_.emplace(sync::UpdatesErrand::Parts{
        parts_.clock, *transport_, *outbox_, keys_.kiosk, parts_.site.kiosk, keys_.hub});
    errands_.add(*chain_);
    errands_.add(*updates_);
    if (auto* const catalogue = catalogue_->make_errand(*transport_); catalogue != nullptr) {
        errands_.add(*catalogue);
    }
    start_renewal(report);
    start_sync_thread(report);
    return {};
}

void BackOffice::start_renewal(const Report& report) {
    const auto tell = [report, &ui = parts_.ui_thread](const std::string& sentence) {
        auto fault = session::fault_changed(session::FaultSource::certificate, sentence);
        ui.post([report, fault = std::move(fault)] { report(fault); });
    };
    renewal_.emplace(sync::RenewalErrand::Parts{
        parts_.clock,
        *transport_,
        keys_.kiosk,
        keys_.certificate,
        keys_.hub,
        protocol::renewed_certificate_file(parts_.site.data_directory),
        tell});
    renewal_->tell(); // whether there is a network or not
}

void BackOffice::start_sync_thread(const Report& report) {
    sync::SyncOptions options;
    options.kiosk = parts_.site.kiosk;
    options.hub = keys_.hub;
    if (parts_.boot_spread == BootSpread::none) {
        options.boot_spread = std::chrono::milliseconds(0);
    }
    sync_ = std::make_unique<sync::SyncThread>(
        sync::SyncParts{
            parts_.clock, random_, *transport_, *outbox_, keys_.kiosk, &errands_, &*renewal_},
        std::move(options),
        [report, &ui = parts_.ui_thread](const sync::SyncStatus& status) {
            ui.post([report,
                     change = connection_in(status),
                     fault = fault_in(status),
                     clock = session::fault_changed(session::FaultSource::clock, status.clock)] {
                report(fault);
                report(clock);
                report(change);
            });
        }
    );
    sync_->set_network(network_of(parts_.network.state()));
    parts_.network.set_listener([this](const drivers::NetworkState& state) {
        log::info("{}", drivers::sentence_for(state));
        sync_->set_network(network_of(state));
    });
}

/// What citizens hand in is safe here until somebody puts the file right.
void BackOffice::go_on_without_hub(const Report& report, const Error& why) {
    const auto counts = run_on(*store_thread_, [this] { return store_->outbox().counts(); });
    session::ConnectionChanged change{session::Connection::unreachable};
    change.unsent = counts ? static_cast<std::size_t>(counts->sealed) : 0;
    auto fault = session::fault_changed(
        session::FaultSource::hub,
        why.detail + ". Nothing is sent until that is put right and the kiosk restarted"
    );
    parts_.ui_thread.post([report, change, fault = std::move(fault)] {
        report(fault);
        report(change);
    });
}

BackOffice::~BackOffice() {
    parts_.network.set_listener({});
    sync_.reset();
    if (store_thread_ != nullptr) {
        // What the store still has to do may post to the printer's thread: let it, first.
        static_cast<void>(run_on(*store_thread_, []() -> Status { return {}; }));
    }
    printer_thread_.reset();
    store_thread_.reset();
}

void BackOffice::print_and_send() {
    print_->nudge();
    if (sync_ != nullptr) {
        sync_->nudge();
    }
}

void BackOffice::check_service() {
    desk_->check_service();
    catalogue_->check_expiry();
}

void BackOffice::clock_moved() {
    catalogue_->check_expiry();
    printer_thread_->clock_moved();
    if (sync_ != nullptr) {
        sync_->clock_moved();
    }
}

void BackOffice::finish(Task done) {
    print_->begin_no_more();
    store_thread_->post([this, done = std::move(done)]() mutable {
        printer_thread_->post([this, done = std::move(done)]() mutable {
            parts_.ui_thread.post(std::move(done));
        });
    });
}

Result<Summary> BackOffice::summary() {
    return run_on(*store_thread_, [this] { return summarise(*store_); });
}

} // namespace anjungan::back_office
