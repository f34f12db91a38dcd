// SPDX-License-Identifier: GPL-3.0-or-later
/// Walks the records that the hub said it lacks, lowest first.
#pragma once

#include "offline-cache/sync/batch_size.hpp"
#include "offline-cache/sync/outbox_port.hpp"
#include "protocol/sync_open.hpp"

#include <deque>
#include <span>

namespace anjungan::sync {

class MissingRecords {
public:
    MissingRecords() = default;
    /// Gaps above `last_kseq` are records that do not exist yet: not missing.
    MissingRecords(std::span<const protocol::KseqGap> gaps, std::uint64_t last_kseq);

    /// The next batch, within the size's limit and `max_bytes`, without what it leaves out; empty
    /// when nothing more is missing or what is missing has no envelope here.
    [[nodiscard]] Result<std::vector<store::SealedRecord>>
    next(OutboxPort& outbox, const BatchSize& size, std::size_t max_bytes);

    /// Records up to `kseq` were answered in this session, with an ack or without: not again.
    void done_until(std::uint64_t kseq);

private:
    struct Gap {
        std::uint64_t first = 0;
        std::uint64_t last = 0;
    };

    std::deque<Gap> gaps_;
};

/// The highest number the hub is sure to know of this kiosk; 0 for none.
[[nodiscard]] std::uint64_t highest_known(const protocol::SyncOpenReply& reply);

} // namespace anjungan::sync
