// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox in memory.
#include "tests/offline-cache/sync/memory_outbox.hpp"

#include "protocol/ack.hpp"

#include <algorithm>

namespace anjungan::test {

using store::AckOutcome;
using store::SealedRecord;

void MemoryOutbox::add(int count) {
    const MutexLock lock(mutex_);
    for (int i = 0; i < count; ++i) {
        ++last_;
        rows_[last_] = {fixture_.sealed(last_), Held::sealed};
    }
}

Held MemoryOutbox::state(std::uint64_t kseq) const {
    const MutexLock lock(mutex_);
    return rows_.at(kseq).held;
}

int MemoryOutbox::count(Held state) const {
    const MutexLock lock(mutex_);
    return static_cast<int>(std::count_if(rows_.begin(), rows_.end(), [state](const auto& row) {
        return row.second.held == state;
    }));
}

std::uint64_t MemoryOutbox::last() const {
    const MutexLock lock(mutex_);
    return last_;
}

int MemoryOutbox::attempts() const {
    const MutexLock lock(mutex_);
    return attempts_;
}

Result<sync::OutboxFacts> MemoryOutbox::facts() {
    sync::OutboxFacts facts;
    facts.sealed = count(Held::sealed);
    facts.quarantined = count(Held::quarantined);
    facts.last_kseq = last();
    facts.hub_epoch = epoch_;
    return facts;
}

Result<std::vector<SealedRecord>> MemoryOutbox::sealed_batch(std::size_t max_records, std::size_t) {
    const MutexLock lock(mutex_);
    std::vector<SealedRecord> batch;
    for (const auto& [kseq, row] : rows_) {
        if (row.held == Held::sealed && batch.size() < max_records) {
            batch.push_back(row.record);
        }
    }
    return batch;
}

Result<std::vector<SealedRecord>>
MemoryOutbox::records_after(std::uint64_t kseq, std::size_t max_records, std::size_t) {
    const MutexLock lock(mutex_);
    std::vector<SealedRecord> batch;
    for (auto row = rows_.upper_bound(kseq); row != rows_.end(); ++row) {
        if (row->second.held != Held::quarantined && batch.size() < max_records) {
            batch.push_back(row->second.record);
        }
    }
    return batch;
}

Result<std::vector<AckOutcome>> MemoryOutbox::apply_acks(std::span<const Bytes> acks) {
    const MutexLock lock(mutex_);
    std::vector<AckOutcome> outcomes;
    for (const auto& ack : acks) {
        outcomes.push_back(apply(ack));
    }
    return outcomes;
}

AckOutcome MemoryOutbox::apply(const Bytes& bytes) {
    const auto ack = protocol::verify_ack(bytes, fixture_.hub.public_key());
    if (!ack) {
        return AckOutcome::bad_signature;
    }
    const auto row = rows_.find(ack->kseq);
    if (row == rows_.end() || row->second.record.id != ack->id ||
        protocol::envelope_digest(row->second.record.envelope).value() != ack->digest) {
        return AckOutcome::mismatch;
    }
    if (row->second.held != Held::sealed) {
        return AckOutcome::known;
    }
    const bool refused = ack->status == protocol::AckStatus::rejected ||
                         ack->status == protocol::AckStatus::conflict;
    row->second.held = refused ? Held::quarantined : Held::stored;
    return AckOutcome::applied;
}

Status MemoryOutbox::note_attempt(std::span<const std::uint64_t>, std::int64_t) {
    const MutexLock lock(mutex_);
    ++attempts_;
    return {};
}

Status MemoryOutbox::quarantine(const SealedRecord& record, std::int64_t) {
    const MutexLock lock(mutex_);
    rows_.at(record.kseq).held = Held::quarantined;
    return {};
}

Status MemoryOutbox::set_hub_epoch(std::uint64_t epoch) {
    epoch_ = epoch;
    return {};
}

Status MemoryOutbox::raise_last_kseq(std::uint64_t kseq) {
    const MutexLock lock(mutex_);
    last_ = std::max(last_, kseq);
    return {};
}

Result<store::ClockReading> MemoryOutbox::note_hub_time(WallTime hub) {
    return store::ClockReading{fixture_.clock.wall_time(), hub, WallTime()};
}

Result<std::uint64_t> MemoryOutbox::updates_cursor() {
    return news.empty() ? 0 : news.back().cursor;
}

Status MemoryOutbox::apply_updates(const protocol::UpdatesReply& reply) {
    news.push_back(reply);
    return {};
}

} // namespace anjungan::test
