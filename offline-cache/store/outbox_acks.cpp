// SPDX-License-Identifier: GPL-3.0-or-later
// Applying the hub's signed acknowledgements. Nothing here moves a record before the signature, and
// then everything it was signed over, has been compared.
#include "offline-cache/store/failpoints.hpp"
#include "offline-cache/store/outbox.hpp"
#include "protocol/ack.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace anjungan::store {

namespace {

/// What an ack is compared with.
struct OwnRecord {
    std::int64_t kseq = 0;
    RecordState state = RecordState::sealed;
    Bytes digest;
    Bytes kept_ack; ///< empty: none yet
};

Result<std::optional<OwnRecord>> load(sqlite::Database& database, const RecordId& id) {
    auto rows = database.query(
        "SELECT kseq, state, digest, ack FROM outbox WHERE id=?", {ByteView(id.bytes)}
    );
    TRY(rows);
    const auto more = rows->step();
    TRY(more);
    std::optional<OwnRecord> found;
    if (!*more) {
        return found;
    }
    const auto state = record_state_from(rows->integer(1));
    if (!state) {
        return fail(
            ErrorCode::corrupt, fmt::format("outbox record {} has no state", rows->integer(0))
        );
    }
    const auto digest = rows->blob(2);
    const auto ack = rows->blob(3);
    found = OwnRecord{
        rows->integer(0), *state, {digest.begin(), digest.end()}, {ack.begin(), ack.end()}};
    return found;
}

RecordState state_after(protocol::AckStatus status) {
    switch (status) {
    case protocol::AckStatus::stored:
    case protocol::AckStatus::duplicate: return RecordState::stored;
    case protocol::AckStatus::safe: return RecordState::safe;
    case protocol::AckStatus::erased: return RecordState::purged;
    case protocol::AckStatus::conflict:
    case protocol::AckStatus::rejected: return RecordState::quarantined;
    }
    return RecordState::quarantined;
}

/// An ack kept under a hub key that is no longer ours says nothing about order, and neither does
/// one of a hub whose clock ran far ahead: nothing that is right could follow it.
bool is_older(const protocol::Ack& ack, const OwnRecord& record, const StoreContext& context) {
    const auto kept = protocol::verify_ack(record.kept_ack, context.identity.hub);
    return kept && kept->time <= context.clock.wall_time() + TimeFloor::max_step &&
           std::tie(ack.hub_epoch, ack.time) < std::tie(kept->hub_epoch, kept->time);
}

/// A hub whose database was put back, to a copy without the record, has it on its disk again and in
/// no backup that it knows of: `safe` was the word of an earlier life.
bool takes_safe_back(
    const protocol::Ack& ack, const OwnRecord& record, const StoreContext& context
) {
    const auto kept = protocol::verify_ack(record.kept_ack, context.identity.hub);
    return state_after(ack.status) == RecordState::stored && kept &&
           ack.hub_epoch > kept->hub_epoch;
}

/// Whether the ack changes nothing. An erasure is the last word on a record: no state, epoch or
/// time stands before it.
bool is_settled(const protocol::Ack& ack, const OwnRecord& record, const StoreContext& context) {
    if (ack.status == protocol::AckStatus::erased) {
        return record.state == RecordState::purged;
    }
    if (record.state == RecordState::safe) {
        return !takes_safe_back(ack, record, context);
    }
    return state_after(ack.status) == record.state || record.state == RecordState::purged ||
           is_older(ack, record, context);
}

bool is_about(const protocol::Ack& ack, const OwnRecord& record) {
    return static_cast<std::int64_t>(ack.kseq) == record.kseq &&
           std::ranges::equal(ack.digest.bytes, record.digest);
}

AuditKind kind_of(protocol::AckStatus status) {
    switch (status) {
    case protocol::AckStatus::stored:
    case protocol::AckStatus::duplicate:
    case protocol::AckStatus::safe: return AuditKind::acknowledged;
    case protocol::AckStatus::erased: return AuditKind::erased;
    case protocol::AckStatus::conflict:
    case protocol::AckStatus::rejected: return AuditKind::quarantined;
    }
    return AuditKind::quarantined;
}

/// The office has erased the record: its sealed copy goes, and what was said of it.
Status drop_contents(sqlite::Database& database, std::int64_t kseq) {
    const auto forgotten = database.run("DELETE FROM public_state WHERE kseq=?", {kseq});
    TRY(forgotten);
    const auto dropped = database.run(
        "UPDATE outbox SET envelope=NULL, state=? WHERE kseq=?",
        {static_cast<std::int64_t>(RecordState::purged), kseq}
    );
    return status_of(dropped);
}

/// Writes the new state, keeps the signed bytes, tells the audit log.
Status move(StoreContext& context, const protocol::Ack& ack, ByteView signed_ack) {
    const auto changed = context.database.run(
        "UPDATE outbox SET state=?, ack=? WHERE id=?",
        {static_cast<std::int64_t>(state_after(ack.status)), signed_ack, ByteView(ack.id.bytes)}
    );
    TRY(changed);
    return context.audit.append(
        kind_of(ack.status),
        fmt::format(
            "kseq={} by=hub status={} hub_epoch={} hub_time={}",
            ack.kseq,
            protocol::to_string(ack.status),
            ack.hub_epoch,
            seconds_of(ack.time)
        )
    );
}

Result<AckOutcome> apply(StoreContext& context, const protocol::Ack& ack, ByteView signed_ack) {
    if (ack.kiosk != context.identity.kiosk) {
        return AckOutcome::other_kiosk;
    }
    const auto record = load(context.database, ack.id);
    TRY(record);
    if (!*record) {
        return AckOutcome::unknown_record;
    }
    const auto& own = **record;
    if (!is_about(ack, own)) {
        return AckOutcome::mismatch;
    }
    if (is_settled(ack, own, context)) {
        return AckOutcome::known;
    }
    if (ack.status == protocol::AckStatus::erased) {
        TRY(drop_contents(context.database, own.kseq));
    }
    TRY(move(context, ack, signed_ack));
    return AckOutcome::applied;
}

} // namespace

const char* to_string(AckOutcome outcome) {
    switch (outcome) {
    case AckOutcome::applied: return "applied";
    case AckOutcome::known: return "known";
    case AckOutcome::bad_signature: return "bad_signature";
    case AckOutcome::other_kiosk: return "other_kiosk";
    case AckOutcome::unknown_record: return "unknown_record";
    case AckOutcome::mismatch: return "mismatch";
    }
    return "?";
}

Result<AppliedAcks> Outbox::apply_acks(std::span<const Bytes> signed_acks) {
    context_.owner.check();
    return context_.transact([&] { return apply_all(signed_acks); });
}

Result<AppliedAcks> Outbox::apply_all(std::span<const Bytes> signed_acks) {
    AppliedAcks applied;
    WallTime latest;
    for (const auto& signed_ack : signed_acks) {
        const auto ack = protocol::verify_ack(signed_ack, context_.identity.hub);
        if (!ack) {
            applied.outcomes.push_back(AckOutcome::bad_signature);
            continue;
        }
        const auto outcome = apply(context_, *ack, signed_ack);
        TRY(outcome);
        if (*outcome == AckOutcome::applied) {
            latest = std::max(latest, ack->time);
            applied.moves.push_back({ack->id, state_after(ack->status)});
        }
        applied.outcomes.push_back(*outcome);
    }
    TRY(time_floor_.raise(latest));
    pass(failpoint::acks_before_commit);
    return applied;
}

} // namespace anjungan::store
