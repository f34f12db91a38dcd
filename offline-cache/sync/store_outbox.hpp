// SPDX-License-Identifier: GPL-3.0-or-later
/// The outbox of the real store, reached from the sync thread through the store's own thread.
#pragma once

#include "base/worker.hpp"
#include "offline-cache/store/store.hpp"
#include "offline-cache/sync/outbox_port.hpp"

#include <functional>

namespace anjungan::sync {

/// Posts each call to the store's executor and waits for it: never use it on the UI thread. The
/// store and its executor must outlive the SyncThread that uses this; a task the executor drops is
/// `unavailable`.
class StoreOutbox : public OutboxPort {
public:
    /// Told on the sync thread which records have moved, after the store has committed that: on the
    /// hub's verified word, or because the way to the hub refuses them.
    using Listener = std::function<void(const std::vector<store::RecordMove>&)>;

    StoreOutbox(store::Store& store, Executor& store_thread, Listener listener = nullptr)
        : store_(store), store_thread_(store_thread), listener_(std::move(listener)) {}

    [[nodiscard]] Result<OutboxFacts> facts() override;
    [[nodiscard]] Result<std::vector<store::SealedRecord>>
    sealed_batch(std::size_t max_records, std::size_t max_bytes) override;
    [[nodiscard]] Result<std::vector<store::SealedRecord>>
    records_after(std::uint64_t kseq, std::size_t max_records, std::size_t max_bytes) override;
    [[nodiscard]] Result<std::vector<store::AckOutcome>>
    apply_acks(std::span<const Bytes> signed_acks) override;
    [[nodiscard]] Status
    note_attempt(std::span<const std::uint64_t> kseqs, std::int64_t reason) override;
    [[nodiscard]] Status
    quarantine(const store::SealedRecord& record, std::int64_t reason) override;
    [[nodiscard]] Status set_hub_epoch(std::uint64_t epoch) override;
    [[nodiscard]] Status raise_last_kseq(std::uint64_t kseq) override;
    [[nodiscard]] Result<store::ClockReading> note_hub_time(WallTime hub) override;
    [[nodiscard]] Result<std::uint64_t> updates_cursor() override;
    [[nodiscard]] Status apply_updates(const protocol::UpdatesReply& reply) override;

private:
    void tell(const std::vector<store::RecordMove>& moves);

    store::Store& store_;
    Executor& store_thread_;
    Listener listener_;
};

} // namespace anjungan::sync
