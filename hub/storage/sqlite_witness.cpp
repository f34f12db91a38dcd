// SPDX-License-Identifier: GPL-3.0-or-later
// The witness table of the inbox.
#include "base/sqlite/each_row.hpp"
#include "hub/storage/sqlite_inbox.hpp"

namespace anjungan::hub {

Result<SeenEntry> SqliteInbox::last_witnessed(std::string_view kiosk) {
    const MutexLock lock(mutex_);
    SeenEntry last;
    const auto looked = sqlite::for_each_row(
        database_.query(
            "SELECT seq, head FROM witness WHERE kiosk = ? ORDER BY seq DESC LIMIT 1", {kiosk}
        ),
        [&](const sqlite::Statement& row) -> Status {
            const auto head = crypto::digest_from(row.blob(1));
            TRY(head);
            last = {static_cast<std::uint64_t>(row.integer(0)), *head};
            return {};
        }
    );
    return looked ? Result<SeenEntry>(last) : fail(looked.error());
}

Status SqliteInbox::keep_witness(std::string_view kiosk, const SeenEntry& entry, ByteView witness) {
    const MutexLock lock(mutex_);
    // One statement is its own transaction.
    const auto kept = database_.run(
        "INSERT INTO witness(kiosk, seq, head, signed) VALUES(?, ?, ?, ?) ON CONFLICT DO NOTHING",
        {kiosk, static_cast<std::int64_t>(entry.seq), ByteView(entry.head.bytes), witness}
    );
    return status_of(kept);
}

} // namespace anjungan::hub
