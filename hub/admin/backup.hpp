// SPDX-License-Identifier: GPL-3.0-or-later
/// Copies the hub's database to another disk, verifies the copy, and from then on calls the records
/// in it `safe`: their kiosks may let go of them after their time.
#pragma once

#include "base/clock.hpp"
#include "hub/storage/shared_database.hpp"

#include <filesystem>
#include <functional>

namespace anjungan::hub {

struct BackupReport {
    std::size_t records = 0; ///< in the copy, each read back and held against its digest
    std::size_t newly_safe = 0;
};

enum class BackupPlace {
    another_disk, ///< a copy on the disk of the database itself is refused
    any,          ///< whoever asks vouches for it: the disk is a mirror, for example
};

/// Whether a copy may be made there: `conflict` (the file exists, or lies on the same disk), `io`
/// (no such folder).
[[nodiscard]] Status require_backup_place(
    const SharedDatabase& shared, const std::filesystem::path& copy, BackupPlace place
);

/// The database is copied in small pieces, between which the hub takes batches as always.
struct BackupPace {
    static void leave_room();

    int pages = 64; ///< of 4 KiB, while nobody else can use the database
    std::function<void()> between = leave_room;
};

/// The copy is consistent and flushed; a file "COPY-raw" lies beside it while it is made. Errors:
/// `conflict` (the file exists, or lies on the same disk), `full`, `io`, `corrupt` (a record in the
/// copy is not what the hub took: nothing of it is called safe). After an error no unfinished copy
/// is left.
[[nodiscard]] Result<BackupReport> back_up(
    const SharedDatabase& shared,
    const std::filesystem::path& copy,
    BackupPlace place,
    WallTime now,
    const BackupPace& pace = {}
);

} // namespace anjungan::hub
