// SPDX-License-Identifier: GPL-3.0-or-later
// The table of erasures, and what it empties.
#include "hub/storage/erased_records.hpp"

#include "base/sqlite/each_row.hpp"

namespace anjungan::hub {

namespace {

/// Each version of it that came, from whichever kiosk: an ack names its digest.
Status tell_erased(sqlite::Database& database, ByteView id, std::int64_t time) {
    return status_of(database.run(
        "INSERT INTO status_change(kiosk, kseq, id, state, digest, changed) "
        "SELECT kiosk, kseq, id, -1, digest, ?2 FROM inbox WHERE id=?1 "
        "UNION SELECT kiosk, kseq, id, -1, digest, ?2 FROM set_aside WHERE id=?1",
        {id, time}
    ));
}

} // namespace

Result<bool> is_erased(sqlite::Database& database, const RecordId& id) {
    const auto found = database.integer("SELECT 1 FROM erasure WHERE id=?", {ByteView(id.bytes)});
    TRY(found);
    return found->has_value();
}

Status erase_record(sqlite::Database& database, const Erasure& erasure) {
    const auto time = seconds_of(erasure.time);
    const auto noted = database.run(
        "INSERT INTO erasure(id, erased) VALUES(?, ?) ON CONFLICT DO NOTHING",
        {ByteView(erasure.id.bytes), time}
    );
    TRY(noted);
    if (*noted == 0) {
        return {};
    }
    const ByteView id(erasure.id.bytes);
    TRY(tell_erased(database, id, time));
    TRY(status_of(database.run("UPDATE set_aside SET envelope=x'', code='' WHERE id=?", {id})));
    return status_of(
        database.run("UPDATE inbox SET envelope=NULL, service='', code='' WHERE id=?", {id})
    );
}

Status keep_number(sqlite::Database& database, const Arrival& arrival, WallTime received) {
    const auto kept = database.run(
        "INSERT INTO inbox(id, kiosk, kseq, digest, envelope, service, code, state, received) "
        "VALUES(?, ?, ?, ?, NULL, '', '', ?, ?) ON CONFLICT DO NOTHING",
        {ByteView(arrival.id.bytes),
         arrival.kiosk,
         static_cast<std::int64_t>(arrival.kseq),
         ByteView(arrival.digest.bytes),
         static_cast<std::int64_t>(SubmissionState::sent),
         seconds_of(received)}
    );
    return status_of(kept);
}

Result<std::vector<Erasure>> all_erasures(sqlite::Database& database) {
    std::vector<Erasure> erasures;
    const auto walked = sqlite::for_each_row(
        database.query("SELECT id, erased FROM erasure ORDER BY id"),
        [&](const sqlite::Statement& row) -> Status {
            const auto id = record_id_from(row.blob(0));
            TRY(id);
            erasures.push_back({*id, WallTime(std::chrono::seconds(row.integer(1)))});
            return {};
        }
    );
    TRY(walked);
    return erasures;
}

} // namespace anjungan::hub
