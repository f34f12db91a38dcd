// SPDX-License-Identifier: GPL-3.0-or-later
// Which of our error codes an SQLite code is, and the sentence an operator can act on.
#include "base/sqlite/sqlite_failure.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

namespace anjungan::sqlite {

ErrorCode code_for(int sqlite_code) {
    switch (sqlite_code & 0xff) { // the low byte is the primary code
    case SQLITE_FULL: return ErrorCode::full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::unavailable;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::corrupt;
    case SQLITE_CONSTRAINT: return ErrorCode::conflict;
    default: return ErrorCode::io;
    }
}

std::string reason_for(sqlite3* connection, int sqlite_code) {
    switch (sqlite_code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "another program is using it; stop that one first";
    case SQLITE_NOTADB: return "the file is not an SQLite database";
    case SQLITE_CORRUPT: return "the file is damaged";
    case SQLITE_FULL: return "the disk is full";
    case SQLITE_READONLY: return "the file or its directory cannot be written";
    default:
        return fmt::format(
            "{} (SQLite {})",
            connection == nullptr ? sqlite3_errstr(sqlite_code) : sqlite3_errmsg(connection),
            sqlite_code
        );
    }
}

tl::unexpected<Error> failed(sqlite3* connection, int sqlite_code) {
    return fail(
        code_for(sqlite_code),
        fmt::format(
            "database {}: {}",
            sqlite3_db_filename(connection, "main"),
            reason_for(connection, sqlite_code)
        )
    );
}

} // namespace anjungan::sqlite
