// SPDX-License-Identifier: GPL-3.0-or-later
// Schema versions, one script a step.
#include "base/sqlite/migrations.hpp"

#include "base/sqlite/failpoints.hpp"
#include "base/sqlite/transaction.hpp"

#include <fmt/format.h>

namespace anjungan::sqlite {

namespace {

/// Within one transaction: the steps, and how many there were.
Status take_steps(Database& database, std::span<const char* const> steps, std::size_t version) {
    for (const char* step : steps.subspan(version)) {
        TRY(database.execute(step));
    }
    const auto mark = fmt::format("PRAGMA user_version={}", steps.size());
    TRY(database.execute(mark.c_str()));
    pass(failpoint::migration_before_commit);
    return {};
}

} // namespace

Status migrate(Database& database, std::span<const char* const> steps) {
    const auto found = database.integer("PRAGMA user_version");
    TRY(found);
    const auto version = static_cast<std::size_t>(found->value_or(0));
    if (version > steps.size()) {
        return fail(
            ErrorCode::unsupported,
            fmt::format(
                "the database has version {}, made by a newer program; this one knows {}: install "
                "the newer program again",
                version,
                steps.size()
            )
        );
    }
    if (version == steps.size()) {
        return {};
    }
    return in_transaction(database, [&] { return take_steps(database, steps, version); });
}

} // namespace anjungan::sqlite
