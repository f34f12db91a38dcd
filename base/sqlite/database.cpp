// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite connections: how one is opened, and the shorthands for single values.
#include "base/sqlite/database.hpp"

#include "base/private_file.hpp"
#include "base/sqlite/sqlite_failure.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cassert>

namespace anjungan::sqlite {

namespace {

/// Waits this long for a process that is just leaving, milliseconds.
constexpr int busy_timeout_ms = 400;

/// SQLite overlooks a failed directory flush when it makes the -wal: so it is done here, and heard.
Status flush_directory_of(const std::filesystem::path& file) {
    const auto directory = file.has_parent_path() ? file.parent_path() : ".";
    const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool flushed = descriptor >= 0 && fsync(descriptor) == 0;
    if (descriptor >= 0) {
        close(descriptor);
    }
    if (!flushed) {
        return fail(
            ErrorCode::io, fmt::format("cannot flush the directory {}", directory.string())
        );
    }
    return {};
}

/// A file: URI with everything escaped that could end the path.
std::string still_uri(const std::filesystem::path& path) {
    std::string uri = "file:";
    for (const char letter : std::filesystem::absolute(path).string()) {
        if (letter == '?' || letter == '#' || letter == '%') {
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(letter));
        } else {
            uri += letter;
        }
    }
    return uri + "?immutable=1";
}

Status ensure_directory_writable(const std::filesystem::path& file) {
    const auto directory = file.has_parent_path() ? file.parent_path() : ".";
    if (access(directory.c_str(), F_OK) != 0) {
        return fail(
            ErrorCode::io,
            fmt::format(
                "cannot open database {}: the directory {} does not exist",
                file.string(),
                directory.string()
            )
        );
    }
    if (access(directory.c_str(), W_OK | X_OK) != 0) {
        return fail(
            ErrorCode::io,
            fmt::format(
                "cannot open database {}: the directory {} is not writable for this user",
                file.string(),
                directory.string()
            )
        );
    }
    return {};
}

/// Before the -wal is made: SQLite gives it the file's mode.
void keep_files_private(const std::filesystem::path& file, bool was_there) {
    was_there ? keep_private(file) : make_private(file);
    for (const auto* suffix : {"-wal", "-shm", "-journal"}) {
        auto beside = file;
        keep_private(beside += suffix);
    }
}

} // namespace

void Database::Closer::operator()(sqlite3* connection) const {
    idle->clear();
    [[maybe_unused]] const int code = sqlite3_close(connection);
    assert(code == SQLITE_OK); // a Statement outlived its Database
}

Result<Database> Database::open(const std::filesystem::path& path, DatabaseAccess access) {
    const bool exclusive = access == DatabaseAccess::exclusive;
    if (exclusive) {
        TRY(ensure_directory_writable(path));
    }
    const int flags = exclusive ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                : SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    const auto name = exclusive ? path.string() : still_uri(path);
    std::error_code none;
    const bool was_there = std::filesystem::exists(path, none);
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(
        name.c_str(), &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr
    );
    Database database;
    database.path_ = path;
    database.handle_.reset(opened); // even a failed open leaves something to close
    if (code != SQLITE_OK) {
        return fail(
            code_for(code),
            fmt::format("cannot open database {}: {}", path.string(), reason_for(opened, code))
        );
    }
    if (exclusive) {
        keep_files_private(path, was_there);
    }
    const auto ready = exclusive
                           ? database.set_up_exclusive(path)
                           : database.execute("PRAGMA trusted_schema=OFF; PRAGMA mmap_size=0;");
    TRY(ready);
    return database;
}

Status Database::set_up_exclusive(const std::filesystem::path& path) {
    sqlite3_busy_timeout(handle_.get(), busy_timeout_ms);
    int keep_wal = 1; // a -wal made anew would need its directory flushed in the middle of a commit
    sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_PERSIST_WAL, &keep_wal);
    // The locking mode comes first: then no -shm file is ever made. Taking the lock at once makes a
    // second process fail here and not at its first commit.
    auto set = execute("PRAGMA locking_mode=EXCLUSIVE;"
                       "PRAGMA trusted_schema=OFF;"
                       "PRAGMA mmap_size=0;"
                       "PRAGMA foreign_keys=ON;"
                       "PRAGMA cell_size_check=ON;"
                       "PRAGMA temp_store=MEMORY;"
                       "PRAGMA cache_size=-256;" // KiB: full after an hour, not after a month
                       "PRAGMA journal_mode=WAL;"
                       "PRAGMA journal_size_limit=4194304;"
                       "PRAGMA synchronous=FULL;"
                       "BEGIN IMMEDIATE; COMMIT;");
    if (!set) {
        return set;
    }
    const auto mode = query("PRAGMA journal_mode").and_then([](Statement statement) {
        return statement.step().map([&](bool) { return statement.text(0) == "wal"; });
    });
    if (!mode || !*mode) {
        return fail(
            ErrorCode::io,
            fmt::format("database {}: the file system cannot keep a write-ahead log", path.string())
        );
    }
    return flush_directory_of(path);
}

Status Database::require_open() const {
    if (handle_ != nullptr) {
        return {};
    }
    return fail(
        ErrorCode::io,
        fmt::format("database {}: it could not be opened again after a failure", path_.string())
    );
}

Status Database::reopen() {
    handle_.reset();
    auto opened = open(path_, DatabaseAccess::exclusive);
    TRY(opened);
    handle_ = std::move(opened->handle_);
    return {};
}

Status Database::checkpoint() {
    return execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

Status Database::execute(const char* script) {
    TRY(require_open());
    const int code = sqlite3_exec(handle_.get(), script, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return failed(handle_.get(), code);
    }
    return {};
}

Result<std::int64_t> Database::run(std::string_view sql, std::initializer_list<Value> values) {
    auto statement = query(sql, values);
    TRY(statement);
    while (true) {
        const auto row = statement->step();
        TRY(row);
        if (!*row) {
            return sqlite3_changes64(handle_.get());
        }
    }
}

Result<std::optional<std::int64_t>>
Database::integer(std::string_view sql, std::initializer_list<Value> values) {
    auto statement = query(sql, values);
    TRY(statement);
    const auto row = statement->step();
    TRY(row);
    std::optional<std::int64_t> found;
    if (*row && !statement->is_null(0)) {
        found = statement->integer(0);
    }
    return found;
}

Result<std::optional<Bytes>>
Database::blob(std::string_view sql, std::initializer_list<Value> values) {
    auto statement = query(sql, values);
    TRY(statement);
    const auto row = statement->step();
    TRY(row);
    std::optional<Bytes> found;
    if (*row && !statement->is_null(0)) {
        const auto bytes = statement->blob(0);
        found.emplace(bytes.begin(), bytes.end());
    }
    return found;
}

std::int64_t Database::last_insert_id() const {
    return sqlite3_last_insert_rowid(handle_.get());
}

Status Database::check_integrity() {
    auto statement = query("PRAGMA quick_check(1)");
    TRY(statement);
    const auto row = statement->step();
    TRY(row);
    if (!*row || statement->text(0) != "ok") {
        return failed(handle_.get(), SQLITE_CORRUPT);
    }
    return {};
}

} // namespace anjungan::sqlite
