// SPDX-License-Identifier: GPL-3.0-or-later
/// How many records and bytes the next batch may hold, and which record is left out for a while:
/// finds the one record that the hub chokes on by halving, and keeps a batch short on a slow link.
#pragma once

#include "base/clock.hpp"
#include "protocol/wire.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>

namespace anjungan::sync {

/// What a failure or refusal of a batch leads to.
enum class BatchFate {
    send_again,    ///< as it is, or smaller: records() says
    single_record, ///< it was one record, and it is the one
};

class BatchSize {
public:
    /// Failures of one batch before it is halved for the first time.
    static constexpr int patience = 3;

    /// What a batch should take at the speed last seen. On a slow link that breaks often, a longer
    /// one would never come to its end.
    static constexpr std::chrono::milliseconds aim = std::chrono::seconds(10);

    [[nodiscard]] std::size_t records() const { return records_; }
    /// Of the whole body; at most what a batch may hold. One record goes even if it is larger.
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

    /// A body of so many bytes was answered after so long, whatever the answer.
    void observed(std::size_t bytes, std::chrono::milliseconds took);

    /// A batch up to `last` was answered with acks.
    void succeeded(std::uint64_t last);
    /// A batch of `count` records up to `last` failed although the session had opened, so that the
    /// hub is there and one of the records may be what it fails on.
    [[nodiscard]] BatchFate failed(std::size_t count, std::uint64_t last);
    /// A batch of `count` records up to `last` will never be taken as it is.
    [[nodiscard]] BatchFate too_large(std::size_t count, std::uint64_t last);

    /// Leaves a record out of batches until `until`. It stays in the outbox, sealed.
    void leave_out(std::uint64_t kseq, BootTime until) { left_out_[kseq] = until; }
    [[nodiscard]] bool is_left_out(std::uint64_t kseq) const { return left_out_.contains(kseq); }
    [[nodiscard]] std::size_t left_out() const { return left_out_.size(); }
    /// Takes those back in whose time is over; whether there were any.
    bool expire(BootTime now);
    /// When the next one comes back in; BootTime::max() if none is left out.
    [[nodiscard]] BootTime next_back() const;

    /// Counts what has happened to a record that stood alone; gives how often by now.
    int count_failure(std::uint64_t kseq) { return ++alone_[kseq].failures; }
    int count_too_large(std::uint64_t kseq) { return ++alone_[kseq].too_large; }
    /// It was acknowledged or set aside.
    void forget(std::uint64_t kseq) { alone_.erase(kseq); }

private:
    std::size_t records_ = protocol::max_batch_records;
    std::size_t bytes_ = protocol::max_batch_bytes;
    int failures_ = 0;
    std::uint64_t suspect_until_ = 0; ///< the halving goes on up to here; 0: none under way
    std::map<std::uint64_t, BootTime> left_out_;
    struct Alone {
        int failures = 0;
        int too_large = 0;
    };
    std::map<std::uint64_t, Alone> alone_;
};

} // namespace anjungan::sync
