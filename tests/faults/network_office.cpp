// SPDX-License-Identifier: GPL-3.0-or-later
// Puts kiosk and hub on their machines.
#include "tests/faults/network_office.hpp"

#include "base/files.hpp"
#include "base/run_on.hpp"
#include "offline-cache/store/record_state.hpp"
#include "protocol/crypto/key_files.hpp"
#include "tests/offline-cache/sync/kiosk_fixture.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>

namespace anjungan::test {

namespace {

constexpr const char* kiosk_id = "TEST-0001";
constexpr auto start_patience = std::chrono::seconds(30);
constexpr auto look_again = std::chrono::milliseconds(5);

} // namespace

NetworkOffice::NetworkOffice(const FaultyNetwork& network, std::chrono::seconds silence)
    : key_(crypto::read_signing_secret(office_.path("keys/kiosk.sign.secret")).value()),
      hub_key_(crypto::read_signing_public(office_.path("keys/hub.sign.public")).value()) {
    start_hub(network);
    open_store();
    start_sync(network, silence);
}

NetworkOffice::~NetworkOffice() = default;

void NetworkOffice::start_hub(const FaultyNetwork& network) {
    auto words = network.on_hub();
    words.insert(
        words.end(),
        {ANJUNGAN_HUB, "--config", office_.path("hub.toml").string(), "--listen", "127.0.0.1:8080"}
        // its own machine: the port is free
    );
    hub_.emplace(words);
    const auto give_up = std::chrono::steady_clock::now() + start_patience;
    while (!std::filesystem::exists(office_.path("hub.port"))) {
        REQUIRE(std::chrono::steady_clock::now() < give_up);
        REQUIRE_FALSE(hub_->ends_within(look_again));
    }
}

void NetworkOffice::open_store() {
    const auto keys = office_.path("keys");
    auto store = store::Store::open(
        office_.artifacts() / "kiosk.db",
        {kiosk_id,
         key_,
         {crypto::read_box_public(keys / "hub.box.public").value(),
          crypto::read_box_public(keys / "recovery.box.public").value()},
         0,
         hub_key_},
        clock_,
        OfficeZone()
    );
    REQUIRE(store);
    store_ = std::move(*store);
}

void NetworkOffice::start_sync(const FaultyNetwork& network, std::chrono::seconds silence) {
    sync::CurlOptions curl;
    curl.hub_url = "http://127.0.0.1:8080";
    curl.connect_timeout = std::chrono::seconds(1);
    curl.low_speed_time = silence;
    transport_ = sync::CurlTransport::open(curl).value();
    outbox_.emplace(*store_, worker_);
    sync::SyncOptions options;
    options.kiosk = kiosk_id;
    options.hub = hub_key_;
    options.boot_spread = std::chrono::milliseconds(0);
    options.backoff = {std::chrono::milliseconds(100), std::chrono::milliseconds(500)};
    network.on_kiosk([&] {
        sync_ = std::make_unique<sync::SyncThread>(
            sync::SyncParts{clock_, random_, *transport_, *outbox_, key_},
            options,
            [this](const sync::SyncStatus& status) {
                told_.change([&status](Told& told) {
                    told.status = status;
                    told.failures += status.state == sync::SyncState::waiting ? 1 : 0;
                });
            }
        );
    });
}

std::size_t NetworkOffice::submit(int count) {
    const auto submitted = run_on(worker_, [&]() -> Result<std::size_t> {
        std::size_t bytes = 0;
        for (int i = 0; i < count; ++i) {
            store::SubmissionRequest request;
            request.id = make_record_id(clock_);
            request.body = KioskFixture::body();
            const auto commit = store_->submit(std::move(request));
            TRY(commit);
            const auto sealed = store_->outbox().records_after(commit->kseq - 1, 1, 1);
            bytes += sealed && !sealed->empty() ? sealed->front().envelope.size() : 0;
        }
        return bytes;
    });
    REQUIRE(submitted);
    return *submitted;
}

bool NetworkOffice::comes_true(const Wish& wish, std::chrono::seconds patience) {
    return told_.wait_for(
        [&wish](const Told& told) { return told.status.has_value() && wish(*told.status); },
        patience
    );
}

bool NetworkOffice::all_sent(std::chrono::seconds patience) {
    nudge();
    const auto give_up = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < give_up) {
        // The status may still be the one from before the nudge: the store knows.
        const auto sealed = run_on(worker_, [this]() -> Result<std::int64_t> {
            const auto counts = store_->outbox().counts();
            return counts ? Result<std::int64_t>(counts->sealed) : fail(counts.error());
        });
        if (!sealed || *sealed == 0) {
            return sealed.has_value();
        }
        static_cast<void>(told_.wait_for([](const Told&) { return false; }, look_again));
    }
    return false;
}

int NetworkOffice::failures() {
    return told_.value().failures;
}

Places NetworkOffice::places() const {
    return {office_.artifacts(), office_.path("keys"), source_path("assets/printers")};
}

std::size_t NetworkOffice::at_hub() const {
    hub_->freeze();
    const auto records = hub_records(office_.artifacts() / "hub.db");
    hub_->thaw();
    return records.size();
}

std::vector<std::string> NetworkOffice::finish(std::size_t count) {
    sync_.reset();
    static_cast<void>(run_on(worker_, [this]() -> Status {
        store_.reset();
        return {};
    }));
    hub_->freeze();
    const auto left = look_at(places());
    hub_->thaw();
    auto wrong = left.faults;
    for (const auto& record : left.records) {
        const auto there = fmt::format("{} {} {}", record.id, record.kseq, record.digest);
        if (left.at_hub.count(there) != 1 ||
            record.state != static_cast<std::int64_t>(store::RecordState::stored)) {
            wrong.push_back(fmt::format("record {} has not arrived exactly once", record.kseq));
        }
    }
    if (left.records.size() != count || left.at_hub.size() != count) {
        wrong.push_back(fmt::format(
            "{} records here and {} at the hub, not {}",
            left.records.size(),
            left.at_hub.size(),
            count
        ));
    }
    return wrong;
}

} // namespace anjungan::test
