// SPDX-License-Identifier: GPL-3.0-or-later
/// SQLite behind two small classes, a connection and a statement. The C header stays inside
/// database.cpp.
#pragma once

#include "base/bytes.hpp"
#include "base/sqlite/idle_statements.hpp"

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

namespace anjungan::sqlite {

/// What can be bound to a `?`. Text and bytes are copied by SQLite before the call returns.
using Value = std::variant<std::nullptr_t, std::int64_t, std::string_view, ByteView>;

/// A prepared statement. Belongs to the thread of its Database and must die before it.
class Statement {
public:
    Statement(Statement&&) noexcept = default;
    Statement& operator=(Statement&&) noexcept = default;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement() = default;

    /// True: there is a row to read. False: done.
    Result<bool> step();

    /// Columns of the current row, counted from 0. The views live until the next step().
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] ByteView blob(int column) const;
    [[nodiscard]] bool is_null(int column) const;

private:
    friend class Database;
    struct GivenBack {
        void operator()(sqlite3_stmt* statement) const { idle->put(statement); }
        IdleStatements* idle;
    };

    Statement(sqlite3_stmt* prepared, IdleStatements* idle) : handle_(prepared, GivenBack{idle}) {}

    std::unique_ptr<sqlite3_stmt, GivenBack> handle_;
};

enum class DatabaseAccess {
    exclusive, ///< read and write; this process alone; makes the file; for kiosk and hub
    still,     ///< read only, of a file that nobody writes: see still_database.hpp
};

/// One connection. Belongs to one thread at a time. Errors: `full` when the disk is, `conflict` on
/// a broken UNIQUE rule, `unavailable` when another process holds the file, `corrupt` when the file
/// is damaged or no database, `io` for the rest. No error text holds a bound value.
class Database {
public:
    /// `exclusive` sets WAL, synchronous=FULL, foreign keys, trusted_schema=OFF, no mmap, and makes
    /// sure that the file and its -wal exist and their directory is flushed, so that no later
    /// commit depends on an unflushed directory. The files are their owner's alone (0600): found
    /// otherwise, they are made so, and the log says it.
    static Result<Database> open(const std::filesystem::path& path, DatabaseAccess access);

    Database(Database&&) noexcept = default;
    Database& operator=(Database&&) noexcept = default;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database() = default;

    /// Runs a script of ours (schema, pragma): one or more statements, no parameters, no rows kept.
    Status execute(const char* script);

    /// Prepares one statement, or takes it from those that were and are idle, and binds its values
    /// in order.
    Result<Statement> query(std::string_view sql, std::initializer_list<Value> values = {});

    /// Runs one statement to its end; gives how many rows it changed.
    Result<std::int64_t> run(std::string_view sql, std::initializer_list<Value> values = {});

    /// The first column of the first row; nothing if there is no row or it is NULL.
    Result<std::optional<std::int64_t>>
    integer(std::string_view sql, std::initializer_list<Value> values = {});

    /// As `integer`, for a BLOB.
    Result<std::optional<Bytes>>
    blob(std::string_view sql, std::initializer_list<Value> values = {});

    [[nodiscard]] std::int64_t last_insert_id() const;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    /// PRAGMA quick_check; `corrupt` with the first finding otherwise.
    Status check_integrity();

    /// Moves everything from the -wal into the file, both flushed.
    Status checkpoint();

    /// Writes the -wal's bytes once more where they are and flushes it: after a failed flush they
    /// may be in memory only. To be called after reopen() and before checkpoint(), or a power cut
    /// mixes the file's newer pages with the log's older ones.
    Status renew_log();

    /// Closes the connection and opens the same file anew, with exclusive access: what is on the
    /// disk decides what there is. If that fails, every later call fails with `io`. No Statement
    /// may be alive.
    Status reopen();

private:
    friend class OnlineCopy;
    struct Closer {
        Closer() : idle(std::make_unique<IdleStatements>()) {}
        void operator()(sqlite3* connection) const;
        std::unique_ptr<IdleStatements> idle;
    };

    Database() = default;

    Status set_up_exclusive(const std::filesystem::path& path);

    [[nodiscard]] Status require_open() const;

    std::unique_ptr<sqlite3, Closer> handle_; ///< null: reopen() failed
    std::filesystem::path path_;
};

} // namespace anjungan::sqlite
