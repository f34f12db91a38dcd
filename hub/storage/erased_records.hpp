// SPDX-License-Identifier: GPL-3.0-or-later
/// Records whose contents are gone for good, whichever table they stood in. Within the caller's
/// transaction.
#pragma once

#include "base/sqlite/database.hpp"
#include "hub/storage/inbox.hpp"

#include <vector>

namespace anjungan::hub {

struct Erasure {
    RecordId id;
    WallTime time;

    bool operator==(const Erasure&) const = default;
};

[[nodiscard]] Result<bool> is_erased(sqlite::Database& database, const RecordId& id);

/// Empties the record wherever it stands, set aside or not, and tells each kiosk that has sent it.
/// One that is not here yet is erased when it comes. Once more, it changes nothing.
[[nodiscard]] Status erase_record(sqlite::Database& database, const Erasure& erasure);

/// Keeps the number of an erased record that came, so that it is never asked for again.
[[nodiscard]] Status
keep_number(sqlite::Database& database, const Arrival& arrival, WallTime received);

/// Every erasure, by id.
[[nodiscard]] Result<std::vector<Erasure>> all_erasures(sqlite::Database& database);

} // namespace anjungan::hub
