// SPDX-License-Identifier: GPL-3.0-or-later
// From a submission to its tombstone.
#include "hub/admin/erasure.hpp"

#include "hub/storage/submission_lookup.hpp"

namespace anjungan::hub {

namespace {

Status empty_row(sqlite::Database& database, std::int64_t row) {
    constexpr std::string_view steps[] = {
        // Only its own: another id under the same number is somebody else's submission.
        "UPDATE set_aside SET envelope=x'' WHERE id=(SELECT id FROM inbox WHERE seq=?)",
        "UPDATE inbox SET envelope=NULL, service='', code='' WHERE seq=?",
    };
    for (const auto step : steps) {
        if (const auto done = database.run(step, {row}); !done) {
            return fail(done.error());
        }
    }
    return {};
}

} // namespace

Status erase_submission(const SharedDatabase& shared, std::string_view code) {
    return in_transaction(shared, [&](sqlite::Database& database) -> Status {
        const auto row = submission_named(database, code);
        return row ? empty_row(database, *row) : fail(row.error());
    });
}

} // namespace anjungan::hub
