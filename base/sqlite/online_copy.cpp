// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's backup interface: sqlite.org/c3ref/backup_finish.html.
#include "base/sqlite/online_copy.hpp"

#include "base/sqlite/sqlite_failure.hpp"

#include <sqlite3.h>

#include <system_error>

namespace anjungan::sqlite {

namespace {

void remove_raw(const std::filesystem::path& raw) {
    for (const auto* const ending : {"", "-wal", "-journal"}) {
        auto file = raw;
        file += ending;
        std::error_code none;
        std::filesystem::remove(file, none);
    }
}

} // namespace

void OnlineCopy::Closer::operator()(sqlite3* connection) const {
    sqlite3_close(connection);
}

void OnlineCopy::Finisher::operator()(sqlite3_backup* copying) const {
    sqlite3_backup_finish(copying); // says again what a step has said
}

OnlineCopy::~OnlineCopy() {
    copying_.reset();
    if (target_) {
        target_.reset();
        remove_raw(raw_);
    }
}

Result<OnlineCopy> OnlineCopy::begin(Database& source, const std::filesystem::path& raw) {
    remove_raw(raw);
    OnlineCopy copy;
    copy.raw_ = raw;
    sqlite3* opened = nullptr;
    const int flags =
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    int code = sqlite3_open_v2(raw.c_str(), &opened, flags, nullptr);
    copy.target_.reset(opened);
    if (code == SQLITE_OK) {
        // Never a -shm file, which some file systems of sticks cannot have.
        code = sqlite3_exec(opened, "PRAGMA locking_mode=EXCLUSIVE", nullptr, nullptr, nullptr);
    }
    if (code == SQLITE_OK) {
        copy.copying_.reset(sqlite3_backup_init(opened, "main", source.handle_.get(), "main"));
        code = copy.copying_ ? SQLITE_OK : sqlite3_extended_errcode(opened);
    }
    return code == SQLITE_OK ? Result<OnlineCopy>(std::move(copy)) : failed(opened, code);
}

Result<bool> OnlineCopy::step(int pages) {
    const int code = sqlite3_backup_step(copying_.get(), pages);
    if (code == SQLITE_OK) {
        return true;
    }
    copying_.reset();
    return code == SQLITE_DONE ? Result<bool>(false) : failed(target_.get(), code);
}

Status OnlineCopy::compact_into(const std::filesystem::path& copy) {
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(target_.get(), "VACUUM INTO ?", -1, &statement, nullptr);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> owned(statement, sqlite3_finalize);
    if (code == SQLITE_OK) {
        code = sqlite3_bind_text(statement, 1, copy.c_str(), -1, SQLITE_TRANSIENT); // NOLINT
    }
    if (code == SQLITE_OK) {
        code = sqlite3_step(statement);
    }
    return code == SQLITE_DONE ? Status() : failed(target_.get(), code);
}

} // namespace anjungan::sqlite
