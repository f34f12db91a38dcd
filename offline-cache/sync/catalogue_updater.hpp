// SPDX-License-Identifier: GPL-3.0-or-later
/// Brings the hub's signed catalogue to this kiosk: asks for the timestamp, then for what changed,
/// verifies all of it, and only then has the store take it over in one transaction.
///
/// The client's workflow of The Update Framework, specification 1.0, section 5, one exchange a
/// step, with one difference: nothing at all is kept of a round that was not completed. Whatever
/// the hub or somebody on the way answers, the catalogue in use stays until a whole newer one is
/// here.
#pragma once

#include "base/worker.hpp"
#include "offline-cache/store/store.hpp"
#include "offline-cache/sync/errand.hpp"
#include "offline-cache/sync/transport.hpp"
#include "protocol/trust_rules.hpp"

#include <atomic>
#include <chrono>
#include <functional>
#include <optional>

namespace anjungan::sync {

struct CatalogueNews {
    bool taken = false;  ///< the store holds another catalogue than before
    std::string refused; ///< why the hub's catalogue was not taken, for the operator; empty: it was
};

class CatalogueUpdater : public Errand {
public:
    /// The references must outlive the updater. `root`: the text of the root that was placed with
    /// the kiosk's keys; a later one that was accepted since stands in the store.
    struct Parts {
        const Clock& clock;
        Transport& transport;
        store::Store& store;
        Executor& store_thread;
        std::string root;
    };
    struct Times {
        std::chrono::milliseconds between = std::chrono::hours(1);
        std::chrono::milliseconds after_failure = std::chrono::minutes(15);
    };
    /// Told at the end of each round that came to a conclusion; a network that failed is none.
    using Listener = std::function<void(const CatalogueNews&)>;

    /// `corrupt` or `unauthorised` when the placed root is none.
    [[nodiscard]] static Result<std::unique_ptr<CatalogueUpdater>>
    open(Parts parts, Times times, Listener listener);

    [[nodiscard]] bool step() override;

    /// Whether no round is under way or due. From any thread.
    [[nodiscard]] bool at_rest() const {
        return parts_.clock.boot_time() < BootTime(rest_until_.load());
    }

private:
    enum class Next { timestamp, root, catalogue, file };

    /// One attempt, from the timestamp to the last file.
    struct Round {
        BootTime begun = BootTime(0);
        WallTime now; ///< fixed for the round (section 5.1), never below the store's time floor
        Next next = Next::timestamp;
        int roots = 0; ///< taken in this round
        store::TrustTexts before;
        store::TrustTexts after;
        protocol::TrustRoot root;
        std::optional<protocol::TrustTimestamp> trusted;
        protocol::TrustTimestamp timestamp;
        std::vector<protocol::CatalogueFile> missing; ///< the last one is asked for next
        std::vector<std::string> files;
    };

    CatalogueUpdater(Parts parts, Times times, Listener listener, protocol::TrustRoot placed);

    [[nodiscard]] Status begin();
    [[nodiscard]] Status read_trusted(Round& round);
    [[nodiscard]] Status ask();
    [[nodiscard]] Result<std::optional<std::string>> fetch(const std::string& name);

    [[nodiscard]] Status take_timestamp(const std::optional<std::string>& text);
    [[nodiscard]] Status take_root(const std::optional<std::string>& text);
    [[nodiscard]] Status judge_timestamp();
    [[nodiscard]] Status take_catalogue(const std::string& text);
    [[nodiscard]] Status take_file(const std::string& text);
    [[nodiscard]] Status hand_over();
    [[nodiscard]] bool nothing_new();
    void finish(const Status& outcome);

    Parts parts_;
    Times times_;
    Listener listener_;
    protocol::TrustRoot placed_;
    std::optional<Round> round_;
    BootTime due_ = BootTime(0);
    std::atomic<BootTime::rep> rest_until_ = 0; ///< due_, or 0 while a round is under way
};

} // namespace anjungan::sync
