// SPDX-License-Identifier: GPL-3.0-or-later
/// What sync needs of the store, and nothing more: so that it can be tested without one.
#pragma once

#include "base/result.hpp"
#include "offline-cache/store/outbox.hpp"
#include "protocol/updates.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace anjungan::sync {

struct OutboxFacts {
    std::int64_t sealed = 0;                ///< records without an acknowledgement
    std::int64_t quarantined = 0;           ///< records set aside
    std::uint64_t last_kseq = 0;            ///< the highest number given out; 0 before the first
    std::optional<std::uint64_t> hub_epoch; ///< as the last session gave it
};

/// Called on the sync thread only; may block it. See store::Outbox for the meaning of each.
class OutboxPort {
public:
    OutboxPort() = default;
    OutboxPort(const OutboxPort&) = delete;
    OutboxPort& operator=(const OutboxPort&) = delete;
    virtual ~OutboxPort() = default;

    [[nodiscard]] virtual Result<OutboxFacts> facts() = 0;
    [[nodiscard]] virtual Result<std::vector<store::SealedRecord>>
    sealed_batch(std::size_t max_records, std::size_t max_bytes) = 0;
    [[nodiscard]] virtual Result<std::vector<store::SealedRecord>>
    records_after(std::uint64_t kseq, std::size_t max_records, std::size_t max_bytes) = 0;
    /// Verifies each ack itself before any state changes.
    [[nodiscard]] virtual Result<std::vector<store::AckOutcome>>
    apply_acks(std::span<const Bytes> signed_acks) = 0;
    [[nodiscard]] virtual Status
    note_attempt(std::span<const std::uint64_t> kseqs, std::int64_t reason) = 0;
    [[nodiscard]] virtual Status
    quarantine(const store::SealedRecord& record, std::int64_t reason) = 0;
    [[nodiscard]] virtual Status set_hub_epoch(std::uint64_t epoch) = 0;
    [[nodiscard]] virtual Status raise_last_kseq(std::uint64_t kseq) = 0;
    /// The hub's clock at a session's opening; see store::TimeFloor.
    [[nodiscard]] virtual Result<store::ClockReading> note_hub_time(WallTime hub) = 0;
    /// See store::PublicStates.
    [[nodiscard]] virtual Result<std::uint64_t> updates_cursor() = 0;
    [[nodiscard]] virtual Status apply_updates(const protocol::UpdatesReply& reply) = 0;
};

} // namespace anjungan::sync
