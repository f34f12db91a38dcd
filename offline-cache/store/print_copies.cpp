// SPDX-License-Identifier: GPL-3.0-or-later
// What makes paper a second time safe: recovery after a restart, and copies marked as such.
#include "offline-cache/store/print_jobs.hpp"

#include <fmt/format.h>

namespace anjungan::store {

Status PrintJobs::lose_track(PrintState of) {
    const auto jobs = in_state(of);
    TRY(jobs);
    for (const auto& job : *jobs) {
        TRY(move(job.id, of, PrintState::unknown, "restart"));
    }
    return {};
}

Status PrintJobs::recover() {
    // No byte of these has left: they may simply start again.
    const auto restarted = context_.database.run(
        "UPDATE print_job SET state=?, detail='restart' WHERE state=?",
        {static_cast<std::int64_t>(PrintState::queued),
         static_cast<std::int64_t>(PrintState::preflight)}
    );
    TRY(restarted);
    for (const auto state : {PrintState::sending, PrintState::await_mark, PrintState::held}) {
        TRY(lose_track(state));
    }
    return note_start();
}

Status PrintJobs::ensure_settled(std::int64_t original) {
    const auto under_way = context_.database.integer(
        "SELECT id FROM print_job WHERE coalesce(original, id)=? AND state NOT IN (?,?,?,?) LIMIT "
        "1",
        {original,
         static_cast<std::int64_t>(PrintState::printed),
         static_cast<std::int64_t>(PrintState::unknown),
         static_cast<std::int64_t>(PrintState::came_out),
         static_cast<std::int64_t>(PrintState::not_printed)}
    );
    TRY(under_way);
    if (*under_way) {
        return fail(
            ErrorCode::conflict,
            fmt::format("print job {} of this paper is still under way", **under_way)
        );
    }
    return {};
}

Result<PrintJob> PrintJobs::describe_copy(std::int64_t job) {
    auto copy = find(job);
    if (!copy) {
        return copy;
    }
    TRY(ensure_settled(copy->original));
    if (copy->document.empty()) {
        return fail(
            ErrorCode::not_found,
            fmt::format("the contents of print job {} were let go a day after it was printed", job)
        );
    }
    const auto copies = context_.database.integer(
        "SELECT max(copy_number) FROM print_job WHERE coalesce(original, id)=?", {copy->original}
    );
    TRY(copies);
    copy->id = 0;
    copy->copy_number = static_cast<int>(copies->value_or(0)) + 1;
    copy->state = PrintState::queued;
    copy->detail.clear();
    return copy;
}

Result<PrintJob> PrintJobs::create_copy(std::int64_t job, const ComposeCopy& compose) {
    context_.owner.check();
    return context_.transact([&] { return queue_copy(job, compose); });
}

Result<PrintJob> PrintJobs::queue_copy(std::int64_t job, const ComposeCopy& compose) {
    auto copy = describe_copy(job);
    if (!copy) {
        return copy;
    }
    if (compose) {
        auto document = compose(*copy);
        TRY(document);
        copy->document = std::move(*document);
    }
    const auto id = insert(*copy);
    TRY(id);
    copy->id = *id;
    TRY(context_.audit.append(
        AuditKind::print_copied,
        fmt::format(
            "job={} original={} copy={} kseq={}",
            copy->id,
            copy->original,
            copy->copy_number,
            copy->kseq
        )
    ));
    return copy;
}

} // namespace anjungan::store
