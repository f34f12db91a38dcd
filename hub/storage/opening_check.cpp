// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's own check, and each record against its digest.
#include "hub/storage/opening_check.hpp"

#include "base/log.hpp"
#include "base/sqlite/each_row.hpp"
#include "protocol/envelope.hpp"

#include <algorithm>

namespace anjungan::hub {

Status check_on_opening(sqlite::Database& database) {
    if (const auto whole = database.check_integrity(); !whole) {
        return fail(
            whole.error().code,
            whole.error().detail +
                ". Keep this file, put the latest backup in its place and start the hub again: the "
                "kiosks send what it lacks"
        );
    }
    return sqlite::for_each_row(
        database.query("SELECT kiosk, kseq, digest, envelope FROM inbox "
                       "WHERE envelope IS NOT NULL"),
        [](const sqlite::Statement& row) {
            const auto digest = protocol::envelope_digest(row.blob(3));
            if (!digest || !std::ranges::equal(digest->bytes, row.blob(2))) {
                log::error(
                    "record {} of kiosk {} is damaged in the hub's database: a backup or the kiosk "
                    "may still have it whole",
                    row.integer(1),
                    row.text(0)
                );
            }
        }
    );
}

} // namespace anjungan::hub
