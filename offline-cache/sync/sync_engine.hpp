/// The kiosk's side of sync as a state machine: what to do next, and when. No thread, no sleep.
///
/// A session opens with the hub saying, signed, how far it has come. What the hub lacks is sent
/// first, whatever we thought of it (the hub may have been restored from a backup), then what has
/// no acknowledgement yet. A record's state changes only on an ack with the hub's valid signature
/// for this kiosk, record, digest and epoch; everything else is a failure to wait after.
#pragma once

#include "offline-cache/crypto/sign.hpp"
#include "offline-cache/protocol/sync_open.hpp"
#include "offline-cache/sync/backoff.hpp"
#include "offline-cache/sync/batch_size.hpp"
#include "offline-cache/sync/outbox_port.hpp"
#include "offline-cache/sync/reply_verdict.hpp"
#include "offline-cache/sync/sync_status.hpp"
#include "offline-cache/sync/transport.hpp"

#include <deque>
#include <functional>

namespace anjungan::sync {

struct SyncOptions {
    std::string kiosk;           ///< see protocol::is_kiosk_id
    crypto::SignPublicKey hub;   ///< whose signature counts
    Backoff::Range backoff;      ///< 2 s to 15 min
    /// The first try after the start comes at a random moment within this time, so that a village
    /// whose power returns does not sync as one. Zero for demonstrations.
    std::chrono::milliseconds boot_spread = std::chrono::seconds(60);
    std::chrono::milliseconds slow_lane = std::chrono::minutes(15); ///< after 401, 403, TLS trouble
    std::chrono::milliseconds longest_wait = std::chrono::hours(1); ///< for a hub's Retry-After
    /// With nothing to send, how often to ask the hub how far it is.
    std::chrono::milliseconds session_age = std::chrono::minutes(15);
};

/// Everything referred to must outlive the engine.
struct SyncParts {
    const Clock& clock;
    RandomSource& random;
    Transport& transport;
    OutboxPort& outbox;
    const crypto::SigningKey& key; ///< the kiosk's own: signs the opening of a session
};

enum class Network { up, down };

/// Belongs to one thread.
class SyncEngine {
public:
    /// Told before and after each exchange.
    using Listener = std::function<void(const SyncStatus&)>;

    SyncEngine(SyncParts parts, SyncOptions options, Listener listener);

    /// When the next step is due, as boot time; in the past if now.
    [[nodiscard]] BootTime due() const;
    /// Does at most one exchange with the hub, if it is due; otherwise nothing.
    void step();

    /// A record was committed: counted at once, and sent at once unless a failure is waited out.
    void nudge();
    void set_network(Network network);

    [[nodiscard]] const SyncStatus& status() const { return status_; }

private:
    /// Why the engine waits: a nudge ends a rest, nothing but time ends a penalty.
    enum class Pause { none, rest, penalty };
    using Records = std::vector<store::SealedRecord>;

    void count_records();
    void open_session();
    [[nodiscard]] Status enter_session(const protocol::SyncOpenReply& reply);
    void send_next();
    [[nodiscard]] Result<Records> next_records();
    [[nodiscard]] Result<Records> next_missing();
    [[nodiscard]] Result<Records> next_sealed();
    void send(const Records& records);
    void take_answer(const Records& records, const HttpReply& reply);
    [[nodiscard]] Result<std::size_t> apply(const Records& records, const HttpReply& reply);
    [[nodiscard]] std::vector<Bytes> believable(const Records& records, const HttpReply& reply);
    void advance(const Records& records);

    void too_large(const Records& records, int status);
    void batch_failed(const Records& records, int status, std::string detail);
    void react(const Judgement& judgement);
    void wait_after_failure(std::string detail, std::chrono::milliseconds at_least = {});
    void wait_in_slow_lane(std::string detail);
    void outbox_failed(const Error& error);
    void pause(Pause kind, std::chrono::milliseconds time);
    void succeeded();
    void tell(SyncState state);

    struct Session {
        std::uint64_t epoch = 0;
        BootTime opened = BootTime(0);
        std::deque<protocol::KseqGap> missing; ///< what the hub lacks, lowest first
    };

    SyncParts parts_;
    SyncOptions options_;
    Listener listener_;
    Backoff backoff_;
    BatchSize size_;
    SyncStatus status_;
    std::optional<Session> session_;
    Pause pause_ = Pause::none;
    BootTime due_ = BootTime(0);
    Network network_ = Network::up;
    bool filling_gaps_ = false; ///< the batch under way came from `missing`
};

} // namespace anjungan::sync
