// SPDX-License-Identifier: GPL-3.0-or-later
// Prepared statements: binding, stepping, reading columns.
#include "base/sqlite/database.hpp"
#include "base/sqlite/sqlite_failure.hpp"

#include <sqlite3.h>

#include <cassert>
#include <limits>

namespace anjungan::sqlite {

namespace {

/// Binds one value to one place.
class Binder {
public:
    Binder(sqlite3_stmt* statement, int index) : statement_(statement), index_(index) {}

    int operator()(std::nullptr_t) const { return sqlite3_bind_null(statement_, index_); }
    int operator()(std::int64_t number) const {
        return sqlite3_bind_int64(statement_, index_, number);
    }
    int operator()(std::string_view text) const {
        const char* start = text.data() == nullptr ? "" : text.data();
        return sqlite3_bind_text64(
            statement_, index_, start, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8 // NOLINT
        );
    }
    int operator()(ByteView bytes) const {
        if (bytes.empty()) { // a null pointer would bind NULL
            return sqlite3_bind_zeroblob(statement_, index_, 0);
        }
        return sqlite3_bind_blob64(
            statement_, index_, bytes.data(), bytes.size(), SQLITE_TRANSIENT // NOLINT
        );
    }

private:
    sqlite3_stmt* statement_;
    int index_;
};

} // namespace

Result<bool> Statement::step() {
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW || code == SQLITE_DONE) {
        return code == SQLITE_ROW;
    }
    return failed(sqlite3_db_handle(handle_.get()), code);
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(handle_.get(), column);
}

std::string_view Statement::text(int column) const {
    return as_text(blob(column)); // UTF-8 text and its bytes are the same
}

ByteView Statement::blob(int column) const {
    const auto* start = sqlite3_column_blob(handle_.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column));
    return {static_cast<const std::uint8_t*>(start), size};
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
}

Result<Statement> Database::query(std::string_view sql, std::initializer_list<Value> values) {
    TRY(require_open());
    assert(sql.size() < std::numeric_limits<int>::max());
    auto* const idle = handle_.get_deleter().idle.get();
    auto* prepared = idle->take(sql);
    int code = SQLITE_OK;
    if (prepared == nullptr) {
        code = sqlite3_prepare_v3(
            handle_.get(),
            sql.data(),
            static_cast<int>(sql.size()),
            SQLITE_PREPARE_PERSISTENT,
            &prepared,
            nullptr
        );
    }
    Statement statement(prepared, idle);
    int index = 0;
    for (const auto& value : values) {
        if (code == SQLITE_OK) {
            code = std::visit(Binder(prepared, ++index), value);
        }
    }
    if (code != SQLITE_OK) {
        return failed(handle_.get(), code);
    }
    assert(sqlite3_bind_parameter_count(prepared) == static_cast<int>(values.size()));
    return statement;
}

} // namespace anjungan::sqlite
