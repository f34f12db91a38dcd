// SPDX-License-Identifier: GPL-3.0-or-later
/// A copy of an open database, made piece by piece through its own connection, which is free for
/// others between two pieces. What they write meanwhile is in the copy, too.
///
/// A second connection would do the same at once, and is out of the question: SQLite 3.40 may then
/// damage the database (the WAL-reset bug, sqlite.org/wal.html).
#pragma once

#include "base/sqlite/database.hpp"

struct sqlite3_backup;

namespace anjungan::sqlite {

class OnlineCopy {
public:
    /// Begins to fill `raw`, which is made, or made anew. `source` must outlive this. Whoever calls
    /// begin(), step() or the destructor must be the one who may use `source` at that time.
    [[nodiscard]] static Result<OnlineCopy>
    begin(Database& source, const std::filesystem::path& raw);

    OnlineCopy(OnlineCopy&&) noexcept = default;
    OnlineCopy& operator=(OnlineCopy&&) = delete;
    OnlineCopy(const OnlineCopy&) = delete;
    OnlineCopy& operator=(const OnlineCopy&) = delete;
    ~OnlineCopy();

    /// Copies so many pages. False: all are there, and `source` is not needed any more. An error is
    /// the end of it.
    [[nodiscard]] Result<bool> step(int pages);

    /// After the last step: writes what is in use into a new file, without what was deleted, and
    /// removes the raw one. The errors of Database; `conflict` if `copy` exists.
    [[nodiscard]] Status compact_into(const std::filesystem::path& copy);

private:
    struct Closer {
        void operator()(sqlite3* connection) const;
    };
    struct Finisher {
        void operator()(sqlite3_backup* copying) const;
    };

    OnlineCopy() = default;

    std::filesystem::path raw_;
    std::unique_ptr<sqlite3, Closer> target_;
    std::unique_ptr<sqlite3_backup, Finisher> copying_; ///< goes before its target
};

} // namespace anjungan::sqlite
