// A step, once released, never changes; the next version is a new step.
#include "hub/inbox_schema.hpp"

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

// The numbers that were seen of each kiosk, as runs without a gap, neither overlapping nor
// touching. It says nothing that the two tables before it do not say, but says it at once: a
// session opens without walking all numbers of a kiosk.
constexpr const char* version_2 = R"sql(
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

constexpr const char* steps[] = {version_1, version_2};

} // namespace

std::span<const char* const> inbox_schema() {
    return steps;
}

} // namespace anjungan::hub
