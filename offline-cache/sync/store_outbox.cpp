// SPDX-License-Identifier: GPL-3.0-or-later
// Each call becomes a task on the store's thread and a wait on this one.
#include "offline-cache/sync/store_outbox.hpp"

#include "base/run_on.hpp"
#include "offline-cache/sync/failpoints.hpp"

namespace anjungan::sync {

Result<OutboxFacts> StoreOutbox::facts() {
    return run_on(store_thread_, [this]() -> Result<OutboxFacts> {
        const auto counts = store_.outbox().counts();
        TRY(counts);
        const auto last = store_.outbox().last_kseq();
        TRY(last);
        const auto epoch = store_.hub_epoch();
        TRY(epoch);
        return OutboxFacts{counts->sealed, counts->quarantined, *last, *epoch};
    });
}

Result<std::vector<store::SealedRecord>>
StoreOutbox::sealed_batch(std::size_t max_records, std::size_t max_bytes) {
    return run_on(store_thread_, [=, this] {
        return store_.outbox().sealed_batch(max_records, max_bytes);
    });
}

Result<std::vector<store::SealedRecord>>
StoreOutbox::records_after(std::uint64_t kseq, std::size_t max_records, std::size_t max_bytes) {
    return run_on(store_thread_, [=, this] {
        return store_.outbox().records_after(kseq, max_records, max_bytes);
    });
}

Result<std::vector<store::AckOutcome>> StoreOutbox::apply_acks(std::span<const Bytes> signed_acks) {
    pass(failpoint::sync_acks_believed);
    auto applied =
        run_on(store_thread_, [=, this] { return store_.outbox().apply_acks(signed_acks); });
    pass(failpoint::sync_acks_applied);
    TRY(applied);
    tell(applied->moves);
    return std::move(applied->outcomes);
}

Status StoreOutbox::note_attempt(std::span<const std::uint64_t> kseqs, std::int64_t reason) {
    return run_on(store_thread_, [=, this] { return store_.outbox().note_attempt(kseqs, reason); });
}

Status StoreOutbox::quarantine(const store::SealedRecord& record, std::int64_t reason) {
    TRY(run_on(store_thread_, [&, this] { return store_.outbox().quarantine(record.kseq, reason); })
    );
    tell({{record.id, store::RecordState::quarantined}});
    return {};
}

void StoreOutbox::tell(const std::vector<store::RecordMove>& moves) {
    if (listener_ && !moves.empty()) {
        listener_(moves);
    }
}

Status StoreOutbox::set_hub_epoch(std::uint64_t epoch) {
    return run_on(store_thread_, [=, this] { return store_.set_hub_epoch(epoch); });
}

Status StoreOutbox::raise_last_kseq(std::uint64_t kseq) {
    return run_on(store_thread_, [=, this] { return store_.outbox().raise_last_kseq(kseq); });
}

Result<store::ClockReading> StoreOutbox::note_hub_time(WallTime hub) {
    return run_on(store_thread_, [=, this] { return store_.note_hub_time(hub); });
}

Result<std::uint64_t> StoreOutbox::updates_cursor() {
    return run_on(store_thread_, [this] { return store_.public_states().cursor(); });
}

Status StoreOutbox::apply_updates(const protocol::UpdatesReply& reply) {
    return run_on(store_thread_, [&, this] { return store_.public_states().apply(reply); });
}

} // namespace anjungan::sync
