// SPDX-License-Identifier: GPL-3.0-or-later
// Dropping what the hub has promised to keep safe.
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

Result<std::size_t> Outbox::purge_once(WallTime committed_before, std::size_t most) {
    std::vector<std::int64_t> due;
    const auto looked = for_each_row(
        context_.database.query(
            "SELECT kseq, id, digest, ack FROM outbox WHERE state=? AND committed_at<?"
            " ORDER BY kseq LIMIT ?",
            {static_cast<std::int64_t>(RecordState::safe),
             std::int64_t{committed_before.time_since_epoch().count()},
             static_cast<std::int64_t>(most)}
        ),
        [&](const sqlite::Statement& row) {
            if (is_safe(row, context_.identity)) {
                due.push_back(row.integer(0));
            }
        }
    );
    TRY(looked);
    if (due.empty()) {
        return std::size_t{0};
    }
    return sqlite::in_transaction(context_.database, [&]() -> Result<std::size_t> {
        for (const auto kseq : due) {
            const auto dropped = context_.database.run(
                "UPDATE outbox SET envelope=NULL, state=? WHERE kseq=?",
                {static_cast<std::int64_t>(RecordState::purged), kseq}
            );
            TRY(dropped);
            TRY(context_.audit.append(AuditKind::purged, fmt::format("kseq={}", kseq)));
        }
        return due.size();
    });
}

} // namespace anjungan::store
