// SPDX-License-Identifier: GPL-3.0-or-later
/// Room-internal: whether the records are what was written, asked when a store opens.
#pragma once

#include "base/sqlite/database.hpp"

namespace anjungan::store {

/// This many of the newest records are held against their digests even when the hub has them.
constexpr std::int64_t newest_checked = 10'000;

/// Holds against its digest the envelope of each record that is nowhere else (unsent, quarantined)
/// and of the newest of the others: what the hub has signed for is checked again when it is read,
/// and a kiosk with a million of them must still start. Also that the index sync works from knows
/// each unsent record. `corrupt` with the operator's sentence; the database's errors.
///
/// A tally that does not agree with the unsent records is put right, and logged.
[[nodiscard]] Status check_records(sqlite::Database& database);

} // namespace anjungan::store
