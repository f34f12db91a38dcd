// SPDX-License-Identifier: GPL-3.0-or-later
// The write-ahead log after a failed flush. Linux then marks the pages clean and keeps them in
// memory: a second flush says "done" although they are not on the disk
// (https://wiki.postgresql.org/wiki/Fsync_Errors). Only what is written again is flushed for true.
#include "base/sqlite/database.hpp"
#include "base/sqlite/sqlite_failure.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace anjungan::sqlite {

namespace {

/// The open -wal, as the VFS knows it; null if there is none.
sqlite3_file* log_of(sqlite3* connection) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file);
    return file != nullptr && file->pMethods != nullptr ? file : nullptr;
}

/// Reads each piece and writes the same bytes in its place. A power cut in between leaves old and
/// new pieces, which are the log as it was or as it is: both can be replayed. The flush is for an
/// empty log, too: closing truncates it and does not flush that, and a power cut would bring it
/// back, with a transaction that was told to have failed.
int write_log_again(sqlite3_file* log) {
    sqlite3_int64 size = 0;
    int code = log->pMethods->xFileSize(log, &size);
    Bytes piece(std::size_t{64} << 10);
    for (sqlite3_int64 done = 0; code == SQLITE_OK && done < size;) {
        const auto length = std::min(size - done, static_cast<sqlite3_int64>(piece.size()));
        const auto count = static_cast<int>(length);
        code = log->pMethods->xRead(log, piece.data(), count, done);
        if (code == SQLITE_OK) {
            code = log->pMethods->xWrite(log, piece.data(), count, done);
        }
        done += length;
    }
    return code == SQLITE_OK ? log->pMethods->xSync(log, SQLITE_SYNC_NORMAL) : code;
}

} // namespace

Status Database::renew_log() {
    TRY(require_open());
    auto* log = log_of(handle_.get());
    const int code = log != nullptr ? write_log_again(log) : SQLITE_OK;
    if (code != SQLITE_OK) {
        return failed(handle_.get(), code);
    }
    return {};
}

} // namespace anjungan::sqlite
