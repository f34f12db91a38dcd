// SPDX-License-Identifier: GPL-3.0-or-later
// From a code to a row.
#include "hub/storage/submission_lookup.hpp"

#include "base/sqlite/each_row.hpp"

#include <vector>

namespace anjungan::hub {

Result<std::int64_t> submission_named(sqlite::Database& database, std::string_view code) {
    std::vector<std::int64_t> rows;
    const auto walked = sqlite::for_each_row(
        database.query("SELECT seq FROM inbox WHERE code=? AND code<>'' LIMIT 2", {code}),
        [&](const sqlite::Statement& row) { rows.push_back(row.integer(0)); }
    );
    TRY(walked);
    if (rows.empty()) {
        return fail(ErrorCode::not_found, "no submission with this code is here");
    }
    if (rows.size() > 1) {
        return fail(ErrorCode::conflict, "two submissions share this code");
    }
    return rows.front();
}

} // namespace anjungan::hub
