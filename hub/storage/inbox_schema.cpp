// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the hub's database. A released step never changes; the next version is a new one.
#include "hub/storage/inbox_schema.hpp"

#include <array>

namespace anjungan::hub {

namespace {

constexpr const char* version_1 = R"sql(
CREATE TABLE meta(
    role  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;

-- Rows are never deleted: they are what makes "exactly once" true for ever. `service` and `code`
-- are in clear for the status page; the answers are in the envelope only.
CREATE TABLE inbox(
    seq      INTEGER PRIMARY KEY,
    id       BLOB UNIQUE NOT NULL,
    kiosk    TEXT NOT NULL,
    kseq     INTEGER NOT NULL,
    digest   BLOB NOT NULL,
    envelope BLOB,
    service  TEXT NOT NULL,
    code     TEXT NOT NULL,
    state    INTEGER NOT NULL,
    received INTEGER NOT NULL,
    -- 1 once it was read back from a backup on another disk. Its kiosk is told through
    -- status_change.
    safe     INTEGER NOT NULL DEFAULT 0,
    UNIQUE(kiosk, kseq)
) STRICT;
CREATE INDEX inbox_code ON inbox(code);
CREATE TABLE set_aside(
    seq      INTEGER PRIMARY KEY,
    kiosk    TEXT NOT NULL,
    kseq     INTEGER NOT NULL,
    id       BLOB NOT NULL,
    digest   BLOB UNIQUE NOT NULL,
    envelope BLOB NOT NULL,
    code     TEXT NOT NULL,
    reason   INTEGER NOT NULL,
    received INTEGER NOT NULL
) STRICT;
CREATE INDEX set_aside_kiosk ON set_aside(kiosk, kseq);
CREATE INDEX set_aside_id ON set_aside(id);
CREATE INDEX set_aside_code ON set_aside(code);

-- What was erased, here or in the erasure log. A receipt code follows from its id and therefore
-- stands nowhere else. The folders are those of backups: the log lies in each of them too.
CREATE TABLE erasure(
    id     BLOB PRIMARY KEY CHECK (length(id) = 16),
    erased INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE backup_folder(
    path TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Who may send, who was invited to, and what became of submissions later (the updates feed's
-- order). Kiosks and changes are never deleted. An invitation keeps what checks a code, not the
-- code.
CREATE TABLE kiosk(
    seq         INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    key         BLOB NOT NULL CHECK (length(key) = 32),
    certificate TEXT NOT NULL,
    enrolled    INTEGER NOT NULL,
    revoked     INTEGER,
    UNIQUE(name, key)
) STRICT;
CREATE UNIQUE INDEX kiosk_active ON kiosk(name) WHERE revoked IS NULL;
CREATE TABLE invitation(
    kiosk      TEXT PRIMARY KEY,
    office     TEXT NOT NULL,
    asker      BLOB NOT NULL CHECK (length(asker) = 32),
    answerer   BLOB NOT NULL CHECK (length(answerer) = 32),
    expires    INTEGER NOT NULL,
    wrong      INTEGER NOT NULL DEFAULT 0,
    enrolled   BLOB
) STRICT, WITHOUT ROWID;
CREATE TABLE status_change(
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    kiosk   TEXT NOT NULL,
    kseq    INTEGER NOT NULL,
    id      BLOB NOT NULL,
    state   INTEGER NOT NULL, -- SubmissionState; 0: it became safe; -1: it was erased
    digest  BLOB,             -- of what was erased; NULL: the inbox's
    changed INTEGER NOT NULL
) STRICT;
CREATE INDEX status_change_kiosk ON status_change(kiosk, seq);

-- Every checkpoint that a kiosk has shown, for ever: what it had in its audit chain it cannot deny
-- later. Two heads of one entry are two chains.
CREATE TABLE witness(
    kiosk  TEXT NOT NULL,
    seq    INTEGER NOT NULL,
    head   BLOB NOT NULL,
    signed BLOB NOT NULL,
    PRIMARY KEY(kiosk, seq, head)
) STRICT, WITHOUT ROWID;

-- The last time that the hub believed of its own clock, and each that a person accepted.
CREATE TABLE clock_seen(
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at INTEGER NOT NULL
) STRICT;
CREATE TABLE clock_accepted(
    seq        INTEGER PRIMARY KEY,
    at         INTEGER NOT NULL,
    instead_of INTEGER NOT NULL,
    reason     TEXT NOT NULL
) STRICT;

-- The numbers that were seen of each kiosk, as runs without a gap, neither overlapping nor
-- touching. It says nothing that inbox and set_aside do not say, but says it at once: a session
-- opens without walking all numbers of a kiosk.
CREATE TABLE seen_run(
    kiosk TEXT NOT NULL,
    first INTEGER NOT NULL,
    last  INTEGER NOT NULL CHECK (last >= first),
    PRIMARY KEY (kiosk, first)
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::array steps = {version_1};

} // namespace

std::span<const char* const> inbox_schema() {
    return steps;
}

} // namespace anjungan::hub
