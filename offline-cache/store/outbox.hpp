// SPDX-License-Identifier: GPL-3.0-or-later
/// The sealed records of this kiosk, as sync sees them. A record is added by Store::submit only,
/// and its state changes only on an acknowledgement that the hub signed.
#pragma once

#include "offline-cache/store/applied_acks.hpp"
#include "offline-cache/store/store_context.hpp"
#include "offline-cache/store/time_floor.hpp"
#include "protocol/submission_state.hpp"

#include <map>
#include <span>
#include <string_view>
#include <vector>

namespace anjungan::store {

struct Commit;

/// What travels to the hub.
struct SealedRecord {
    std::uint64_t kseq = 0;
    RecordId id;
    Bytes envelope;
};

/// All records ever committed, by state: `committed` is their sum.
struct Counts {
    std::int64_t committed = 0;
    std::int64_t sealed = 0;
    std::int64_t stored = 0;
    std::int64_t safe = 0;
    std::int64_t purged = 0;
    std::int64_t quarantined = 0;
};

/// How far the office is with a record, as it last said.
struct PublicState {
    protocol::SubmissionState state = protocol::SubmissionState::sent;
    WallTime since; ///< the hub's clock

    bool operator==(const PublicState&) const = default;
};

/// What may be told about a record without the hub's key.
struct RecordStatus {
    std::uint64_t kseq = 0;
    RecordId id;
    RecordState state = RecordState::sealed;
    std::string code;                        ///< as printed, "7K3F-9QXW-2M"
    std::optional<std::string> queue_number; ///< "A001"
    WallTime committed_at;
    std::optional<PublicState> public_state; ///< nothing: the office has said nothing since
};

/// Part of a Store: same thread, dies with it.
class Outbox {
public:
    Outbox(StoreContext& context, TimeFloor& floor) : context_(context), time_floor_(floor) {}

    /// Records the hub has not acknowledged, in kseq order: at most `max_records`, and their
    /// envelopes at most `max_bytes` together, but at least one if any waits.
    Result<std::vector<SealedRecord>> sealed_batch(std::size_t max_records, std::size_t max_bytes);

    /// Records after `kseq` that still hold their envelope, whatever their state except
    /// quarantined: for a hub that lost what it had acknowledged. Limits as for sealed_batch().
    Result<std::vector<SealedRecord>>
    records_after(std::uint64_t kseq, std::size_t max_records, std::size_t max_bytes);

    /// Verifies each signed ack against the hub's key, then this kiosk, id, kseq and digest, and
    /// applies those that hold in one transaction. On an Error nothing changed. stored and
    /// duplicate → stored; safe → safe; conflict and rejected → quarantined, envelope kept; erased
    /// → purged, from whatever state, envelope dropped. Else a `purged` record moves no more, a
    /// `safe` one only back to stored when a hub of a higher epoch had to be sent it again, and an
    /// ack older (by hub epoch, then time) than the one kept is `known`, unless that one's time
    /// lies in the future here. A signed time raises the time floor, see TimeFloor::raise().
    Result<AppliedAcks> apply_acks(std::span<const Bytes> signed_acks);

    /// Notes that a record was sent once more; `reason` is 0 or an HTTP status or curl code.
    Status note_attempt(std::span<const std::uint64_t> kseqs, std::int64_t reason);

    /// Sets a record aside without a word from the hub: a single record that the network path
    /// refuses for good (413). The envelope is kept. Audited. `conflict` unless it is `sealed`.
    Status quarantine(std::uint64_t kseq, std::int64_t reason);

    /// Drops the envelopes of at most `most` records that were committed before `committed_before`
    /// and for which the hub's `safe` ack lies here and still verifies; row, ack and audit entries
    /// stay for ever. Those that do not verify are stepped over, and logged when their number
    /// changes. Gives how many were dropped.
    Result<std::size_t> purge(WallTime committed_before, std::size_t most);

    /// The code as printed or typed: case, spaces, dashes and look-alike letters do not matter.
    /// Nothing: no such record here. `invalid_input` if it cannot be a code, and says why.
    Result<std::optional<RecordStatus>> find_by_code(std::string_view code);
    Result<std::optional<RecordStatus>> find(const RecordId& id);

    Result<Counts> counts();

    /// The operator's sentence about a record that no longer matches its digest, met while reading
    /// batches: it was left out, and the disk cannot be trusted any more. Empty: none so far.
    [[nodiscard]] std::string damage() const {
        return damage_.empty() ? std::string() : damage_.begin()->second;
    }

    /// The highest kseq given out so far; 0 before the first record. `corrupt` when a record that
    /// was here can no longer be found: its number must not be given out again.
    Result<std::uint64_t> last_kseq();

    /// The hub knows records of ours that we do not: our disk was rolled back. Later records get
    /// numbers above `kseq`. Audited; does nothing if our own number is as high.
    Status raise_last_kseq(std::uint64_t kseq);

private:
    friend class Store;
    Result<std::vector<SealedRecord>>
    take(Result<sqlite::Statement> rows, std::size_t max_records, std::size_t max_bytes);
    void note_damage(std::uint64_t kseq, std::string_view fault);
    Result<AppliedAcks> apply_all(std::span<const Bytes> signed_acks);
    Status set_aside(std::uint64_t kseq, std::int64_t reason);
    Status count_attempt(std::span<const std::uint64_t> kseqs, std::int64_t reason);
    Result<std::int64_t> last_row();
    Status set_kseq_floor(std::uint64_t from, std::uint64_t to);
    Result<std::size_t> purge_once(WallTime committed_before, std::size_t most);
    Result<std::vector<std::int64_t>> due(WallTime committed_before, std::size_t most);
    void end_of_purge();
    Status insert(const Commit& commit, const protocol::SealedEnvelope& sealed);

    StoreContext& context_;
    TimeFloor& time_floor_;
    /// The highest number that was read since the start. A damaged tree can hide its last rows, and
    /// nothing on the disk would miss them.
    std::int64_t highest_ = 0;
    std::map<std::uint64_t, std::string> damage_; ///< damaged records that were met, by kseq
    std::int64_t purge_from_ = 0; ///< the last kseq that the purge under way has looked at
    std::size_t unverified_ = 0;  ///< met by it so far
    std::size_t unverified_before_ = 0;
};

} // namespace anjungan::store
