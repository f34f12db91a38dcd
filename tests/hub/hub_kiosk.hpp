// SPDX-License-Identifier: GPL-3.0-or-later
/// A kiosk's store and sync engine in front of a real hub, with everything real but the clock.
#pragma once

#include "base/run_on.hpp"
#include "base/worker.hpp"
#include "hub/hub.hpp"
#include "offline-cache/sync/chain_errand.hpp"
#include "offline-cache/sync/curl_transport.hpp"
#include "offline-cache/sync/errand_list.hpp"
#include "offline-cache/sync/renewal_errand.hpp"
#include "offline-cache/sync/store_outbox.hpp"
#include "offline-cache/sync/sync_engine.hpp"
#include "offline-cache/sync/updates_errand.hpp"
#include "tests/hub/hub_fixture.hpp"

#include <optional>

namespace anjungan::test {

inline std::unique_ptr<sync::CurlTransport> transport_to(const hub::Hub& hub) {
    sync::CurlOptions options;
    options.hub_url = hub::to_string(hub.address());
    return sync::CurlTransport::open(options).value();
}

class HubKiosk {
    template <class Question>
    auto ask(Question question) {
        return run_on(store_thread_, question).value();
    }

public:
    HubKiosk(const HubFixture& fixture, const hub::Hub& hub) : fixture_(fixture) { connect(hub); }

    /// From now on it speaks with this hub.
    void connect(const hub::Hub& hub) {
        engine_.reset();
        errands_.reset();
        updates_.reset();
        renewal_.reset();
        chain_.reset();
        transport_ = transport_to(hub);
        chain_.emplace(sync::ChainErrand::Parts{fixture_.clock, *transport_, *store_, store_thread_}
        );
        updates_.emplace(sync::UpdatesErrand::Parts{
            fixture_.clock,
            *transport_,
            outbox_,
            fixture_.key,
            fixture_.kiosk,
            fixture_.hub.public_key()});
        renewal_.emplace(sync::RenewalErrand::Parts{
            fixture_.clock,
            *transport_,
            fixture_.key,
            fixture_.certificate,
            fixture_.hub.public_key(),
            fixture_.directory.path() / "renewed.certificate"});
        errands_.emplace();
        errands_->add(*chain_);
        errands_->add(*updates_);
        sync::SyncOptions options;
        options.kiosk = fixture_.kiosk;
        options.hub = fixture_.hub.public_key();
        options.boot_spread = std::chrono::milliseconds(0);
        const sync::SyncParts parts{
            fixture_.clock, random_, *transport_, outbox_, fixture_.key, &*errands_, &*renewal_};
        engine_.emplace(parts, options, [](auto&) {});
    }

    RecordId submit() {
        return ask([this]() -> Result<RecordId> {
            store::SubmissionRequest request;
            request.id = make_record_id(fixture_.clock);
            request.body = KioskFixture::body();
            const auto commit = store_->submit(std::move(request));
            return commit ? Result<RecordId>(commit->id) : fail(commit.error());
        });
    }
    std::optional<store::PublicState> public_state(const RecordId& id) {
        return ask([&] { return store_->outbox().find(id); })->public_state;
    }
    store::Counts counts() {
        return ask([this] { return store_->outbox().counts(); });
    }
    std::size_t drop_safe(std::chrono::days retention) {
        return ask([&] { return store_->drop_safe(retention); });
    }
    void settle() {
        for (int i = 0; i < 50 && engine_->due() <= fixture_.clock.boot_time(); ++i) {
            engine_->step();
        }
    }
    [[nodiscard]] const protocol::Certificate& certificate() const {
        return renewal_->certificate();
    }
    [[nodiscard]] sync::SyncEngine& engine() { return *engine_; }

private:
    const HubFixture& fixture_;
    std::unique_ptr<store::Store> store_ =
        fixture_.open_store(fixture_.directory.path() / "kiosk.db");
    Worker store_thread_{"store"};
    sync::SeededRandom random_{1};
    sync::StoreOutbox outbox_{*store_, store_thread_};
    std::unique_ptr<sync::CurlTransport> transport_;
    std::optional<sync::ChainErrand> chain_;
    std::optional<sync::UpdatesErrand> updates_;
    std::optional<sync::RenewalErrand> renewal_;
    std::optional<sync::ErrandList> errands_;
    std::optional<sync::SyncEngine> engine_;
};

} // namespace anjungan::test
