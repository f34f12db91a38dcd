// SPDX-License-Identifier: GPL-3.0-or-later
/// The kiosk's side of sync as a state machine: what to do next, and when. No thread, no sleep.
///
/// A session opens with the hub saying, signed, how far it has come. What the hub lacks is sent
/// first, whatever we thought of it (the hub may have been restored from a backup), then what has
/// no acknowledgement yet. A record's state changes only on an ack with the hub's valid signature
/// for this kiosk, record, digest and epoch; everything else is a failure to wait after.
#pragma once

#include "offline-cache/sync/backoff.hpp"
#include "offline-cache/sync/batch_size.hpp"
#include "offline-cache/sync/errand.hpp"
#include "offline-cache/sync/missing_records.hpp"
#include "offline-cache/sync/outbox_port.hpp"
#include "offline-cache/sync/reply_verdict.hpp"
#include "offline-cache/sync/sync_options.hpp"
#include "offline-cache/sync/sync_status.hpp"
#include "offline-cache/sync/transport.hpp"

#include <functional>

namespace anjungan::sync {

/// Everything referred to must outlive the engine.
struct SyncParts {
    const Clock& clock;
    RandomSource& random;
    Transport& transport;
    OutboxPort& outbox;
    const crypto::SigningKey& key; ///< the kiosk's own: signs the opening of a session
    Errand* errand = nullptr;      ///< done whenever nothing waits to be sent; null: none
    Errand* renewal = nullptr;     ///< before each session, which may need it; null: none
};

enum class Network { up, down };

/// Belongs to one thread.
class SyncEngine {
public:
    /// Told whenever the status changes, from within step(), nudge(), refresh(), set_network().
    using Listener = std::function<void(const SyncStatus&)>;

    SyncEngine(SyncParts parts, SyncOptions options, Listener listener);

    /// The boot time of the next step; BootTime::max() while the network is down.
    [[nodiscard]] BootTime due() const;
    /// Does at most one exchange with the hub if it is due; otherwise nothing.
    void step();

    /// Counts the outbox anew.
    void refresh();
    /// A record was committed: counted at once, and sent at the next step unless a failure is being
    /// waited out.
    void nudge();
    void set_network(Network network);

    [[nodiscard]] const SyncStatus& status() const { return status_; }

private:
    /// A nudge ends a rest; nothing but time (or the network coming back) ends a penalty.
    enum class Pause { none, rest, penalty };
    using Records = std::vector<store::SealedRecord>;

    struct Session {
        std::uint64_t epoch = 0;
        BootTime ends = BootTime(0);
        MissingRecords missing;
    };
    struct Batch {
        Records records;
        bool from_missing = false;
    };

    void open_session();
    void enter_session(const protocol::SyncOpenReply& reply);
    [[nodiscard]] Status
    note_session(const protocol::SyncOpenReply& reply, std::uint64_t last_kseq);

    void send_next();
    [[nodiscard]] Result<Batch> next_batch();
    void send(const Batch& batch);
    void take_acks(const Batch& batch, const HttpReply& reply);
    void nothing_to_send();

    void batch_too_large(const Batch& batch, const std::string& detail, int status);
    void batch_failed(const Batch& batch, const std::string& detail, int status);
    void set_aside(const Batch& batch, const std::string& detail, int status);
    void end_session_within(std::chrono::milliseconds time);
    /// Notes who has answered.
    [[nodiscard]] Judgement judge_reply(const Result<HttpReply>& reply) {
        auto judgement = reply ? judge(*reply) : judge(reply.error());
        status_.answered_by = judgement.answered_by;
        return judgement;
    }
    void react(const Judgement& judgement);
    void wait_after_failure(const std::string& detail, std::chrono::milliseconds at_least = {});
    void store_failed(const Error& error);

    void pause(Pause kind, std::chrono::milliseconds time);
    void tell(SyncState state);

    SyncParts parts_;
    SyncOptions options_;
    Listener listener_;
    Backoff backoff_;
    BatchSize size_;
    int refusals_ = 0; ///< in a row, since the hub last signed something
    SyncStatus status_;
    SyncStatus told_;
    std::optional<Session> session_;
    Pause pause_ = Pause::none;
    BootTime due_ = BootTime(0);
    Network network_ = Network::up;
};

} // namespace anjungan::sync
