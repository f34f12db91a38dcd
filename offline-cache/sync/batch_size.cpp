// SPDX-License-Identifier: GPL-3.0-or-later
// Halves batches until the record that spoils them stands alone.
#include "offline-cache/sync/batch_size.hpp"

#include <algorithm>

namespace anjungan::sync {

void BatchSize::observed(std::size_t bytes, std::chrono::milliseconds took) {
    const auto time = static_cast<std::size_t>(std::max<std::int64_t>(took.count(), 1));
    const auto wanted = bytes * static_cast<std::size_t>(aim.count()) / time;
    bytes_ = std::clamp(wanted, std::size_t{1}, protocol::max_batch_bytes);
}

void BatchSize::succeeded(std::uint64_t last) {
    failures_ = 0;
    // Up to where the trouble was seen, batches stay small: a larger one would fail once more.
    if (last >= suspect_until_) {
        suspect_until_ = 0;
        records_ = protocol::max_batch_records;
    }
}

BatchFate BatchSize::failed(std::size_t count, std::uint64_t last) {
    ++failures_;
    const bool halving = suspect_until_ != 0;
    if (!halving && failures_ < patience) {
        return BatchFate::send_again;
    }
    return too_large(count, last);
}

BatchFate BatchSize::too_large(std::size_t count, std::uint64_t last) {
    failures_ = 0;
    if (count <= 1) {
        suspect_until_ = 0;
        records_ = protocol::max_batch_records;
        return BatchFate::single_record;
    }
    suspect_until_ = std::max(suspect_until_, last);
    records_ = count / 2;
    return BatchFate::send_again;
}

bool BatchSize::expire(BootTime now) {
    return std::erase_if(left_out_, [now](const auto& entry) { return entry.second <= now; }) > 0;
}

BootTime BatchSize::next_back() const {
    auto next = BootTime::max();
    for (const auto& [kseq, until] : left_out_) {
        next = std::min(next, until);
    }
    return next;
}

} // namespace anjungan::sync
