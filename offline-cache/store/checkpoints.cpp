// SPDX-License-Identifier: GPL-3.0-or-later
// Signing the head of the chain, and keeping the hub's word for it.
#include "offline-cache/store/checkpoints.hpp"

#include "offline-cache/store/audit_row.hpp"
#include "protocol/checkpoint.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::store {

Result<std::int64_t> Checkpoints::last_entry() {
    const auto last = context_.database.integer("SELECT max(seq) FROM audit");
    return last ? Result<std::int64_t>(last->value_or(0)) : fail(last.error());
}

Status Checkpoints::add_if_due() {
    const auto last = last_entry();
    TRY(last);
    const auto seq = context_.database.integer("SELECT max(seq) FROM checkpoint");
    TRY(seq);
    const auto at =
        context_.database.integer("SELECT at FROM checkpoint ORDER BY seq DESC LIMIT 1");
    TRY(at);
    const auto entries = *last - seq->value_or(0);
    const auto now = context_.clock.wall_time().time_since_epoch();
    // A clock that jumped either way is a reason too.
    const auto age = std::chrono::abs(now - std::chrono::seconds(at->value_or(0)));
    const bool due = entries >= max_entries || (entries > 0 && age >= max_time);
    return due ? add() : Status();
}

Status Checkpoints::add() {
    const auto last = last_entry();
    const auto head = context_.audit.head();
    if (!last || !head) {
        return fail(last ? head.error() : last.error());
    }
    const protocol::Checkpoint checkpoint{
        context_.identity.kiosk,
        static_cast<std::uint64_t>(*last),
        *head,
        context_.clock.wall_time()};
    const auto written = context_.database.run(
        "INSERT INTO checkpoint(seq, at, signed) VALUES(?,?,?)",
        {*last,
         seconds_of(checkpoint.time),
         ByteView(protocol::sign_checkpoint(checkpoint, context_.identity.key))}
    );
    return status_of(written);
}

Result<std::optional<Bytes>> Checkpoints::unwitnessed() {
    context_.owner.check();
    if (auto caught_up = context_.carry_out([this] { return catch_up(); }); !caught_up) {
        return fail(std::move(caught_up.error()));
    }
    return context_.database.blob("SELECT signed FROM checkpoint WHERE witness IS NULL AND"
                                  " seq=(SELECT max(seq) FROM checkpoint)");
}

/// A checkpoint for the last entry, if it has none.
Status Checkpoints::catch_up() {
    const auto behind = context_.database.integer(
        "SELECT (SELECT max(seq) FROM audit) > coalesce((SELECT max(seq) FROM checkpoint), 0)"
    );
    TRY(behind);
    if (behind->value_or(0) == 0) {
        return {};
    }
    return sqlite::in_transaction(context_.database, [this] { return add(); });
}

Result<bool> Checkpoints::holds(std::uint64_t seq, const crypto::Digest& head) {
    const auto hash = context_.database.blob(
        "SELECT hash FROM audit WHERE seq=?", {static_cast<std::int64_t>(seq)}
    );
    TRY(hash);
    return seq == 0 || (*hash && std::ranges::equal(**hash, head.bytes));
}

Result<WitnessOutcome> Checkpoints::keep_witness(ByteView bytes) {
    context_.owner.check();
    const auto witness = protocol::verify_witness(bytes, context_.identity.hub);
    TRY(witness);
    const auto ours =
        protocol::verify_checkpoint(witness->checkpoint, context_.identity.key.public_key());
    TRY(ours);
    return context_.transact([&] { return keep(*witness, ours->seq, bytes); });
}

Result<WitnessOutcome>
Checkpoints::keep(const protocol::Witness& witness, std::uint64_t seq, ByteView bytes) {
    const auto kept = context_.database.run(
        "UPDATE checkpoint SET witness=? WHERE seq=? AND signed=?",
        {bytes, static_cast<std::int64_t>(seq), ByteView(witness.checkpoint)}
    );
    TRY(kept);
    if (*kept == 0) {
        return fail(ErrorCode::not_found, "the witness is for a checkpoint that is not here");
    }
    const auto whole = holds(witness.previous_seq, witness.previous_head);
    TRY(whole);
    if (*whole) {
        return WitnessOutcome::kept;
    }
    TRY(context_.audit.append(
        AuditKind::chain_differs, fmt::format("hub_saw={}", witness.previous_seq)
    ));
    return WitnessOutcome::chain_differs;
}

Status Checkpoints::check_end() {
    ChainEnd end;
    const auto newest =
        context_.database.blob("SELECT signed FROM checkpoint ORDER BY seq DESC LIMIT 1");
    TRY(newest);
    if (*newest) {
        const auto own = protocol::verify_checkpoint(**newest, context_.identity.key.public_key());
        if (!own) {
            return fail(
                ErrorCode::corrupt, "the audit log's last checkpoint: " + own.error().detail
            );
        }
        end = {static_cast<std::int64_t>(own->seq), own->head};
        const auto there = holds(own->seq, own->head);
        TRY(there);
        if (!*there) {
            return fail(
                ErrorCode::corrupt,
                fmt::format("the audit log no longer holds entry {} as it was signed", own->seq)
            );
        }
    }
    return for_each_row(
        context_.database.query(
            fmt::format("SELECT {} FROM audit WHERE seq>? ORDER BY seq", audit_row_columns),
            {end.seq}
        ),
        [&](const sqlite::Statement& row) -> Status {
            const auto fault = follow_chain(end, row);
            return fault ? fail(
                               ErrorCode::corrupt,
                               fmt::format("entry {} of the audit log: {}", end.seq + 1, *fault)
                           )
                         : Status();
        }
    );
}

} // namespace anjungan::store
