// SPDX-License-Identifier: GPL-3.0-or-later
// The inbox in SQLite: one transaction a batch, dedupe by what never expires.
#include "hub/storage/sqlite_inbox.hpp"

#include "base/byte_reader.hpp"
#include "base/random.hpp"
#include "base/sqlite/each_row.hpp"
#include "base/sqlite/migrations.hpp"
#include "hub/storage/failpoints.hpp"
#include "hub/storage/inbox_schema.hpp"
#include "hub/storage/seen_numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace anjungan::hub {

namespace {

using sqlite::Database;

// Stored in set_aside.reason: never renumber.
constexpr std::int64_t reason_conflict = 1;
constexpr std::int64_t reason_unfit = 2;

std::int64_t signed_kseq(const Arrival& arrival) {
    return static_cast<std::int64_t>(arrival.kseq);
}

std::int64_t seconds_of(WallTime time) {
    return time.time_since_epoch().count();
}

/// Seconds since 1970 in front, so that a later database has the higher epoch; 24 random bits
/// behind, so that two made in one second differ. Fits 63 bits until far beyond 2100.
std::uint64_t make_epoch(const Clock& clock) {
    std::array<std::uint8_t, 3> random = {};
    fill_random(random);
    const auto seconds = static_cast<std::uint64_t>(seconds_of(clock.wall_time()));
    return (seconds << 24U) | number_in(random, ByteOrder::big_endian);
}

Result<std::uint64_t> epoch_of(Database& database, const Clock& clock) {
    const auto stored = database.blob("SELECT value FROM meta WHERE role = 'epoch'");
    TRY(stored);
    if (*stored) {
        return number_in(**stored, ByteOrder::big_endian);
    }
    const auto epoch = make_epoch(clock);
    Bytes bytes;
    for (int shift = 56; shift >= 0; shift -= 8) {
        bytes.push_back(static_cast<std::uint8_t>(epoch >> static_cast<unsigned>(shift)));
    }
    const auto kept =
        database.run("INSERT INTO meta(role, value) VALUES('epoch', ?)", {ByteView(bytes)});
    TRY(kept);
    return epoch;
}

Status
check_box(Database& database, const crypto::BoxPublicKey& box, const std::filesystem::path& path) {
    const auto stored = database.blob("SELECT value FROM meta WHERE role = 'box'");
    TRY(stored);
    if (!*stored) {
        const auto kept =
            database.run("INSERT INTO meta(role, value) VALUES('box', ?)", {ByteView(box.bytes)});
        return kept ? Status() : fail(kept.error());
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
    const std::filesystem::path& path, const crypto::BoxPublicKey& box, const Clock& clock
) {
    auto database = Database::open(path, sqlite::DatabaseAccess::exclusive);
    TRY(database);
    TRY(database->execute("PRAGMA cache_size=-2000")); // KiB: codes and ids come in no order
    TRY(sqlite::migrate(*database, inbox_schema()));
    TRY(check_box(*database, box, path));
    pass(failpoint::hub_half_made);
    const auto epoch = epoch_of(*database, clock);
    TRY(epoch);
    return std::unique_ptr<SqliteInbox>(
        new SqliteInbox(std::move(*database), *epoch) // NOLINT(*-owning-memory)
    );
}

Result<std::vector<Placed>>
SqliteInbox::place(std::span<const Arrival> arrivals, WallTime received) {
    const MutexLock lock(mutex_);
    return sqlite::in_transaction(database_, [&]() -> Result<std::vector<Placed>> {
        mutex_.assert_held();
        std::vector<Placed> outcomes;
        for (const auto& arrival : arrivals) {
            const auto placed = place_one(arrival, received);
            TRY(placed);
            TRY(note_seen(database_, arrival.kiosk, arrival.kseq));
            outcomes.push_back(*placed);
        }
        pass(failpoint::hub_before_commit);
        return outcomes;
    });
}

Result<Placed> SqliteInbox::place_one(const Arrival& arrival, WallTime received) {
    if (arrival.fitness == Fitness::unfit) {
        const auto aside = set_aside(arrival, received, reason_unfit);
        return aside ? Result<Placed>(Placed::rejected) : fail(aside.error());
    }
    const auto known = look_up(arrival);
    TRY(known);
    if (!*known) {
        const auto inserted = insert(arrival, received);
        return inserted ? Result<Placed>(Placed::stored) : fail(inserted.error());
    }
    if (**known == Placed::conflict) {
        TRY(set_aside(arrival, received, reason_conflict));
    }
    return **known;
}

Result<std::optional<Placed>> SqliteInbox::look_up(const Arrival& arrival) {
    std::optional<Placed> known;
    const auto looked = sqlite::for_each_row(
        database_.query(
            "SELECT id, kiosk, kseq, digest FROM inbox WHERE id = ? OR (kiosk = ? AND kseq = ?)",
            {ByteView(arrival.id.bytes), arrival.kiosk, signed_kseq(arrival)}
        ),
        [&](const sqlite::Statement& row) {
            const bool same = std::ranges::equal(row.blob(0), arrival.id.bytes) &&
                              row.text(1) == arrival.kiosk &&
                              row.integer(2) == signed_kseq(arrival) &&
                              std::ranges::equal(row.blob(3), arrival.digest.bytes);
            known = same ? Placed::duplicate : Placed::conflict;
        }
    );
    TRY(looked);
    return known;
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
    return done ? Status() : fail(done.error());
}

Status SqliteInbox::set_aside(const Arrival& arrival, WallTime received, std::int64_t reason) {
    const auto done = database_.run(
        "INSERT INTO set_aside(kiosk, kseq, id, digest, envelope, reason, received) "
        "VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT(digest) DO NOTHING",
        {arrival.kiosk,
         signed_kseq(arrival),
         ByteView(arrival.id.bytes),
         ByteView(arrival.digest.bytes),
         arrival.envelope,
         reason,
         seconds_of(received)}
    );
    return done ? Status() : fail(done.error());
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
