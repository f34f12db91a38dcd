// SPDX-License-Identifier: GPL-3.0-or-later
// The day in numbers.
#include "offline-cache/forensics/day_tally.hpp"

#include "base/sqlite/each_row.hpp"
#include "base/sqlite/still_database.hpp"
#include "offline-cache/store/print_job.hpp"
#include "offline-cache/store/record_state.hpp"

#include <fmt/format.h>

namespace anjungan::forensics {

namespace {

void count_record(store::RecordState state, DayTally& tally) {
    switch (state) {
    case store::RecordState::sealed: ++tally.not_yet_sent; break;
    case store::RecordState::stored:
    case store::RecordState::safe:
    case store::RecordState::purged: ++tally.sent; break;
    case store::RecordState::quarantined: ++tally.refused; break;
    }
}

void count_job(store::PrintState state, DayTally& tally) {
    switch (state) {
    case store::PrintState::printed:
    case store::PrintState::came_out: ++tally.printed; break;
    case store::PrintState::sending:
    case store::PrintState::await_mark:
    case store::PrintState::held:
    case store::PrintState::unknown: ++tally.unknown; break;
    case store::PrintState::queued:
    case store::PrintState::preflight:
    case store::PrintState::blocked:
    case store::PrintState::not_printed: ++tally.not_printed; break;
    }
}

Status take_record(const sqlite::Statement& row, DayTally& tally) {
    const auto kseq = static_cast<std::uint64_t>(row.integer(0));
    const auto state = store::record_state_from(row.integer(1));
    if (!state) {
        return fail(ErrorCode::corrupt, fmt::format("outbox record {} is damaged", kseq));
    }
    tally.first_record = tally.first_record == 0 ? kseq : tally.first_record;
    tally.last_record = kseq;
    count_record(*state, tally);
    return {};
}

Status take_job(const sqlite::Statement& row, DayTally& tally) {
    const auto state = store::print_state_from(row.integer(0));
    if (!state) {
        return fail(ErrorCode::corrupt, "a print job is damaged");
    }
    count_job(*state, tally);
    if (row.integer(1) > 0) {
        ++tally.copies;
    }
    return {};
}

Result<DayTally> tally_of(sqlite::Database& database, WallTime begin, WallTime end) {
    const std::int64_t from = seconds_of(begin);
    const std::int64_t until = seconds_of(end);
    DayTally tally;
    auto records = sqlite::for_each_row(
        database.query(
            "SELECT kseq, state FROM outbox WHERE committed_at >= ? AND committed_at < ? "
            "ORDER BY kseq",
            {from, until}
        ),
        [&tally](const sqlite::Statement& row) { return take_record(row, tally); }
    );
    TRY(records);
    auto numbers = sqlite::for_each_row(
        database.query(
            "SELECT min(queue_number), max(queue_number) FROM outbox WHERE committed_at >= ? AND "
            "committed_at < ? AND queue_number IS NOT NULL GROUP BY substr(queue_number, 1, 1)",
            {from, until}
        ),
        [&tally](const sqlite::Statement& row) {
            tally.queue.push_back({std::string(row.text(0)), std::string(row.text(1))});
        }
    );
    TRY(numbers);
    auto jobs = sqlite::for_each_row(
        database.query(
            "SELECT job.state, job.copy_number FROM print_job AS job JOIN outbox "
            "ON outbox.kseq = job.kseq WHERE committed_at >= ? AND committed_at < ? ORDER BY "
            "job.id",
            {from, until}
        ),
        [&tally](const sqlite::Statement& row) { return take_job(row, tally); }
    );
    TRY(jobs);
    auto services = sqlite::for_each_row(
        database.query(
            "SELECT subject, sum(records) FROM day_count WHERE day >= ? AND day < ? GROUP BY "
            "subject ORDER BY subject",
            {from, until}
        ),
        [&tally](const sqlite::Statement& row) {
            tally.services.push_back(
                {std::string(row.text(0)), static_cast<unsigned>(row.integer(1))}
            );
        }
    );
    TRY(services);
    return tally;
}

} // namespace

Result<DayTally> tally_day(const std::filesystem::path& path, WallTime begin, WallTime end) {
    auto file = sqlite::StillDatabase::open(path);
    TRY(file);
    const auto kiosk = file->has_table("outbox");
    TRY(kiosk);
    if (!*kiosk) {
        return fail(ErrorCode::corrupt, fmt::format("{} is not a kiosk's database", path.string()));
    }
    return tally_of(file->database(), begin, end);
}

} // namespace anjungan::forensics
