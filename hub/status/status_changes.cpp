// SPDX-License-Identifier: GPL-3.0-or-later
// States and the feed's lines.
#include "hub/status/status_changes.hpp"

#include "base/sqlite/each_row.hpp"
#include "hub/storage/submission_lookup.hpp"

#include <algorithm>
#include <limits>

namespace anjungan::hub {

namespace {

using protocol::SubmissionState;

/// In the place of a state: the record became safe, or was erased. No state has these numbers.
constexpr std::int64_t became_safe = 0;
constexpr std::int64_t was_erased = -1;

Status write(sqlite::Database& database, std::int64_t row, SubmissionState state, WallTime now) {
    const auto number = static_cast<std::int64_t>(state);
    const auto changed =
        database.run("UPDATE inbox SET state=? WHERE seq=? AND state<>?", {number, row, number});
    TRY(changed);
    if (*changed == 0) {
        return {};
    }
    const auto told = database.run(
        "INSERT INTO status_change(kiosk, kseq, id, state, changed) "
        "SELECT kiosk, kseq, id, state, ? FROM inbox WHERE seq=?",
        {seconds_of(now), row}
    );
    return status_of(told);
}

Status add_update(StatusPage& page, const sqlite::Statement& row) {
    const auto damaged =
        fail(ErrorCode::corrupt, "a status change in the hub's database is damaged");
    const auto id = record_id_from(row.blob(2));
    const auto kseq = static_cast<std::uint64_t>(row.integer(1));
    if (!id) {
        return damaged;
    }
    if (row.integer(3) == became_safe || row.integer(3) == was_erased) {
        const auto digest = crypto::digest_from(row.blob(5));
        if (!digest) {
            return damaged;
        }
        const auto status =
            row.integer(3) == became_safe ? protocol::AckStatus::safe : protocol::AckStatus::erased;
        page.updates.emplace_back(LaterAck{*id, kseq, *digest, status});
        return {};
    }
    const auto state = protocol::submission_state_from(row.integer(3));
    if (!state) {
        return damaged;
    }
    const WallTime since(std::chrono::seconds(row.integer(4)));
    page.updates.emplace_back(protocol::StatusUpdate{*id, kseq, *state, since});
    return {};
}

Result<StatusPage> page_after(
    sqlite::Database& database, std::string_view kiosk, std::int64_t cursor, std::size_t most
) {
    StatusPage page;
    const auto walked = sqlite::for_each_row(
        database.query(
            "SELECT seq, kseq, id, state, changed, "
            "coalesce(digest, (SELECT digest FROM inbox WHERE inbox.id=status_change.id)) "
            "FROM status_change WHERE kiosk=? AND seq>? ORDER BY seq LIMIT ?",
            {kiosk, cursor, static_cast<std::int64_t>(most + 1)}
        ),
        [&](const sqlite::Statement& row) -> Status {
            if (page.updates.size() == most) {
                page.more = true;
                return {};
            }
            page.cursor = static_cast<std::uint64_t>(row.integer(0));
            return add_update(page, row);
        }
    );
    TRY(walked);
    return page;
}

} // namespace

Status tell_safe(sqlite::Database& database, ByteView id, WallTime now) {
    const auto told = database.run(
        "INSERT INTO status_change(kiosk, kseq, id, state, changed) "
        "SELECT kiosk, kseq, id, ?, ? FROM inbox WHERE id=?",
        {became_safe, seconds_of(now), id}
    );
    return status_of(told);
}

Status StatusChanges::set(std::string_view code, SubmissionState state, WallTime now) {
    return in_transaction(database_, [&](sqlite::Database& database) -> Status {
        const auto row = submission_named(database, code);
        return row ? write(database, *row, state, now) : fail(row.error());
    });
}

Result<StatusPage>
StatusChanges::after(std::string_view kiosk, std::uint64_t cursor, std::size_t most) {
    constexpr std::uint64_t highest = std::numeric_limits<std::int64_t>::max();
    const MutexLock lock(database_.mutex);
    const auto from = static_cast<std::int64_t>(std::min(cursor, highest));
    auto page = page_after(database_.database, kiosk, from, most);
    if (page && !page->more) {
        const auto last = database_.database.integer("SELECT max(seq) FROM status_change");
        TRY(last);
        page->cursor = static_cast<std::uint64_t>(last->value_or(0));
    }
    return page;
}

} // namespace anjungan::hub
