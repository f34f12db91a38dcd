// SPDX-License-Identifier: GPL-3.0-or-later
/// The kiosk's database: a submission is sealed, numbered, audited and queued for print in one
/// commit, and from then on survives any power cut.
#pragma once

#include "offline-cache/store/checkpoints.hpp"
#include "offline-cache/store/outbox.hpp"
#include "offline-cache/store/print_jobs.hpp"
#include "offline-cache/store/public_states.hpp"
#include "offline-cache/store/room.hpp"
#include "offline-cache/store/store_identity.hpp"
#include "offline-cache/store/submission.hpp"
#include "offline-cache/store/time_floor.hpp"
#include "offline-cache/store/trust.hpp"

#include <memory>

namespace anjungan::store {

/// Belongs to the first thread that calls a member after open(): the store thread. Another thread
/// calling in is a programmer's mistake and asserts; the destructor may run anywhere once the store
/// thread is through. One process owns the file: a second open is refused as `unavailable`.
class Store {
public:
    /// Opens, or provisions, the database. `clock` must outlive the Store; its boot time counts
    /// from `boot`.
    ///
    /// Checks before it answers: the file's integrity, the digest of each envelope that the hub has
    /// not signed for and of the newest others, the end of the audit chain, that the file belongs
    /// to this kiosk. Print jobs that were being sent become `unknown`. Errors, each a sentence for
    /// the operator: `io` (directory missing or unwritable), `corrupt` (not a database, or
    /// damaged), `unavailable` (another process runs on it), `unsupported` (made by a newer
    /// program), `conflict` (another kiosk's file), `full`.
    static Result<std::unique_ptr<Store>> open(
        const std::filesystem::path& path,
        StoreIdentity identity,
        const Clock& clock,
        OfficeZone zone,
        const BootId& boot = this_boot()
    );
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    ~Store();

    /// One transaction, one flush: queue number, sealed outbox row, audit entry, print job. The
    /// body is wiped before this returns, whatever the outcome. The same id once more gives the
    /// first Commit with `repeated` set and creates nothing.
    ///
    /// Errors (nothing is committed, no number is used up): `conflict` if the receipt code of this
    /// id is taken: make a new id and submit again; `full` if the disk is, or if the group has
    /// given out 999 numbers today; `io`, `corrupt`; whatever `compose` returned. After a failed
    /// flush the file is opened anew and the id looked up: if the record is there it is made
    /// durable and returned with `repeated` set, otherwise `io`. If even that fails, the answer is
    /// `io` too, and each later call tries it again before anything else.
    Result<Commit> submit(SubmissionRequest request);

    /// Whether a new form may be opened; asked before anybody types. Keeps the ballast, too. `full`
    /// (no room on the disk, or too much unsent), `corrupt` (a damaged record was met), `io` (a
    /// failed flush could not be made good): each a sentence for the operator.
    Status check_service(const RoomLimits& limits = {});

    /// Drops the envelopes of at most 100 records that are `safe` and were committed longer ago
    /// than that; see Outbox::purge(). Gives how many.
    Result<std::size_t> drop_safe(std::chrono::seconds retention);

    [[nodiscard]] Outbox& outbox();
    [[nodiscard]] PrintJobs& print_jobs();
    [[nodiscard]] Checkpoints& checkpoints();
    [[nodiscard]] Trust& trust();
    [[nodiscard]] PublicStates& public_states();

    /// Takes verified metadata and its new files over in one transaction, audited; files that the
    /// new catalogue does not list go. On an error nothing has changed: `conflict` when a version
    /// would fall, `corrupt` when a listed file is missing, `full`; after `io` (a failed flush) the
    /// file is opened anew, and holds the old state or the new one.
    Status take_catalogue(const TrustTexts& texts, std::span<const std::string> new_files);

    /// The hub's epoch as the last opened session gave it; nothing before the first one.
    Result<std::optional<std::uint64_t>> hub_epoch();
    /// Durable when it returns; a change is audited.
    Status set_hub_epoch(std::uint64_t epoch);

    /// No wall time below this can be right, see TimeFloor. Submissions use it in place of an
    /// earlier wall clock.
    Result<WallTime> time_floor();
    /// The hub's clock, as the session just opened tells it; see TimeFloor::note_session().
    Result<ClockReading> note_hub_time(WallTime hub);
    /// By a person, audited; see TimeFloor::lower().
    Status lower_time_floor(WallTime to) { return time_floor_.lower(to); }

    /// The head of the audit chain, lower-case hexadecimal.
    Result<std::string> audit_head();

private:
    Store(
        sqlite::Database database,
        StoreIdentity identity,
        const Clock& clock,
        OfficeZone zone,
        const BootId& boot
    );

    Status prepare();
    Status recognise_kiosk();

    Result<Commit> commit_once(const SubmissionRequest& request);
    Result<std::optional<Commit>> earlier_commit(const RecordId& id);
    Result<Commit> number(const SubmissionRequest& request);
    Status count(WallTime committed_at, std::string_view subject);
    Status seal(const Commit& commit, const SecretBytes& body);
    Status queue_print(Commit& commit, const ComposeDocument& compose);

    StoreContext context_;
    TimeFloor time_floor_;
    Outbox outbox_;
    PrintJobs print_jobs_;
    Checkpoints checkpoints_;
    Trust trust_;
    PublicStates public_states_;
};

} // namespace anjungan::store
