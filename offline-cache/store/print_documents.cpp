// SPDX-License-Identifier: GPL-3.0-or-later
// How long a slip's words lie on the disk.
#include "base/sqlite/each_row.hpp"
#include "offline-cache/store/print_jobs.hpp"

#include <limits>

namespace anjungan::store {

namespace {

constexpr auto queued_state = static_cast<std::int64_t>(PrintState::queued);
constexpr auto blocked_state = static_cast<std::int64_t>(PrintState::blocked);

} // namespace

Status PrintJobs::note_start() {
    const auto last = context_.database.integer("SELECT max(id) FROM print_job");
    TRY(last);
    last_before_start_ = last->value_or(0);
    started_ = context_.clock.boot_time();
    return {};
}

Status PrintJobs::mark_settled(std::int64_t job) {
    const auto marked = context_.database.run(
        "UPDATE print_job SET settled_at=? WHERE id=?",
        {seconds_of(context_.clock.wall_time()), job}
    );
    return status_of(marked);
}

/// Whoever that paper was for has long gone home.
Status PrintJobs::give_up_waiting(WallTime queued_before) {
    std::vector<std::int64_t> waiting;
    TRY(sqlite::for_each_row(
        context_.database.query(
            "SELECT id FROM print_job WHERE state IN (?,?) AND queued_at<=? AND id<=?",
            {queued_state, blocked_state, seconds_of(queued_before), last_to_give_up()}
        ),
        [&waiting](const sqlite::Statement& row) { waiting.push_back(row.integer(0)); }
    ));
    for (const auto job : waiting) {
        const auto now = find(job);
        TRY(now);
        TRY(move(job, now->state, PrintState::not_printed, "given up"));
    }
    return {};
}

/// A wall clock that jumps makes nothing old that came since the start.
std::int64_t PrintJobs::last_to_give_up() const {
    const bool long_running = context_.clock.boot_time() - started_ >= max_unsettled;
    return long_running ? std::numeric_limits<std::int64_t>::max() : last_before_start_;
}

Result<std::size_t> PrintJobs::forget_documents() {
    context_.owner.check();
    const auto now = context_.clock.wall_time();
    const auto due = context_.database.integer(
        "SELECT count(*) FROM print_job WHERE document IS NOT NULL AND"
        " (settled_at<=?1 OR settled_at>?2 OR (queued_at<=?3 AND id<=?4))",
        {seconds_of(now - kept_after),
         seconds_of(now + kept_after),
         seconds_of(now - max_unsettled),
         last_to_give_up()}
    );
    TRY(due);
    if (due->value_or(0) == 0) {
        return std::size_t{0};
    }
    return context_.transact([&] { return forget_once(); });
}

Result<std::size_t> PrintJobs::forget_once() {
    const auto now = context_.clock.wall_time();
    TRY(give_up_waiting(now - max_unsettled));
    // A clock that was ahead when the paper came out must not keep the words until then.
    const auto dated_anew = context_.database.run(
        "UPDATE print_job SET settled_at=?1 WHERE document IS NOT NULL AND settled_at>?2",
        {seconds_of(now), seconds_of(now + kept_after)}
    );
    TRY(dated_anew);
    const auto forgotten = context_.database.run(
        "UPDATE print_job SET document=NULL WHERE document IS NOT NULL AND"
        " (settled_at<=?1 OR (queued_at<=?2 AND id<=?3))",
        {seconds_of(now - kept_after), seconds_of(now - max_unsettled), last_to_give_up()}
    );
    TRY(forgotten);
    return static_cast<std::size_t>(*forgotten);
}

} // namespace anjungan::store
