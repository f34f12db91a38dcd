// SPDX-License-Identifier: GPL-3.0-or-later
/// An outbox in memory that believes nothing but the hub's signature, as the real one.
#pragma once

#include "base/mutex.hpp"
#include "offline-cache/sync/outbox_port.hpp"
#include "tests/offline-cache/sync/kiosk_fixture.hpp"

#include <map>

namespace anjungan::test {

enum class Held { sealed, stored, quarantined };

/// Safe from several threads, so that a test can look while a sync thread works.
class MemoryOutbox : public sync::OutboxPort {
public:
    explicit MemoryOutbox(const KioskFixture& fixture) : fixture_(fixture) {}

    /// Commits `count` new records.
    void add(int count);

    [[nodiscard]] Held state(std::uint64_t kseq) const;
    [[nodiscard]] int count(Held state) const;
    [[nodiscard]] std::uint64_t last() const;
    [[nodiscard]] int attempts() const;

    Result<sync::OutboxFacts> facts() override;
    Result<std::vector<store::SealedRecord>>
    sealed_batch(std::size_t max_records, std::size_t max_bytes) override;
    Result<std::vector<store::SealedRecord>>
    records_after(std::uint64_t kseq, std::size_t max_records, std::size_t max_bytes) override;
    Result<std::vector<store::AckOutcome>> apply_acks(std::span<const Bytes> acks) override;
    Status note_attempt(std::span<const std::uint64_t> kseqs, std::int64_t reason) override;
    Status quarantine(const store::SealedRecord& record, std::int64_t reason) override;
    Status set_hub_epoch(std::uint64_t epoch) override;
    Status raise_last_kseq(std::uint64_t kseq) override;
    Result<store::ClockReading> note_hub_time(WallTime hub) override;
    Result<std::uint64_t> updates_cursor() override;
    Status apply_updates(const protocol::UpdatesReply& reply) override;

    /// What the hub said of records, as it came.
    std::vector<protocol::UpdatesReply> news;

private:
    struct Row {
        store::SealedRecord record;
        Held held = Held::sealed;
    };

    store::AckOutcome apply(const Bytes& bytes) REQUIRES(mutex_);

    const KioskFixture& fixture_;
    mutable Mutex mutex_;
    std::map<std::uint64_t, Row> rows_ GUARDED_BY(mutex_);
    std::uint64_t last_ GUARDED_BY(mutex_) = 0;
    std::optional<std::uint64_t> epoch_;
    int attempts_ GUARDED_BY(mutex_) = 0;
};

} // namespace anjungan::test
