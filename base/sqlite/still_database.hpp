// SPDX-License-Identifier: GPL-3.0-or-later
/// A database that nobody writes, opened for reading without changing it or leaving a file beside
/// it: for the tool, on the file of a kiosk that does not run, or on a copy of one.
#pragma once

#include "base/sqlite/database.hpp"
#include "base/sqlite/file_hold.hpp"
#include "base/sqlite/scratch_directory.hpp"

namespace anjungan::sqlite {

/// Holds a shared lock while it lives, so that a kiosk or hub does not start in the middle.
class StillDatabase {
public:
    /// `not_found`; `unavailable` while a program runs on the file; `corrupt` if it is no database;
    /// `io`. A -wal that still holds commits is read too, through a copy in the temporary
    /// directory: everything in it is as sealed as the original.
    static Result<StillDatabase> open(const std::filesystem::path& path);

    [[nodiscard]] Database& database() { return database_; }

    /// Whether there is such a table.
    Result<bool> has_table(std::string_view name);

private:
    StillDatabase(std::optional<ScratchDirectory> scratch, FileHold hold, Database database)
        : scratch_(std::move(scratch)), hold_(std::move(hold)), database_(std::move(database)) {}

    std::optional<ScratchDirectory> scratch_; // first: removed after the database in it is closed
    FileHold hold_;
    Database database_;
};

} // namespace anjungan::sqlite
