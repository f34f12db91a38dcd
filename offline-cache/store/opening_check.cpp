// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the outbox without its indexes: SQLite's quick check counts entries at most.
#include "offline-cache/store/opening_check.hpp"

#include "base/log.hpp"
#include "base/sqlite/each_row.hpp"
#include "offline-cache/store/outbox_row.hpp"
#include "offline-cache/store/record_state.hpp"

#include <fmt/format.h>

namespace anjungan::store {

namespace {

constexpr auto sealed_state = static_cast<std::int64_t>(RecordState::sealed);
constexpr auto quarantined_state = static_cast<std::int64_t>(RecordState::quarantined);

struct Unsent {
    std::int64_t records = 0;
    std::int64_t bytes = 0;
};

Result<Unsent> check_digests(sqlite::Database& database) {
    Unsent unsent;
    const auto walked = for_each_row(
        database.query(
            fmt::format(
                "SELECT {} FROM outbox NOT INDEXED WHERE envelope IS NOT NULL AND (state IN (?, ?) "
                "OR kseq > (SELECT max(kseq) FROM outbox) - ?)",
                outbox_row_columns
            ),
            {sealed_state, quarantined_state, newest_checked}
        ),
        [&](const sqlite::Statement& statement) -> Status {
            const auto row = outbox_row_from(statement);
            if (const auto fault = fault_of(row); fault.has_value()) {
                return fail(ErrorCode::corrupt, damaged_record(row.kseq, *fault));
            }
            if (row.state == sealed_state) {
                ++unsent.records;
                unsent.bytes += static_cast<std::int64_t>(row.envelope.size());
            }
            return {};
        }
    );
    return walked ? Result<Unsent>(unsent) : fail(walked.error());
}

Status check_index(sqlite::Database& database, std::int64_t unsent) {
    const auto known = database.integer(
        "SELECT count(*) FROM outbox INDEXED BY outbox_by_state WHERE state=?", {sealed_state}
    );
    TRY(known);
    if (known->value_or(0) == unsent) {
        return {};
    }
    return fail(
        ErrorCode::corrupt,
        fmt::format(
            "{} records wait to be sent and the disk's index knows {}: it is damaged. Save what "
            "can be read with anjungan-tool outbox export, then replace the disk",
            unsent,
            known->value_or(0)
        )
    );
}

Status renew_tally(sqlite::Database& database, const Unsent& unsent) {
    const auto corrected = database.run(
        "UPDATE outbox_tally SET records=?1, bytes=?2 WHERE state=?3 AND (records<>?1 OR "
        "bytes<>?2)",
        {unsent.records, unsent.bytes, sealed_state}
    );
    TRY(corrected);
    if (*corrected > 0) {
        log::info("the tally of unsent records was wrong and has been put right");
    }
    return {};
}

} // namespace

Status check_records(sqlite::Database& database) {
    const auto unsent = check_digests(database);
    TRY(unsent);
    TRY(check_index(database, unsent->records));
    return renew_tally(database, *unsent);
}

} // namespace anjungan::store
