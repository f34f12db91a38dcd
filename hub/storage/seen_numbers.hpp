// SPDX-License-Identifier: GPL-3.0-or-later
/// Which numbers of a kiosk were seen, kept as runs without a gap (table seen_run).
///
/// A new number costs the same however many there are, and reading costs as much as there are gaps.
#pragma once

#include "base/sqlite/database.hpp"
#include "hub/storage/inbox.hpp"

namespace anjungan::hub {

/// Adds one number (from 1, below `endless`) inside the caller's transaction; once more does no
/// harm. The database's errors.
[[nodiscard]] Status
note_seen(sqlite::Database& database, std::string_view kiosk, std::uint64_t kseq);

/// What was seen, as a session tells it: of more gaps than a reply holds the first ones; from there
/// on everything counts as not seen, which costs a kiosk a few duplicates. The database's errors.
[[nodiscard]] Result<Progress> read_progress(sqlite::Database& database, std::string_view kiosk);

} // namespace anjungan::hub
