// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one database from end to end.
#include "tests/faults/sound_database.hpp"

#include "offline-cache/forensics/audit_verifier.hpp"
#include "offline-cache/store/outbox_row.hpp"
#include "offline-cache/store/record_state.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::test {

namespace {

using Sentences = std::vector<std::string>;

/// Numbers of one group begin anew each day; the offices of these tests are in Jakarta's zone.
constexpr const char* distinct_numbers =
    "SELECT count(DISTINCT queue_number || '/' || ((committed_at + 25200) / 86400)) FROM outbox";

void check_chain(sqlite::Database& database, Sentences& found) {
    const auto audited = forensics::verify_audit(database);
    if (!audited || !audited->intact) {
        found.push_back("audit: " + (audited ? audited->reason : audited.error().detail));
    }
    if (const auto whole = database.check_integrity(); !whole) {
        found.push_back("quick_check: " + whole.error().detail);
    }
}

void check_numbers(sqlite::Database& database, Sentences& found) {
    const auto count = database.integer("SELECT count(*) FROM outbox");
    const auto last = database.integer("SELECT max(kseq) FROM outbox");
    const auto with_number = database.integer("SELECT count(queue_number) FROM outbox");
    const auto distinct = database.integer(distinct_numbers);
    if (!count || !last || count->value_or(0) != last->value_or(0)) {
        found.emplace_back("kseq has a gap");
    }
    if (!with_number || !distinct || *with_number != *distinct) {
        found.emplace_back("a queue number was given out twice");
    }
}

void check_envelopes(sqlite::Database& database, Sentences& found) {
    auto rows = database.query(
        fmt::format("SELECT {} FROM outbox WHERE envelope IS NOT NULL", store::outbox_row_columns)
    );
    while (rows && rows->step().value_or(false)) {
        const auto row = store::outbox_row_from(*rows);
        if (const auto fault = store::fault_of(row)) {
            found.push_back(store::damaged_record(row.kseq, *fault));
        }
    }
}

void check_acks(sqlite::Database& database, const VerifyAck& verify, Sentences& found) {
    auto rows =
        database.query("SELECT kseq, state, digest, ack, envelope IS NULL FROM outbox ORDER BY 1");
    while (rows && rows->step().value_or(false)) {
        const auto state = store::record_state_from(rows->integer(1));
        if (state == store::RecordState::sealed) {
            continue;
        }
        const auto ack = verify(rows->blob(3));
        if (!ack || static_cast<std::int64_t>(ack->kseq) != rows->integer(0) ||
            !std::ranges::equal(ack->digest.bytes, rows->blob(2))) {
            found.push_back(fmt::format("record {} moved without a signed ack", rows->integer(0)));
        } else if (rows->integer(4) != 0 && ack->status != protocol::AckStatus::safe && ack->status != protocol::AckStatus::erased) {
            found.push_back(fmt::format("record {} was purged too early", rows->integer(0)));
        }
    }
}

} // namespace

std::vector<std::string> contradictions(sqlite::Database& database, const VerifyAck& verify) {
    Sentences found;
    check_chain(database, found);
    check_numbers(database, found);
    check_envelopes(database, found);
    check_acks(database, verify, found);
    return found;
}

} // namespace anjungan::test
