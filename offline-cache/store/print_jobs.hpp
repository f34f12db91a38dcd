// SPDX-License-Identifier: GPL-3.0-or-later
/// The durable list of print jobs: every step is committed before the act it stands for.
#pragma once

#include "offline-cache/store/print_job.hpp"
#include "offline-cache/store/store_context.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace anjungan::store {

/// Gives the document of a copy, which carries the copy's number in its banner and QR.
using ComposeCopy = std::function<Result<Bytes>(const PrintJob& copy)>;

/// What a person answered when asked whether the paper came out.
enum class PaperAnswer { came_out, did_not };

/// Part of a Store: same thread, dies with it. Promise: at most one unmarked original, no number
/// lost or used twice.
///
/// A document lies on the disk in clear: service, code, time and missing papers. It is kept until a
/// day after its paper is settled, for a copy; a job that is never settled keeps it no longer than
/// `max_unsettled`, and is given up if it still waits for a printer then.
class PrintJobs {
public:
    static constexpr std::chrono::seconds kept_after = std::chrono::days(1);
    static constexpr std::chrono::seconds max_unsettled = std::chrono::days(30);

    explicit PrintJobs(StoreContext& context) : context_(context) {}

    /// The oldest job that may be started: `queued` or `blocked`. Nothing: none is waiting.
    Result<std::optional<PrintJob>> next_job();

    Result<PrintJob> find(std::int64_t job);

    /// All jobs in a state, oldest first.
    Result<std::vector<PrintJob>> in_state(PrintState state);

    Result<std::int64_t> count(PrintState state);

    /// Durable when it returns; a step to `unknown`, `came_out` or `not_printed` is audited.
    /// `conflict` if the job is no longer in `from`, `invalid_input` if the machine knows no such
    /// step; both change nothing. `detail`: for the operator, nothing personal.
    Status
    transition(std::int64_t job, PrintState from, PrintState to, std::string_view detail = {});

    /// Queues a SALINAN of the same paper as a new job, audited. Without `compose` it has the
    /// document of the original. `conflict` while an earlier job of this paper is still under way:
    /// two papers must never race. `not_found` once its document is forgotten.
    Result<PrintJob> create_copy(std::int64_t job, const ComposeCopy& compose = nullptr);

    /// Queues a slip that belongs to no record (test page, day close).
    Result<PrintJob> create_slip(ByteView document);

    /// "Keluar" or "tidak keluar", audited. `conflict` unless the job is `unknown`.
    Status resolve(std::int64_t job, PaperAnswer answer);

    /// Lets go of documents that have had their time; what the day's close counts stays. Gives how
    /// many. A clock that jumps forward gives up no job that was queued since this program started.
    Result<std::size_t> forget_documents();

private:
    friend class Store;
    Status mark_settled(std::int64_t job);
    Status give_up_waiting(WallTime queued_before);
    Result<std::size_t> forget_once();
    Status note_start();
    [[nodiscard]] std::int64_t last_to_give_up() const;
    Result<std::int64_t> insert(const PrintJob& job);
    Status move(std::int64_t job, PrintState from, PrintState to, std::string_view detail);
    Result<PrintJob> describe_copy(std::int64_t job);
    Result<PrintJob> queue_copy(std::int64_t job, const ComposeCopy& compose);
    Status ensure_settled(std::int64_t original);
    Status lose_track(PrintState of);
    Status recover();

    StoreContext& context_;
    std::int64_t last_before_start_ = 0;
    BootTime started_ = BootTime(0);
};

} // namespace anjungan::store
