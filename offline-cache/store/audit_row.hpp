// SPDX-License-Identifier: GPL-3.0-or-later
/// Room-internal: one row of the audit table and the walk over its chain.
#pragma once

#include "base/sqlite/each_row.hpp"
#include "offline-cache/store/audit_log.hpp"

#include <optional>

namespace anjungan::store {

/// Where a walk along the chain has come to.
struct ChainEnd {
    std::int64_t seq = 0; ///< the last entry that holds
    crypto::Digest head;  ///< its hash
};

/// The columns that follow_chain() takes, in its order.
constexpr std::string_view audit_row_columns = "seq, at, boot_id, mono, kind, body, hash";

/// Takes the next row. What is wrong with it as the end of "entry N: …", or nothing: then `end` has
/// moved on to it.
[[nodiscard]] std::optional<std::string> follow_chain(ChainEnd& end, const sqlite::Statement& row);

} // namespace anjungan::store
