// SPDX-License-Identifier: GPL-3.0-or-later
/// A kiosk's store and sync and a real hub program, on two machines of a FaultyNetwork.
#pragma once

#include "base/worker.hpp"
#include "offline-cache/sync/curl_transport.hpp"
#include "offline-cache/sync/store_outbox.hpp"
#include "offline-cache/sync/sync_thread.hpp"
#include "tests/faults/faulty_network.hpp"
#include "tests/faults/left_behind.hpp"
#include "tests/flows/visit_office.hpp"
#include "tests/support/watched.hpp"

#include <optional>

namespace anjungan::test {

class NetworkOffice {
public:
    /// `network` must outlive it. An exchange is given up after so much silence: a test has no
    /// quarter of a minute.
    explicit NetworkOffice(
        const FaultyNetwork& network, std::chrono::seconds silence = std::chrono::seconds(1)
    );
    NetworkOffice(const NetworkOffice&) = delete;
    NetworkOffice& operator=(const NetworkOffice&) = delete;
    ~NetworkOffice();

    /// Commits so many submissions; gives the bytes of their envelopes.
    std::size_t submit(int count);
    /// Begins, or goes on, to send.
    void nudge() { sync_->nudge(); }
    /// Waits until the kiosk's sync is so; false: not within `patience`.
    using Wish = std::function<bool(const sync::SyncStatus&)>;
    [[nodiscard]] bool comes_true(const Wish& wish, std::chrono::seconds patience);
    [[nodiscard]] bool all_sent(std::chrono::seconds patience);
    /// How often the kiosk has told of an exchange that failed.
    [[nodiscard]] int failures();

    /// How many records the hub has now.
    [[nodiscard]] std::size_t at_hub() const;
    /// Ends the kiosk and says what is wrong: each of `count` records must be at the hub exactly
    /// once and acknowledged here. Empty: nothing is.
    [[nodiscard]] std::vector<std::string> finish(std::size_t count);

private:
    void start_hub(const FaultyNetwork& network);
    void open_store();
    void start_sync(const FaultyNetwork& network, std::chrono::seconds silence);
    [[nodiscard]] Places places() const;

    VisitOffice office_;
    std::optional<RunningProgram> hub_;
    SystemClock clock_;
    crypto::SigningKey key_;
    crypto::SignPublicKey hub_key_;
    std::unique_ptr<store::Store> store_;
    struct Told {
        std::optional<sync::SyncStatus> status; ///< nothing before the engine's first
        int failures = 0;
    };
    test::Watched<Told> told_;
    Worker worker_{"store"};
    sync::SystemRandom random_;
    std::unique_ptr<sync::CurlTransport> transport_;
    std::optional<sync::StoreOutbox> outbox_;
    std::unique_ptr<sync::SyncThread> sync_;
};

} // namespace anjungan::test
