// SPDX-License-Identifier: GPL-3.0-or-later
// The inbox in SQLite: one transaction a batch, dedupe by what never expires.
#include "hub/storage/sqlite_inbox.hpp"

#include "base/sqlite/each_row.hpp"
#include "base/sqlite/migrations.hpp"
#include "hub/storage/erased_records.hpp"
#include "hub/storage/failpoints.hpp"
#include "hub/storage/inbox_schema.hpp"
#include "hub/storage/opening_check.hpp"
#include "hub/storage/seen_numbers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::hub {

namespace {

using sqlite::Database;

// Stored in set_aside.reason: never renumber.
constexpr std::int64_t reason_conflict = 1;
constexpr std::int64_t reason_unfit = 2;

std::int64_t signed_kseq(const Arrival& arrival) {
    return static_cast<std::int64_t>(arrival.kseq);
}

Status
check_box(Database& database, const crypto::BoxPublicKey& box, const std::filesystem::path& path) {
    const auto stored = database.blob("SELECT value FROM meta WHERE role = 'box'");
    TRY(stored);
    if (!*stored) {
        const auto kept =
            database.run("INSERT INTO meta(role, value) VALUES('box', ?)", {ByteView(box.bytes)});
        return status_of(kept);
    }
    if (std::ranges::equal(**stored, box.bytes)) {
        return {};
    }
    return fail(
        ErrorCode::conflict,
        fmt::format(
            "{} was made with another hub.box.secret than the one in the keys directory: with this "
            "key no kiosk's submission could be read. Put the right key back, or start with a new "
            "database",
            path.string()
        )
    );
}

} // namespace

Result<std::unique_ptr<SqliteInbox>> SqliteInbox::open(
    const std::filesystem::path& path,
    const crypto::BoxPublicKey& box,
    const Clock& clock,
    Origin origin
) {
    auto database = Database::open(path, sqlite::DatabaseAccess::exclusive);
    TRY(database);
    TRY(database->execute("PRAGMA cache_size=-2000")); // KiB: codes and ids come in no order
    TRY(sqlite::migrate(*database, inbox_schema()));
    TRY(check_on_opening(*database));
    TRY(check_box(*database, box, path));
    pass(failpoint::hub_half_made);
    const auto epoch = begin_life(*database, clock, origin);
    TRY(epoch);
    return std::unique_ptr<SqliteInbox>(
        new SqliteInbox(std::move(*database), *epoch) // NOLINT(*-owning-memory)
    );
}

Result<std::vector<Placed>>
SqliteInbox::place(std::span<const Arrival> arrivals, WallTime received) {
    const MutexLock lock(mutex_);
    return sqlite::in_transaction(database_, [&] {
        mutex_.assert_held();
        return place_all(arrivals, received);
    });
}

Result<std::vector<Placed>>
SqliteInbox::place_all(std::span<const Arrival> arrivals, WallTime received) {
    std::vector<Placed> outcomes;
    for (const auto& arrival : arrivals) {
        const auto placed = place_one(arrival, received);
        TRY(placed);
        const auto noted = *placed == Placed::no_room
                               ? Status()
                               : note_seen(database_, arrival.kiosk, arrival.kseq);
        TRY(noted);
        outcomes.push_back(*placed);
    }
    pass(failpoint::hub_before_commit);
    return outcomes;
}

Result<Placed> SqliteInbox::place_one(const Arrival& arrival, WallTime received) {
    const auto erased = is_erased(database_, arrival.id);
    TRY(erased);
    if (*erased) {
        const auto kept = keep_number(database_, arrival, received);
        return kept ? Result<Placed>(Placed::erased) : fail(kept.error());
    }
    if (arrival.fitness == Fitness::unfit) {
        const auto aside = set_aside(arrival, received, reason_unfit);
        TRY(aside);
        return *aside ? Placed::rejected : Placed::no_room;
    }
    const auto known = look_up(arrival);
    TRY(known);
    if (!*known) {
        const auto inserted = insert(arrival, received);
        return inserted ? Result<Placed>(Placed::stored) : fail(inserted.error());
    }
    if (**known == Placed::conflict) {
        const auto aside = set_aside(arrival, received, reason_conflict);
        TRY(aside);
        return *aside ? Placed::conflict : Placed::no_room;
    }
    return **known;
}

