// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of numbers: a new one lengthens a run, joins two, or begins one.
#include "hub/storage/seen_numbers.hpp"

#include "base/sqlite/each_row.hpp"

namespace anjungan::hub {

namespace {

struct Run {
    std::int64_t first = 0;
    std::int64_t last = 0;
};

/// The run that begins at or below `kseq`, the nearest one; 0 to 0 if there is none.
Result<Run> run_before(sqlite::Database& database, std::string_view kiosk, std::int64_t kseq) {
    auto rows = database.query(
        "SELECT first, last FROM seen_run WHERE kiosk = ? AND first <= ? "
        "ORDER BY first DESC LIMIT 1",
        {kiosk, kseq}
    );
    TRY(rows);
    const auto more = rows->step();
    TRY(more);
    return *more ? Run{rows->integer(0), rows->integer(1)} : Run();
}

} // namespace

Status note_seen(sqlite::Database& database, std::string_view kiosk, std::uint64_t kseq) {
    const auto number = static_cast<std::int64_t>(kseq);
    const auto before = run_before(database, kiosk, number);
    TRY(before);
    const bool has_run = before->first > 0;
    if (has_run && before->last >= number) {
        return {};
    }
    const auto above = database.integer(
        "SELECT last FROM seen_run WHERE kiosk = ? AND first = ?", {kiosk, number + 1}
    );
    TRY(above);
    if (above->has_value()) {
        const auto joined =
            database.run("DELETE FROM seen_run WHERE kiosk = ? AND first = ?", {kiosk, number + 1});
        TRY(joined);
    }
    const auto first = has_run && before->last + 1 == number ? before->first : number;
    const auto written = database.run(
        "INSERT INTO seen_run(kiosk, first, last) VALUES(?, ?, ?) "
        "ON CONFLICT(kiosk, first) DO UPDATE SET last = excluded.last",
        {kiosk, first, above->value_or(number)}
    );
    return status_of(written);
}

Result<Progress> read_progress(sqlite::Database& database, std::string_view kiosk) {
    Progress progress;
    std::uint64_t expected = 1;
    const auto walked = sqlite::for_each_row(
        database.query(
            "SELECT first, last FROM seen_run WHERE kiosk = ? ORDER BY first LIMIT ?",
            {kiosk, static_cast<std::int64_t>(protocol::max_sync_gaps) + 1}
        ),
        [&](const sqlite::Statement& row) {
            const auto first = static_cast<std::uint64_t>(row.integer(0));
            if (first > expected) {
                progress.gaps.push_back({expected, first - 1});
            }
            expected = static_cast<std::uint64_t>(row.integer(1)) + 1;
        }
    );
    TRY(walked);
    progress.high_water = progress.gaps.empty() ? expected - 1 : progress.gaps.front().first - 1;
    progress.gaps.push_back({expected, endless});
    return progress;
}

} // namespace anjungan::hub
