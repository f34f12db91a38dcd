// SPDX-License-Identifier: GPL-3.0-or-later
// The print job table.
#include "offline-cache/store/print_jobs.hpp"

#include <fmt/format.h>

namespace anjungan::store {

namespace {

constexpr std::string_view columns =
    "SELECT id, coalesce(kseq, 0), coalesce(original, id), copy_number, state, document, detail"
    " FROM print_job ";

std::int64_t number_of(PrintState state) {
    return static_cast<std::int64_t>(state);
}

Result<PrintJob> job_from(const sqlite::Statement& row) {
    const auto state = print_state_from(row.integer(4));
    if (!state) {
        return fail(
            ErrorCode::corrupt,
            fmt::format("print job {} has state {}", row.integer(0), row.integer(4))
        );
    }
    const auto document = row.blob(5);
    return PrintJob{
        row.integer(0),
        static_cast<std::uint64_t>(row.integer(1)),
        row.integer(2),
        static_cast<int>(row.integer(3)),
        *state,
        Bytes(document.begin(), document.end()),
        std::string(row.text(6))};
}

Result<std::vector<PrintJob>> jobs_from(Result<sqlite::Statement> rows) {
    TRY(rows);
    std::vector<PrintJob> jobs;
    while (true) {
        const auto more = rows->step();
        TRY(more);
        if (!*more) {
            return jobs;
        }
        auto job = job_from(*rows);
        TRY(job);
        jobs.push_back(std::move(*job));
    }
}

bool is_settled(PrintState state) {
    return state == PrintState::printed || state == PrintState::came_out ||
           state == PrintState::not_printed;
}

bool is_audited(PrintState to) {
    return to == PrintState::unknown || to == PrintState::came_out || to == PrintState::not_printed;
}

} // namespace

Result<std::optional<PrintJob>> PrintJobs::next_job() {
    context_.owner.check();
    auto jobs = jobs_from(context_.database.query(
        std::string(columns) + "WHERE state IN (?,?) ORDER BY id LIMIT 1",
        {number_of(PrintState::queued), number_of(PrintState::blocked)}
    ));
    TRY(jobs);
    std::optional<PrintJob> next;
    if (!jobs->empty()) {
        next = std::move(jobs->front());
    }
    return next;
}

Result<PrintJob> PrintJobs::find(std::int64_t job) {
    context_.owner.check();
    auto jobs = jobs_from(context_.database.query(std::string(columns) + "WHERE id=?", {job}));
    TRY(jobs);
    if (jobs->empty()) {
        return fail(ErrorCode::not_found, fmt::format("there is no print job {}", job));
    }
    return std::move(jobs->front());
}

Result<std::vector<PrintJob>> PrintJobs::in_state(PrintState state) {
    context_.owner.check();
    return jobs_from(context_.database.query(
        std::string(columns) + "WHERE state=? ORDER BY id", {number_of(state)}
    ));
}

Result<std::int64_t> PrintJobs::count(PrintState state) {
    context_.owner.check();
    const auto jobs = context_.database.integer(
        "SELECT count(*) FROM print_job WHERE state=?", {number_of(state)}
    );
    TRY(jobs);
    return jobs->value_or(0);
}

Status
PrintJobs::transition(std::int64_t job, PrintState from, PrintState to, std::string_view detail) {
    context_.owner.check();
    if (!is_legal(from, to)) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format("a print job cannot go from {} to {}", to_string(from), to_string(to))
        );
    }
    auto moved = context_.transact([&] { return move(job, from, to, detail); });
    if (!moved && moved.error().code == ErrorCode::io && context_.make_sure()) {
        const auto now = find(job); // the flush failed, the step may be on the disk all the same
        if (now && now->state == to) {
            return {};
        }
    }
    return moved;
}

Status PrintJobs::move(std::int64_t job, PrintState from, PrintState to, std::string_view detail) {
    const auto changed = context_.database.run(
        "UPDATE print_job SET state=?, detail=? WHERE id=? AND state=?",
        {number_of(to), detail, job, number_of(from)}
    );
    TRY(changed);
    if (*changed != 1) {
        return fail(
            ErrorCode::conflict, fmt::format("print job {} is not {}", job, to_string(from))
        );
    }
    if (is_settled(to)) {
        TRY(mark_settled(job));
    }
    if (!is_audited(to)) {
        return {};
    }
    return context_.audit.append(
        to == PrintState::unknown ? AuditKind::print_unknown : AuditKind::print_resolved,
        fmt::format("job={} from={} to={}", job, to_string(from), to_string(to))
    );
}

Status PrintJobs::resolve(std::int64_t job, PaperAnswer answer) {
    const auto to =
        answer == PaperAnswer::came_out ? PrintState::came_out : PrintState::not_printed;
    return transition(job, PrintState::unknown, to, "answered by a person");
}

Result<std::int64_t> PrintJobs::insert(const PrintJob& job) {
    const sqlite::Value kseq =
        job.kseq == 0 ? sqlite::Value(nullptr) : sqlite::Value(static_cast<std::int64_t>(job.kseq));
    const sqlite::Value original =
        job.original == 0 ? sqlite::Value(nullptr) : sqlite::Value(job.original);
    const auto written = context_.database.run(
        "INSERT INTO print_job(kseq, original, copy_number, state, document, queued_at)"
        " VALUES(?,?,?,?,?,?)",
        {kseq,
         original,
         std::int64_t{job.copy_number},
         number_of(PrintState::queued),
         ByteView(job.document),
         seconds_of(context_.clock.wall_time())}
    );
    TRY(written);
    return context_.database.last_insert_id();
}

Result<PrintJob> PrintJobs::create_slip(ByteView document) {
    context_.owner.check();
    PrintJob slip;
    slip.document.assign(document.begin(), document.end());
    // One statement is its own transaction.
    const auto job = context_.carry_out([&] { return insert(slip); });
    TRY(job);
    slip.id = *job;
    slip.original = *job;
    return slip;
}

} // namespace anjungan::store
