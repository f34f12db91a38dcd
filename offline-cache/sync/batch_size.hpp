/// How many records the next batch may hold, and which record is left out for a while: finds the
/// one record that the hub chokes on by halving.
#pragma once

#include "kiosk/base/clock.hpp"

#include <cstddef>
#include <cstdint>
#include <map>

namespace anjungan::sync {

class BatchSize {
public:
    /// Failures of one batch before it is halved.
    static constexpr int patience = 3;

    [[nodiscard]] std::size_t records() const { return records_; }

    /// A batch of `count` records up to `last` was answered; the hub can digest them.
    void succeeded(std::int64_t last);
    /// A batch of `count` records from `first` to `last` failed although the session opened. True:
    /// it was a single record and patience is over, so it should be left out.
    [[nodiscard]] bool failed(std::size_t count, std::int64_t first, std::int64_t last);
    /// The hub said that a batch of `count` up to `last` is too large. True: it was a single one.
    [[nodiscard]] bool too_large(std::size_t count, std::int64_t last);

    /// Leaves a record out of batches until `until`. It stays in the outbox.
    void leave_out(std::int64_t kseq, BootTime until) { left_out_[kseq] = until; }
    [[nodiscard]] bool is_left_out(std::int64_t kseq) const { return left_out_.contains(kseq); }
    [[nodiscard]] std::size_t left_out() const { return left_out_.size(); }
    /// Forgets those whose time is over.
    void expire(BootTime now);

private:
    void halve(std::size_t count, std::int64_t last);

    std::size_t records_;
    int failures_ = 0;
    std::int64_t failing_first_ = 0; ///< of the batch the failures are counted for
    std::int64_t suspect_until_ = 0; ///< 0: no halving under way
    std::map<std::int64_t, BootTime> left_out_;

public:
    BatchSize();
};

} // namespace anjungan::sync
