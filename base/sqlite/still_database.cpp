// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a file that nobody writes.
#include "base/sqlite/still_database.hpp"

#include "base/private_file.hpp"

#include <fmt/format.h>

#include <system_error>

namespace anjungan::sqlite {

namespace {

std::filesystem::path wal_of(std::filesystem::path path) {
    path += "-wal";
    return path;
}

bool has_bytes(const std::filesystem::path& path) {
    std::error_code none;
    const auto size = std::filesystem::file_size(path, none);
    return !none && size > 0;
}

/// The database with its -wal, brought together in a place of our own.
Result<Database> open_copy(
    const std::filesystem::path& path, const FileHold& hold, const ScratchDirectory& scratch
) {
    const auto copy = scratch.path() / "copy.db";
    TRY(hold.copy_to(copy));
    std::error_code problem;
    std::filesystem::copy_file(wal_of(path), wal_of(copy), problem);
    if (problem) {
        return fail(
            ErrorCode::io,
            fmt::format("cannot copy {}: {}", wal_of(path).string(), problem.message())
        );
    }
    make_private(copy); // whatever the original's mode: nobody need hear of it
    make_private(wal_of(copy));
    return Database::open(copy, DatabaseAccess::exclusive);
}

} // namespace

Result<StillDatabase> StillDatabase::open(const std::filesystem::path& path) {
    std::error_code none;
    if (!std::filesystem::is_regular_file(path, none)) {
        return fail(ErrorCode::not_found, fmt::format("there is no file {}", path.string()));
    }
    auto hold = FileHold::acquire(path);
    TRY(hold);
    std::optional<ScratchDirectory> scratch;
    if (has_bytes(wal_of(path))) {
        auto made = ScratchDirectory::make();
        TRY(made);
        scratch.emplace(std::move(*made));
    }
    auto database =
        scratch ? open_copy(path, *hold, *scratch) : Database::open(path, DatabaseAccess::still);
    TRY(database);
    return StillDatabase(std::move(scratch), std::move(*hold), std::move(*database));
}

Result<bool> StillDatabase::has_table(std::string_view name) {
    const auto found = database_.integer(
        "SELECT count(*) FROM sqlite_schema WHERE type='table' AND name=?", {name}
    );
    TRY(found);
    return found->value_or(0) == 1;
}

} // namespace anjungan::sqlite
