// SPDX-License-Identifier: GPL-3.0-or-later
/// Room-internal: one row of the outbox as it was read, not believed before its own checks.
#pragma once

#include "base/sqlite/database.hpp"

#include <optional>
#include <string>

namespace anjungan::store {

struct OutboxRow {
    std::uint64_t kseq = 0;
    Bytes id;
    std::int64_t state = 0;
    Bytes digest;
    Bytes signature;
    Bytes envelope; ///< empty once purged
};

/// For a SELECT, and the row that it gives.
constexpr std::string_view outbox_row_columns = "kseq, id, state, digest, signature, envelope";
[[nodiscard]] OutboxRow outbox_row_from(const sqlite::Statement& statement);

/// What is wrong with the envelope, in a few words; nothing when digest, signature, id and number
/// are those of the row.
[[nodiscard]] std::optional<std::string> fault_of(const OutboxRow& row);

/// The operator's sentence about it.
[[nodiscard]] std::string damaged_record(std::uint64_t kseq, std::string_view fault);

} // namespace anjungan::store
