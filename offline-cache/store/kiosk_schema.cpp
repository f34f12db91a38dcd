// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a kiosk's database. A released step never changes; the next version is a new one.
#include "offline-cache/store/kiosk_schema.hpp"

#include <array>

namespace anjungan::store {

namespace {

// What lies here in clear, and has to: of a record its number, code, queue number, time, state and
// what the office last said of it (a citizen asks by the code, and the hub is not always there); of
// a slip its words for a day, then when and how it was printed; a count of records for each service
// and day; the audit entries, which name numbers and digests; the office's own catalogue. What a
// citizen has answered is in the envelopes only.
constexpr const char* version_1 = R"sql(
CREATE TABLE meta(                          -- MetaKey
    key INTEGER PRIMARY KEY,
    value ANY NOT NULL
) STRICT;

CREATE TABLE outbox(                        -- a row is never deleted
    kseq INTEGER PRIMARY KEY CHECK (kseq > 0),
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 5),      -- RecordState
    code TEXT NOT NULL UNIQUE,
    queue_number TEXT,
    committed_at INTEGER NOT NULL,                             -- seconds since 1970
    hub_key INTEGER NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    signature BLOB NOT NULL CHECK (length(signature) = 64),
    envelope BLOB CHECK (envelope IS NOT NULL OR state = 4),   -- NULL once purged
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error INTEGER NOT NULL DEFAULT 0,
    ack BLOB                                                   -- as the hub signed it
) STRICT;
CREATE INDEX outbox_by_state ON outbox(state, kseq);

CREATE TABLE audit(                         -- AuditEntry and its hash
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    at INTEGER NOT NULL,
    boot_id BLOB NOT NULL CHECK (length(boot_id) = 16),
    mono INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE hub_clock(                     -- the hub's clock, and this machine's at that moment
    role INTEGER PRIMARY KEY CHECK (role BETWEEN 1 AND 2),     -- 1: the time floor, 2: a candidate
    hub INTEGER NOT NULL,                                      -- seconds since 1970, as signed
    boot_id BLOB NOT NULL CHECK (length(boot_id) = 16),
    mono INTEGER NOT NULL,                                     -- milliseconds since that boot
    sessions INTEGER NOT NULL,                                 -- of a candidate: that agreed
    last_mono INTEGER NOT NULL                                 -- when the last one of them did
) STRICT;

CREATE TABLE queue_counter(                 -- the last number of a group in the present round
    queue_group TEXT PRIMARY KEY CHECK (length(queue_group) = 1),
    last INTEGER NOT NULL CHECK (last BETWEEN 1 AND 999)
) STRICT, WITHOUT ROWID;

CREATE TABLE queue_round(                   -- store::QueueRound: numbers from 001 on, a local day
    id INTEGER PRIMARY KEY CHECK (id = 1),
    began_boot BLOB NOT NULL CHECK (length(began_boot) = 16),
    began_mono INTEGER NOT NULL,                               -- milliseconds since that boot
    boot_id BLOB NOT NULL CHECK (length(boot_id) = 16),        -- of the rest
    anchor_wall INTEGER NOT NULL,                              -- seconds since 1970
    anchor_mono INTEGER NOT NULL,
    last_wall INTEGER NOT NULL,
    last_mono INTEGER NOT NULL,
    last_hub INTEGER                                           -- the hub's clock, where known
) STRICT;

CREATE TABLE print_job(
    id INTEGER PRIMARY KEY,
    kseq INTEGER REFERENCES outbox(kseq),                      -- NULL: a slip without a record
    original INTEGER REFERENCES print_job(id),                 -- NULL: this is the original
    copy_number INTEGER NOT NULL,
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 10),     -- PrintState
    document BLOB,                                             -- in clear; NULL after its time
    queued_at INTEGER NOT NULL,                                -- seconds since 1970
    settled_at INTEGER,                                        -- NULL: nobody knows yet
    detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX print_job_in_clear ON print_job(settled_at, queued_at) WHERE document IS NOT NULL;
CREATE INDEX print_job_by_state ON print_job(state, id);
CREATE UNIQUE INDEX print_job_by_copy ON print_job(coalesce(original, id), copy_number);
CREATE INDEX print_job_by_record ON print_job(kseq);

CREATE TABLE day_count(                     -- for the day's close: no line leads to a record
    day INTEGER NOT NULL,                                      -- its local midnight, since 1970
    subject TEXT NOT NULL,                                     -- a service's id
    records INTEGER NOT NULL,
    PRIMARY KEY (day, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE checkpoint(                    -- protocol::Checkpoint and Witness
    seq INTEGER PRIMARY KEY CHECK (seq > 0),                   -- of the audit entry
    at INTEGER NOT NULL,
    signed BLOB NOT NULL,                                      -- by this kiosk
    witness BLOB                                               -- as the hub signed it
) STRICT;

-- How many records are in each state, and how large their envelopes are together. The triggers keep
-- it in the transaction that changes the outbox: nobody walks the outbox to count it.
CREATE TABLE outbox_tally(
    state INTEGER PRIMARY KEY CHECK (state BETWEEN 1 AND 5),   -- RecordState
    records INTEGER NOT NULL,
    bytes INTEGER NOT NULL
) STRICT;
INSERT INTO outbox_tally VALUES (1, 0, 0), (2, 0, 0), (3, 0, 0), (4, 0, 0), (5, 0, 0);
CREATE TRIGGER outbox_tally_added AFTER INSERT ON outbox BEGIN
    UPDATE outbox_tally SET records = records + 1, bytes = bytes + coalesce(length(new.envelope), 0)
        WHERE state = new.state;
END;
CREATE TRIGGER outbox_tally_moved AFTER UPDATE OF state, envelope ON outbox BEGIN
    UPDATE outbox_tally SET records = records - 1, bytes = bytes - coalesce(length(old.envelope), 0)
        WHERE state = old.state;
    UPDATE outbox_tally SET records = records + 1, bytes = bytes + coalesce(length(new.envelope), 0)
        WHERE state = new.state;
END;

CREATE TABLE trust(                         -- what each role of the signed catalogue said last
    role INTEGER PRIMARY KEY CHECK (role BETWEEN 1 AND 3),     -- protocol::TrustRole
    version INTEGER NOT NULL CHECK (version > 0),
    expires INTEGER NOT NULL,                                  -- seconds since 1970
    blob BLOB NOT NULL                                         -- as it was signed
) STRICT;
CREATE TRIGGER trust_version_never_falls BEFORE UPDATE ON trust WHEN new.version < old.version
BEGIN SELECT RAISE(ABORT, 'a trust version never falls'); END;
CREATE TRIGGER trust_role_stays BEFORE DELETE ON trust
BEGIN SELECT RAISE(ABORT, 'a trust role stays'); END;

CREATE TABLE catalogue_file(                -- the files that the catalogue lists
    digest BLOB PRIMARY KEY CHECK (length(digest) = 32),       -- BLAKE2b of content
    content BLOB NOT NULL
) STRICT;

CREATE TABLE public_state(                  -- what the office last said of a record
    kseq INTEGER PRIMARY KEY REFERENCES outbox(kseq),
    state INTEGER NOT NULL,                                    -- SubmissionState
    since INTEGER NOT NULL                                     -- seconds since 1970
) STRICT;
)sql";

constexpr std::array steps = {version_1};

} // namespace

std::span<const char* const> kiosk_schema() {
    return steps;
}

} // namespace anjungan::store
