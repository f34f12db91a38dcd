// SPDX-License-Identifier: GPL-3.0-or-later
// The table public_state and the feed's cursor.
#include "offline-cache/store/public_states.hpp"

namespace anjungan::store {

namespace {

Status set_state(sqlite::Database& database, const protocol::StatusUpdate& update) {
    const auto done = database.run(
        "INSERT INTO public_state(kseq, state, since) "
        "SELECT kseq, ?1, ?2 FROM outbox WHERE kseq=?3 AND id=?4 "
        "ON CONFLICT(kseq) DO UPDATE SET state=?1, since=?2",
        {static_cast<std::int64_t>(update.state),
         seconds_of(update.since),
         static_cast<std::int64_t>(update.kseq),
         ByteView(update.id.bytes)}
    );
    return status_of(done);
}

Status apply_entries(sqlite::Database& database, const std::vector<protocol::Update>& entries) {
    for (const auto& entry : entries) {
        if (entry.kind != protocol::status_update_kind) {
            continue;
        }
        const auto update = protocol::decode_status(entry);
        if (!update) {
            continue;
        }
        TRY(set_state(database, *update));
    }
    return {};
}

} // namespace

Result<std::uint64_t> PublicStates::cursor() {
    context_.owner.check();
    const auto cursor = context_.meta.integer(MetaKey::updates_cursor);
    const auto epoch = context_.meta.integer(MetaKey::updates_epoch);
    const auto hub = context_.meta.integer(MetaKey::hub_epoch);
    if (!cursor || !epoch || !hub) {
        return fail(!cursor ? cursor.error() : !epoch ? epoch.error() : hub.error());
    }
    const bool same_hub = epoch->has_value() && *epoch == *hub;
    return same_hub ? static_cast<std::uint64_t>(cursor->value_or(0)) : 0;
}

Status PublicStates::apply(const protocol::UpdatesReply& reply) {
    const auto before = cursor();
    TRY(before);
    if (reply.entries.empty() && reply.cursor == *before) {
        return {};
    }
    return context_.transact([&]() -> Status {
        const auto number = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
        TRY(apply_entries(context_.database, reply.entries));
        TRY(context_.meta.set(MetaKey::updates_cursor, number(reply.cursor)));
        return context_.meta.set(MetaKey::updates_epoch, number(reply.hub_epoch));
    });
}

} // namespace anjungan::store
