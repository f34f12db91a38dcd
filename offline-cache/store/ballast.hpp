// SPDX-License-Identifier: GPL-3.0-or-later
/// A file of zeros beside the database that is given up when the disk is full, so that what was
/// begun can be finished: at ENOSPC not even deleting rows works in SQLite.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>

namespace anjungan::store {

/// Belongs to the store thread.
class Ballast {
public:
    static constexpr std::uint64_t bytes = std::uint64_t{8} << 20;

    /// `database`: the file it lies beside, as "kiosk.db-ballast".
    explicit Ballast(const std::filesystem::path& database);

    /// Makes it if it is missing or too small, with real blocks behind it. `full` when there is no
    /// room for it, `io`; then it is as if it were not there.
    Status keep();

    /// Whether there was one to give up: then its blocks are free now.
    bool release();

    [[nodiscard]] bool is_kept() const;

private:
    std::filesystem::path path_;
};

} // namespace anjungan::store
