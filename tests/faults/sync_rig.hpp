// SPDX-License-Identifier: GPL-3.0-or-later
/// A kiosk with everything real but the clock: store, its thread, sync engine, libcurl.
#pragma once

#include "base/worker.hpp"
#include "offline-cache/sync/curl_transport.hpp"
#include "offline-cache/sync/store_outbox.hpp"
#include "offline-cache/sync/sync_engine.hpp"
#include "tests/offline-cache/sync/kiosk_fixture.hpp"

#include <filesystem>
#include <functional>

namespace anjungan::test {

class SyncRig {
public:
    /// `fixture` must outlive it; only its clock is moved.
    SyncRig(
        KioskFixture& fixture, const std::filesystem::path& database, const std::string& hub_url
    );
    SyncRig(const SyncRig&) = delete;
    SyncRig& operator=(const SyncRig&) = delete;
    ~SyncRig();

    /// Commits so many submissions, as citizens do.
    void submit(int count);
    [[nodiscard]] store::Counts counts();
    [[nodiscard]] std::uint64_t last_kseq();

    [[nodiscard]] std::chrono::milliseconds wait() const {
        return engine_.due() - fixture_.clock.boot_time();
    }
    /// Steps until nothing is due now.
    void settle();
    /// Lets time pass until nothing waits to be sent; fails the test if that takes for ever.
    void drain();
    /// Lets so much time pass, and does what is due then.
    void pass(std::chrono::milliseconds time);
    [[nodiscard]] sync::SyncEngine& engine() { return engine_; }

private:
    /// Runs on the store's thread and waits for it.
    void on_store(const std::function<void(store::Store&)>& task);

    KioskFixture& fixture_;
    std::unique_ptr<store::Store> store_;
    Worker worker_{"store"};
    sync::SeededRandom random_{1};
    std::unique_ptr<sync::CurlTransport> transport_;
    sync::StoreOutbox outbox_;
    sync::SyncEngine engine_;
};

} // namespace anjungan::test
