// SPDX-License-Identifier: GPL-3.0-or-later
/// Tells the hub's own database from a copy that was put in its place, so that a copy rises in
/// epoch: what the hub said after the copy was made, nobody can skip then.
///
/// Each start, and each finished backup, begins a *life*: 16 random bytes that stand in the
/// database and, outside of it, in a file beside it (`hub.db.life`). A copy carries the life it was
/// made in, and the file beside the database has gone on since: a backup that is put back, on this
/// machine or on another, does not fit it. The file also names the database's inode, which changes
/// when a whole directory is copied, and the highest epoch so far, which a machine whose clock is
/// wrong still passes. A disk or a virtual machine that is put back as a whole looks like nothing
/// has happened: there the administrator says so, with `anjungan-hub --restored`. A rise without
/// need (a power cut between the two writes) costs a repetition and nothing else.
#pragma once

#include "base/clock.hpp"
#include "base/sqlite/database.hpp"

#include <cstdint>

namespace anjungan::hub {

enum class Origin {
    as_left,  ///< the marks decide
    restored, ///< the administrator says that it is a copy
};

/// The file beside a database.
[[nodiscard]] std::filesystem::path life_file(const std::filesystem::path& database);

/// Begins a life of the opened database and gives its epoch: the one it had, or a higher one for a
/// copy. `io` or `full` if the file beside it cannot be written; the database's errors.
[[nodiscard]] Result<std::uint64_t>
begin_life(sqlite::Database& database, const Clock& clock, Origin origin);

/// A copy was made: what goes on from here is another life than the copy's.
[[nodiscard]] Status leave_copy_behind(sqlite::Database& database);

} // namespace anjungan::hub
