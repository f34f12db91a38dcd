// SPDX-License-Identifier: GPL-3.0-or-later
/// Finds the one submission that a receipt code names, for a change to it.
#pragma once

#include "base/sqlite/database.hpp"

namespace anjungan::hub {

/// The inbox row's `seq`. `code`: the ten symbols. `not_found`; `conflict` if two submissions share
/// the code, because then nobody can say which one is meant.
[[nodiscard]] Result<std::int64_t>
submission_named(sqlite::Database& database, std::string_view code);

} // namespace anjungan::hub
