// SPDX-License-Identifier: GPL-3.0-or-later
// A copy, its proof, and the word that kiosks wait for.
#include "hub/admin/backup.hpp"

#include "base/files.hpp"
#include "base/private_file.hpp"
#include "base/sqlite/each_row.hpp"
#include "base/sqlite/online_copy.hpp"
#include "hub/status/status_changes.hpp"
#include "hub/storage/database_life.hpp"
#include "protocol/envelope.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <thread>

namespace anjungan::hub {

namespace {

using std::filesystem::path;

/// A record that was read back from the copy.
struct Kept {
    Bytes id;
    Bytes digest;
};

struct ReadBack {
    std::size_t records = 0;
    std::vector<Kept> not_yet_safe;
};

path path_of(const SharedDatabase& shared) {
    const MutexLock lock(shared.mutex);
    return shared.database.path();
}

Status require_place(const path& database, const path& copy, BackupPlace place) {
    std::error_code none;
    if (std::filesystem::exists(copy, none)) {
        return fail(
            ErrorCode::conflict, fmt::format("{} exists: give the copy a new name", copy.string())
        );
    }
    struct stat own = {};
    struct stat other = {};
    if (stat(database.c_str(), &own) != 0 || stat(copy.parent_path().c_str(), &other) != 0) {
        return fail(
            ErrorCode::io, fmt::format("there is no folder {}", copy.parent_path().string())
        );
    }
    if (place == BackupPlace::another_disk && own.st_dev == other.st_dev) {
        return fail(
            ErrorCode::conflict,
            fmt::format(
                "{} is on the disk of the database itself, and would be lost with it: give a place "
                "on another one",
                copy.string()
            )
        );
    }
    return {};
}

Result<sqlite::OnlineCopy> begin_copy(const SharedDatabase& shared, const path& raw) {
    const MutexLock lock(shared.mutex);
    return sqlite::OnlineCopy::begin(shared.database, raw);
}

Result<bool>
copy_piece(const SharedDatabase& shared, sqlite::OnlineCopy& copying, const BackupPace& pace) {
    const MutexLock lock(shared.mutex);
    return copying.step(pace.pages);
}

Status make_copy(const SharedDatabase& shared, const path& copy, const BackupPace& pace) {
    auto raw = copy;
    raw += "-raw";
    auto copying = begin_copy(shared, raw);
    TRY(copying);
    Result<bool> more = true;
    while (more && *more) {
        more = copy_piece(shared, *copying, pace);
        pace.between();
    }
    TRY(more);
    const auto compacted = copying->compact_into(copy);
    make_private(copy);
    TRY(compacted);
    return flush_file(copy);
}

/// The copy, put back one day, is known for one.
Status go_on_without(const SharedDatabase& shared) {
    const MutexLock lock(shared.mutex);
    return leave_copy_behind(shared.database);
}

/// Every record whose contents are there; one that is not as the hub took it is an error.
Result<ReadBack> read_back(const path& copy) {
    auto database = sqlite::Database::open(copy, sqlite::DatabaseAccess::still);
    TRY(database);
    TRY(database->check_integrity());
    ReadBack back;
    const auto walked = sqlite::for_each_row(
        database->query("SELECT id, digest, envelope, safe FROM inbox WHERE envelope IS NOT NULL"),
        [&](const sqlite::Statement& row) -> Status {
            const auto id = row.blob(0);
            const auto digest = row.blob(1);
            const auto read = protocol::envelope_digest(row.blob(2));
            if (!read || !std::ranges::equal(read->bytes, digest)) {
                return fail(
                    ErrorCode::corrupt,
                    fmt::format("a record in {} is damaged: it is no backup", copy.string())
                );
            }
            ++back.records;
            if (row.integer(3) == 0) {
                back.not_yet_safe.push_back({{id.begin(), id.end()}, {digest.begin(), digest.end()}}
                );
            }
            return {};
        }
    );
    return walked ? Result<ReadBack>(std::move(back)) : fail(walked.error());
}

/// Whether the record is safe now and was not before; its kiosk is told.
Result<bool> call_safe(sqlite::Database& database, const Kept& record, WallTime now) {
    const auto marked = database.run(
        "UPDATE inbox SET safe=1 WHERE id=? AND digest=? AND safe=0",
        {ByteView(record.id), ByteView(record.digest)}
    );
    TRY(marked);
    if (*marked == 0) {
        return false;
    }
    const auto told = tell_safe(database, record.id, now);
    return told ? Result<bool>(true) : fail(told.error());
}

Result<std::size_t>
call_safe(const SharedDatabase& shared, const std::vector<Kept>& kept, WallTime now) {
    std::size_t newly = 0;
    const auto done = in_transaction(shared, [&](sqlite::Database& database) -> Status {
        Result<bool> called = false;
        for (auto record = kept.begin(); called && record != kept.end(); ++record) {
            called = call_safe(database, *record, now);
            newly += called.value_or(false) ? 1U : 0U;
        }
        return status_of(called);
    });
    return done ? Result<std::size_t>(newly) : fail(done.error());
}

Result<BackupReport> copy_and_prove(
    const SharedDatabase& shared, const path& copy, WallTime now, const BackupPace& pace
) {
    TRY(make_copy(shared, copy, pace));
    TRY(go_on_without(shared));
    const auto back = read_back(copy);
    TRY(back);
    const auto newly = call_safe(shared, back->not_yet_safe, now);
    return newly ? Result<BackupReport>(BackupReport{back->records, *newly}) : fail(newly.error());
}

} // namespace

void BackupPace::leave_room() {
    // Long enough for those who wait for the connection to get it.
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

Status require_backup_place(const SharedDatabase& shared, const path& copy, BackupPlace place) {
    return require_place(path_of(shared), copy, place);
}

Result<BackupReport> back_up(
    const SharedDatabase& shared,
    const path& copy,
    BackupPlace place,
    WallTime now,
    const BackupPace& pace
) {
    TRY(require_backup_place(shared, copy, place));
    auto report = copy_and_prove(shared, copy, now, pace);
    if (!report) {
        std::error_code none;
        std::filesystem::remove(copy, none);
    }
    return report;
}

} // namespace anjungan::hub
