// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the gaps of a session.
#include "offline-cache/sync/missing_records.hpp"

#include <algorithm>
#include <limits>

namespace anjungan::sync {

namespace {

/// The store's numbers are SQLite's, which are signed: none lies above. A gap that ends here means
/// "all from its beginning on".
constexpr std::uint64_t largest = std::numeric_limits<std::int64_t>::max();

std::uint64_t bounded(std::uint64_t kseq) {
    return std::min(kseq, largest);
}

} // namespace

MissingRecords::MissingRecords(std::span<const protocol::KseqGap> gaps, std::uint64_t last_kseq) {
    for (const auto& gap : gaps) {
        const auto last = std::min(bounded(gap.last), last_kseq);
        if (bounded(gap.first) <= last) {
            gaps_.push_back({bounded(gap.first), last});
        }
    }
}

Result<std::vector<store::SealedRecord>>
MissingRecords::next(OutboxPort& outbox, const BatchSize& size, std::size_t max_bytes) {
    while (!gaps_.empty()) {
        const auto gap = gaps_.front();
        auto records = outbox.records_after(gap.first - 1, size.records(), max_bytes);
        if (!records) {
            return records;
        }
        std::erase_if(*records, [&gap](const auto& record) { return record.kseq > gap.last; });
        if (records->empty()) {
            gaps_.pop_front();
            continue;
        }
        const auto last_seen = records->back().kseq;
        std::erase_if(*records, [&size](const auto& record) {
            return size.is_left_out(record.kseq);
        });
        if (!records->empty()) {
            return records;
        }
        done_until(last_seen);
    }
    return std::vector<store::SealedRecord>();
}

void MissingRecords::done_until(std::uint64_t kseq) {
    while (!gaps_.empty() && gaps_.front().last <= kseq) {
        gaps_.pop_front();
    }
    if (!gaps_.empty() && gaps_.front().first <= kseq) {
        gaps_.front().first = kseq + 1;
    }
}

std::uint64_t highest_known(const protocol::SyncOpenReply& reply) {
    if (reply.gaps.empty()) {
        return bounded(reply.high_water);
    }
    // A gap without an end ("all from here on") tells where the hub's knowledge stops.
    const auto& last = reply.gaps.back();
    return bounded(last.last) == largest ? bounded(last.first) - 1 : bounded(last.last) + 1;
}

} // namespace anjungan::sync
