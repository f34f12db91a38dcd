// SPDX-License-Identifier: GPL-3.0-or-later
/// SQLite's shared lock on a database file, held without reading a page of it.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <memory>

struct sqlite3;

namespace anjungan::sqlite {

class FileHold {
public:
    /// `unavailable` while a program holds the file exclusively; `io` if it cannot be opened.
    static Result<FileHold> acquire(const std::filesystem::path& path);

    /// Copies the held file through the descriptor that holds it: whoever opens and closes the file
    /// beside it takes the lock away. `copy` must not exist; `io`.
    [[nodiscard]] Status copy_to(const std::filesystem::path& copy) const;

private:
    struct Release {
        void operator()(sqlite3* connection) const;
    };

    FileHold() = default;

    std::unique_ptr<sqlite3, Release> connection_;
};

} // namespace anjungan::sqlite
