// SPDX-License-Identifier: GPL-3.0-or-later
// What a failed flush asks for.
#include "offline-cache/store/store_context.hpp"

namespace anjungan::store {

/// When a flush fails, nobody knows what the disk holds, and the kernel may call the pages clean
/// and never write them again (https://wiki.postgresql.org/wiki/Fsync_Errors). So the file is
/// opened anew, and what its -wal gives is written once more, there and then into the file itself,
/// before any of it is promised to somebody.
Status StoreContext::make_sure() {
    if (!unsure) {
        return {};
    }
    // The audit's commit gives the -wal another salt on the disk: without it a power cut could
    // bring back the old one, which lacks the last record, over the newer file.
    auto sure = database.reopen();
    if (sure) {
        sure = database.renew_log();
    }
    if (sure) {
        sure = database.checkpoint();
    }
    if (sure) {
        sure = note_failed_flush();
    }
    unsure = !sure;
    return sure;
}

Status StoreContext::note_failed_flush() {
    return sqlite::in_transaction(database, [this] {
        return audit.append(AuditKind::flush_failed, "made good");
    });
}

} // namespace anjungan::store
