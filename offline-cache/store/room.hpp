// SPDX-License-Identifier: GPL-3.0-or-later
/// Whether the disk has room for one more form, asked before anybody types.
#pragma once

#include "base/sqlite/database.hpp"

namespace anjungan::store {

struct RoomLimits {
    std::uint64_t free_bytes = std::uint64_t{64} << 20;    ///< that the file system must have left
    std::uint64_t unsent_bytes = std::uint64_t{512} << 20; ///< envelopes that the hub has not got
};

/// `full`, with the operator's sentence that names the figures, when there is no room; `io` when
/// the file system does not answer; the database's errors.
Status check_room(sqlite::Database& database, const RoomLimits& limits);

} // namespace anjungan::store
