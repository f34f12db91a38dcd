// A step, once released, never changes; the next version is a new step.
#include "hub/storage/inbox_schema.hpp"

namespace anjungan::hub {

namespace {

// Rows are never deleted: they are what makes "exactly once" true for ever. `service` and `code`
// are in clear for the status page; the answers are in the envelope only.
constexpr const char* version_1 = R"sql(
CREATE TABLE meta(
    role  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;
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
    reason   INTEGER NOT NULL,
    received INTEGER NOT NULL
) STRICT;
CREATE INDEX set_aside_kiosk ON set_aside(kiosk, kseq);
)sql";

// Who may send, who was invited to, and what became of submissions later (the updates feed's
// order). Kiosks and changes are never deleted. An invitation keeps what checks a code, not the
// code.
constexpr const char* version_register = R"sql(
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
    state   INTEGER NOT NULL,
    changed INTEGER NOT NULL
) STRICT;
CREATE INDEX status_change_kiosk ON status_change(kiosk, seq);
)sql";

// Every checkpoint that a kiosk has shown, for ever: what it had in its audit chain it cannot deny
// later. Two heads of one entry are two chains.
constexpr const char* version_witness = R"sql(
CREATE TABLE witness(
    kiosk  TEXT NOT NULL,
    seq    INTEGER NOT NULL,
    head   BLOB NOT NULL,
    signed BLOB NOT NULL,
    PRIMARY KEY(kiosk, seq, head)
) STRICT, WITHOUT ROWID;
)sql";

// The numbers that were seen of each kiosk, as runs without a gap, neither overlapping nor
// touching. It says nothing that the two tables before it do not say, but says it at once: a
// session opens without walking all numbers of a kiosk.
constexpr const char* version_seen = R"sql(
CREATE TABLE seen_run(
    kiosk TEXT NOT NULL,
    first INTEGER NOT NULL,
    last  INTEGER NOT NULL CHECK (last >= first),
    PRIMARY KEY (kiosk, first)
) STRICT, WITHOUT ROWID;
INSERT INTO seen_run(kiosk, first, last)
    SELECT kiosk, min(kseq), max(kseq)
    FROM (SELECT kiosk, kseq, kseq - row_number() OVER (PARTITION BY kiosk ORDER BY kseq) AS run
          FROM (SELECT kiosk, kseq FROM inbox UNION SELECT kiosk, kseq FROM set_aside))
    GROUP BY kiosk, run;
)sql";

// 1 once the record was read back from a backup on another disk; its kiosk is told through
// status_change, whose `state` is 0 then.
constexpr const char* version_safe = R"sql(
ALTER TABLE inbox ADD COLUMN safe INTEGER NOT NULL DEFAULT 0;
)sql";

constexpr const char* steps[] = {
    version_1, version_seen, version_register, version_witness, version_safe};

} // namespace

std::span<const char* const> inbox_schema() {
    return steps;
}

} // namespace anjungan::hub
