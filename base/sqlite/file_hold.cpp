// SPDX-License-Identifier: GPL-3.0-or-later
// The shared lock of a file, through SQLite's own lock table. A lock of ours beside it would be
// lost when any descriptor of the file is closed in this process (POSIX record locks).
#include "base/sqlite/file_hold.hpp"

#include "base/sqlite/sqlite_failure.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <vector>

namespace anjungan::sqlite {

namespace {

sqlite3_file* file_of(sqlite3* connection) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return file != nullptr && file->pMethods != nullptr ? file : nullptr;
}

} // namespace

void FileHold::Release::operator()(sqlite3* connection) const {
    if (auto* file = file_of(connection); file != nullptr) {
        file->pMethods->xUnlock(file, SQLITE_LOCK_NONE);
    }
    sqlite3_close(connection);
}

Status FileHold::copy_to(const std::filesystem::path& copy) const {
    constexpr std::int64_t block_bytes = std::int64_t{1} << 20;
    auto* file = file_of(connection_.get());
    sqlite3_int64 size = 0;
    int code = file == nullptr ? SQLITE_IOERR : file->pMethods->xFileSize(file, &size);
    std::ofstream out(copy, std::ios::binary);
    std::vector<char> block(static_cast<std::size_t>(block_bytes));
    for (sqlite3_int64 at = 0; code == SQLITE_OK && out && at < size; at += block_bytes) {
        const auto bytes = static_cast<int>(std::min<sqlite3_int64>(block_bytes, size - at));
        code = file->pMethods->xRead(file, block.data(), bytes, at);
        out.write(block.data(), bytes);
    }
    out.close();
    return code == SQLITE_OK && out
               ? Status()
               : fail(ErrorCode::io, fmt::format("cannot copy to {}", copy.string()));
}

Result<FileHold> FileHold::acquire(const std::filesystem::path& path) {
    sqlite3* opened = nullptr;
    int code =
        sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    FileHold hold;
    hold.connection_.reset(opened);
    auto* file = code == SQLITE_OK ? file_of(opened) : nullptr;
    if (file != nullptr) {
        code = file->pMethods->xLock(file, SQLITE_LOCK_SHARED);
    }
    if (file == nullptr || code != SQLITE_OK) {
        return fail(
            code_for(code),
            fmt::format("cannot read database {}: {}", path.string(), reason_for(nullptr, code))
        );
    }
    return hold;
}

} // namespace anjungan::sqlite
