// SPDX-License-Identifier: GPL-3.0-or-later
/// The hub's one connection to its database, as the parts of the hub share it.
#pragma once

#include "base/mutex.hpp"
#include "base/sqlite/transaction.hpp"

namespace anjungan::hub {

/// SqliteInbox owns both and must outlive whoever holds this.
struct SharedDatabase {
    Mutex& mutex; ///< the connection is one thread's at a time
    sqlite::Database& database GUARDED_BY(mutex);
};

/// Runs `work(Database&)`, which returns a Status, alone and in one transaction. What it did is
/// durable when this returns without an error, and has not happened otherwise. `work` must not lock
/// the mutex again.
template <class Work>
Status in_transaction(const SharedDatabase& shared, Work work) {
    const MutexLock lock(shared.mutex);
    return sqlite::in_transaction(shared.database, [&] {
        shared.mutex.assert_held();
        return work(shared.database);
    });
}

} // namespace anjungan::hub
