// SPDX-License-Identifier: GPL-3.0-or-later
// Dropping what the hub has promised to keep safe.
#include "base/log.hpp"
#include "base/sqlite/each_row.hpp"
#include "offline-cache/store/outbox.hpp"
#include "protocol/ack.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::store {

namespace {

/// Whether the ack that was kept says "safe" about exactly this record, in the hub's own hand.
bool is_safe(const sqlite::Statement& row, const StoreIdentity& identity) {
    const auto ack = protocol::verify_ack(row.blob(3), identity.hub);
    return ack && ack->status == protocol::AckStatus::safe && ack->kiosk == identity.kiosk &&
           static_cast<std::int64_t>(ack->kseq) == row.integer(0) &&
           std::ranges::equal(ack->id.bytes, row.blob(1)) &&
           std::ranges::equal(ack->digest.bytes, row.blob(2));
}

} // namespace

Result<std::size_t> Outbox::purge(WallTime committed_before, std::size_t most) {
    context_.owner.check();
    return context_.carry_out([&] { return purge_once(committed_before, most); });
}

/// What is due after `purge_from_`. A record that a wrong clock has dated in the future is as old
/// as one that was committed after it.
Result<std::vector<std::int64_t>> Outbox::due(WallTime committed_before, std::size_t most) {
    std::vector<std::int64_t> verified;
    std::size_t looked = 0;
    const auto walked = for_each_row(
        context_.database.query(
            "SELECT kseq, id, digest, ack FROM outbox WHERE state=?1 AND kseq>?2 AND"
            " (committed_at<?3 OR (committed_at>?4 AND"
            " kseq<(SELECT max(kseq) FROM outbox WHERE committed_at<?3))) ORDER BY kseq LIMIT ?5",
            {static_cast<std::int64_t>(RecordState::safe),
             purge_from_,
             seconds_of(committed_before),
             seconds_of(context_.clock.wall_time()),
             static_cast<std::int64_t>(most)}
        ),
        [&](const sqlite::Statement& row) {
            ++looked;
            purge_from_ = row.integer(0);
            if (is_safe(row, context_.identity)) {
                verified.push_back(row.integer(0));
            } else {
                ++unverified_;
            }
        }
    );
    TRY(walked);
    if (looked < most) {
        end_of_purge();
    }
    return verified;
}

/// All that was due has been looked at: the next purge begins anew.
void Outbox::end_of_purge() {
    if (unverified_ != unverified_before_ && unverified_ > 0) {
        log::warning(
            "{} records are called safe without the hub's signature: their envelopes are kept. See "
            "anjungan-tool audit verify",
            unverified_
        );
    }
    unverified_before_ = unverified_;
    unverified_ = 0;
    purge_from_ = 0;
}

Result<std::size_t> Outbox::purge_once(WallTime committed_before, std::size_t most) {
    const auto rows = due(committed_before, most);
    TRY(rows);
    if (rows->empty()) {
        return std::size_t{0};
    }
    return sqlite::in_transaction(context_.database, [&]() -> Result<std::size_t> {
        for (const auto kseq : *rows) {
            const auto dropped = context_.database.run(
                "UPDATE outbox SET envelope=NULL, state=? WHERE kseq=?",
                {static_cast<std::int64_t>(RecordState::purged), kseq}
            );
            TRY(dropped);
            TRY(context_.audit.append(AuditKind::purged, fmt::format("kseq={}", kseq)));
        }
        return rows->size();
    });
}

} // namespace anjungan::store