Result<std::optional<Placed>> SqliteInbox::look_up(const Arrival& arrival) {
    std::optional<Placed> known;
    const auto looked = sqlite::for_each_row(
        database_.query(
            "SELECT id, kiosk, kseq, digest, safe FROM inbox WHERE id = ? OR (kiosk = ? AND kseq = "
            "?)",
            {ByteView(arrival.id.bytes), arrival.kiosk, signed_kseq(arrival)}
        ),
        [&](const sqlite::Statement& row) {
            const bool same = std::ranges::equal(row.blob(0), arrival.id.bytes) &&
                              row.text(1) == arrival.kiosk &&
                              row.integer(2) == signed_kseq(arrival) &&
                              std::ranges::equal(row.blob(3), arrival.digest.bytes);
            const auto kept = row.integer(4) == 0 ? Placed::duplicate : Placed::safe;
            known = same ? kept : Placed::conflict;
        }
    );
    TRY(looked);
    return known;
}

Result<std::optional<Placed>> SqliteInbox::look_aside(const Arrival& arrival) {
    const auto reason = database_.integer(
        "SELECT reason FROM set_aside WHERE kiosk = ? AND kseq = ? AND id = ? AND digest = ?",
        {arrival.kiosk,
         signed_kseq(arrival),
         ByteView(arrival.id.bytes),
         ByteView(arrival.digest.bytes)}
    );
    TRY(reason);
    if (!*reason) {
        return std::nullopt;
    }
    return **reason == reason_conflict ? Placed::conflict : Placed::rejected;
}

Result<std::optional<Placed>> SqliteInbox::standing(const Arrival& arrival) {
    const MutexLock lock(mutex_);
    const auto erased = is_erased(database_, arrival.id);
    TRY(erased);
    if (*erased) {
        return Placed::erased;
    }
    auto aside = look_aside(arrival);
    return aside && !*aside ? look_up(arrival) : aside;
}

Status SqliteInbox::insert(const Arrival& arrival, WallTime received) {
    const auto done = database_.run(
        "INSERT INTO inbox(id, kiosk, kseq, digest, envelope, service, code, state, received) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {ByteView(arrival.id.bytes),
         arrival.kiosk,
         signed_kseq(arrival),
         ByteView(arrival.digest.bytes),
         arrival.envelope,
         arrival.service,
         arrival.code,
         static_cast<std::int64_t>(SubmissionState::sent),
         seconds_of(received)}
    );
    return status_of(done);
}

Result<bool> SqliteInbox::may_set_aside(const Arrival& arrival) {
    // One that lies there already takes no more room.
    const auto fits = database_.integer(
        "SELECT (count(*) < ? AND total(length(envelope)) + ? <= ?) OR max(digest = ?) "
        "FROM set_aside WHERE kiosk = ?",
        {max_set_aside_records,
         static_cast<std::int64_t>(arrival.envelope.size()),
         max_set_aside_bytes,
         ByteView(arrival.digest.bytes),
         arrival.kiosk}
    );
    TRY(fits);
    return fits->value_or(0) != 0;
}

Result<bool>
SqliteInbox::set_aside(const Arrival& arrival, WallTime received, std::int64_t reason) {
    const auto fits = may_set_aside(arrival);
    TRY(fits);
    if (!*fits) {
        return false;
    }
    const auto done = database_.run(
        "INSERT INTO set_aside(kiosk, kseq, id, digest, envelope, code, reason, received) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(digest) DO NOTHING",
        {arrival.kiosk,
         signed_kseq(arrival),
         ByteView(arrival.id.bytes),
         ByteView(arrival.digest.bytes),
         arrival.envelope,
         arrival.code,
         reason,
         seconds_of(received)}
    );
    return done ? Result<bool>(true) : fail(done.error());
}

Result<Progress> SqliteInbox::progress(std::string_view kiosk) {
    const MutexLock lock(mutex_);
    return read_progress(database_, kiosk);
}

Result<std::vector<PublicRecord>> SqliteInbox::find(std::string_view code) {
    const MutexLock lock(mutex_);
    std::vector<PublicRecord> records;
    const auto walked = sqlite::for_each_row(
        database_.query(
            "SELECT service, received, state FROM inbox WHERE code = ? ORDER BY seq LIMIT 2", {code}
        ),
        [&](const sqlite::Statement& row) {
            PublicRecord record;
            record.service = std::string(row.text(0));
            record.received = WallTime(std::chrono::seconds(row.integer(1)));
            record.state = submission_state_from(row.integer(2)).value_or(SubmissionState::sent);
            records.push_back(std::move(record));
        }
    );
    TRY(walked);
    return records;
}

} // namespace anjungan::hub
