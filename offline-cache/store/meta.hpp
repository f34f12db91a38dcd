// SPDX-License-Identifier: GPL-3.0-or-later
/// Small facts about the database itself: whose it is, the hub's epoch.
#pragma once

#include "base/sqlite/database.hpp"

namespace anjungan::store {

/// The numbers are stored: never change one.
enum class MetaKey : std::int64_t {
    kiosk = 1,
    hub_epoch = 2,
    kseq_floor = 4,
    updates_cursor = 20, ///< of the updates feed
    updates_epoch = 21,  ///< the hub's epoch that the cursor counts in
};

class Meta {
public:
    /// `database` must outlive this.
    explicit Meta(sqlite::Database& database) : database_(database) {}

    Result<std::optional<std::int64_t>> integer(MetaKey key);
    Result<std::optional<Bytes>> blob(MetaKey key);
    Status set(MetaKey key, sqlite::Value value);

private:
    sqlite::Database& database_;
};

} // namespace anjungan::store
