// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the outbox, and the changes that need no word from the hub.
#include "offline-cache/store/outbox.hpp"

#include "base/log.hpp"
#include "base/sqlite/each_row.hpp"
#include "offline-cache/store/outbox_row.hpp"
#include "protocol/receipt_code.hpp"

#include <fmt/format.h>

namespace anjungan::store {

namespace {

constexpr std::string_view status_columns =
    "SELECT kseq, id, outbox.state, code, queue_number, committed_at, public_state.state, since "
    "FROM outbox LEFT JOIN public_state USING(kseq) ";

std::int64_t number_of(RecordState state) {
    return static_cast<std::int64_t>(state);
}

tl::unexpected<Error> damaged(std::int64_t kseq) {
    return fail(ErrorCode::corrupt, fmt::format("outbox record {} is damaged", kseq));
}

Result<std::optional<RecordStatus>> status_from(Result<sqlite::Statement> rows) {
    TRY(rows);
    const auto more = rows->step();
    TRY(more);
    std::optional<RecordStatus> found;
    if (!*more) {
        return found;
    }
    const auto id = record_id_from(rows->blob(1));
    const auto state = record_state_from(rows->integer(2));
    const auto code = protocol::ReceiptCode::parse(rows->text(3));
    if (!id || !state || !code) {
        return damaged(rows->integer(0));
    }
    found = RecordStatus{
        static_cast<std::uint64_t>(rows->integer(0)),
        *id,
        *state,
        code->display(),
        std::nullopt,
        WallTime(std::chrono::seconds(rows->integer(5))),
        std::nullopt};
    if (!rows->is_null(4)) {
        found->queue_number = std::string(rows->text(4));
    }
    if (const auto said = protocol::submission_state_from(rows->integer(6)); said) {
        found->public_state = {*said, WallTime(std::chrono::seconds(rows->integer(7)))};
    }
    return found;
}

/// What is wrong with a row that a query took for one to be sent.
std::optional<std::string> fault_in_waiting(const OutboxRow& row) {
    if (!record_id_from(row.id)) {
        return "its id is damaged";
    }
    if (auto fault = fault_of(row); fault.has_value()) {
        return fault;
    }
    if (row.state == number_of(RecordState::quarantined)) {
        // The queries leave out what the hub or the way to it refused: a bit has flipped.
        return "it is set aside, and nobody has done that";
    }
    return std::nullopt;
}

void add_to(Counts& counts, RecordState state, std::int64_t records) {
    counts.committed += records;
    switch (state) {
    case RecordState::sealed: counts.sealed += records; return;
    case RecordState::stored: counts.stored += records; return;
    case RecordState::safe: counts.safe += records; return;
    case RecordState::purged: counts.purged += records; return;
    case RecordState::quarantined: counts.quarantined += records; return;
    }
}

} // namespace

/// At most so many records, and envelopes of at most so many bytes together. What no longer matches
/// its digest is never sent, and holds up nothing behind it.
Result<std::vector<SealedRecord>>
Outbox::take(Result<sqlite::Statement> rows, std::size_t max_records, std::size_t max_bytes) {
    TRY(rows);
    std::vector<SealedRecord> taken;
    std::size_t bytes = 0;
    while (taken.size() < max_records) {
        const auto more = rows->step();
        TRY(more);
        if (!*more) {
            static_cast<void>(last_row()); // notes what is missing
            break;
        }
        auto row = outbox_row_from(*rows);
        bytes += row.envelope.size();
        if (bytes > max_bytes && !taken.empty()) {
            break;
        }
        if (const auto fault = fault_in_waiting(row); fault.has_value()) {
            note_damage(row.kseq, *fault);
            continue;
        }
        taken.push_back({row.kseq, *record_id_from(row.id), std::move(row.envelope)});
    }
    return taken;
}

void Outbox::note_damage(std::uint64_t kseq, std::string_view fault) {
    const auto [met, first_time] = damage_.try_emplace(kseq, damaged_record(kseq, fault));
    if (first_time) {
        log::error("{}", met->second);
    }
}

Result<std::vector<SealedRecord>>
Outbox::sealed_batch(std::size_t max_records, std::size_t max_bytes) {
    context_.owner.check();
    return take(
        context_.database.query(
            fmt::format("SELECT {} FROM outbox WHERE state=? ORDER BY kseq", outbox_row_columns),
            {number_of(RecordState::sealed)}
        ),
        max_records,
        max_bytes
    );
}

Result<std::vector<SealedRecord>>
Outbox::records_after(std::uint64_t kseq, std::size_t max_records, std::size_t max_bytes) {
    context_.owner.check();
    return take(
        context_.database.query(
            fmt::format(
                "SELECT {} FROM outbox"
                " WHERE kseq>? AND envelope IS NOT NULL"
                " AND (state<>? OR (ack IS NULL AND last_error=0)) ORDER BY kseq",
                outbox_row_columns
            ),
            {static_cast<std::int64_t>(kseq), number_of(RecordState::quarantined)}
        ),
        max_records,
        max_bytes
    );
}

Status Outbox::note_attempt(std::span<const std::uint64_t> kseqs, std::int64_t reason) {
    context_.owner.check();
    return context_.transact([&] { return count_attempt(kseqs, reason); });
}

Status Outbox::count_attempt(std::span<const std::uint64_t> kseqs, std::int64_t reason) {
    for (const auto kseq : kseqs) {
        const auto noted = context_.database.run(
            "UPDATE outbox SET attempts=attempts+1, last_error=? WHERE kseq=?",
            {reason, static_cast<std::int64_t>(kseq)}
        );
        TRY(noted);
    }
    return {};
}

Status Outbox::quarantine(std::uint64_t kseq, std::int64_t reason) {
    context_.owner.check();
    return context_.transact([&] { return set_aside(kseq, reason); });
}

Status Outbox::set_aside(std::uint64_t kseq, std::int64_t reason) {
    const auto changed = context_.database.run(
        "UPDATE outbox SET state=?, last_error=? WHERE kseq=? AND state=?",
        {number_of(RecordState::quarantined),
         reason,
         static_cast<std::int64_t>(kseq),
         number_of(RecordState::sealed)}
    );
    TRY(changed);
    if (*changed != 1) {
        return fail(ErrorCode::conflict, fmt::format("record {} is not waiting to be sent", kseq));
    }
    return context_.audit.append(
        AuditKind::quarantined, fmt::format("kseq={} by=kiosk reason={}", kseq, reason)
    );
}

Result<std::optional<RecordStatus>> Outbox::find_by_code(std::string_view code) {
    context_.owner.check();
    const auto parsed = protocol::ReceiptCode::parse(code);
    TRY(parsed);
    return status_from(context_.database.query(
        std::string(status_columns) + "WHERE code=?", {std::string_view(parsed->symbols())}
    ));
}

Result<std::optional<RecordStatus>> Outbox::find(const RecordId& id) {
    context_.owner.check();
    return status_from(
        context_.database.query(std::string(status_columns) + "WHERE id=?", {ByteView(id.bytes)})
    );
}

Result<Counts> Outbox::counts() {
    context_.owner.check();
    Counts counts;
    const auto counted = for_each_row(
        context_.database.query("SELECT state, records FROM outbox_tally"),
        [&](const sqlite::Statement& row) {
            if (const auto state = record_state_from(row.integer(0)); state) {
                add_to(counts, *state, row.integer(1));
            }
        }
    );
    return counted ? Result<Counts>(counts) : fail(counted.error());
}

Result<std::int64_t> Outbox::last_row() {
    const auto last = context_.database.integer("SELECT max(kseq) FROM outbox");
    TRY(last);
    if (last->value_or(0) < highest_) {
        const auto lost = static_cast<std::uint64_t>(highest_);
        note_damage(lost, "it can no longer be found");
        return fail(ErrorCode::corrupt, damage_.at(lost));
    }
    highest_ = last->value_or(0);
    return highest_;
}

Result<std::uint64_t> Outbox::last_kseq() {
    context_.owner.check();
    const auto last = last_row();
    TRY(last);
    const auto floor = context_.meta.integer(MetaKey::kseq_floor);
    TRY(floor);
    return static_cast<std::uint64_t>(std::max(*last, floor->value_or(0)));
}

Status Outbox::raise_last_kseq(std::uint64_t kseq) {
    const auto own = last_kseq();
    TRY(own);
    if (kseq <= *own) {
        return {};
    }
    return context_.transact([&] { return set_kseq_floor(*own, kseq); });
}

Status Outbox::set_kseq_floor(std::uint64_t from, std::uint64_t to) {
    TRY(context_.meta.set(MetaKey::kseq_floor, static_cast<std::int64_t>(to)));
    return context_.audit.append(AuditKind::kseq_raised, fmt::format("from={} to={}", from, to));
}

} // namespace anjungan::store
