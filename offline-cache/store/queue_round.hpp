// SPDX-License-Identifier: GPL-3.0-or-later
/// Room-internal: the round of queue numbers that is under way, and whether its day is over.
#pragma once

#include "offline-cache/store/queue_numbers.hpp"

namespace anjungan::store {

/// Part of StoreContext's database: one row.
class QueueRound {
public:
    /// As stored; nothing before the first number.
    static Result<std::optional<QueueRound>> load(StoreContext& context);
    /// A round that begins now.
    [[nodiscard]] static QueueRound begin(const StoreContext& context, const QueueTime& time);

    /// Whether a midnight has passed since the last number, by every clock there is.
    [[nodiscard]] bool is_over(const StoreContext& context, const QueueTime& time) const;
    /// Whether it began so long ago that its numbers may be given out again in any case.
    [[nodiscard]] bool may_be_replaced(const StoreContext& context) const;

    /// A number is given out now.
    void note(const StoreContext& context, const QueueTime& time);
    Status save(StoreContext& context) const;

private:
    void anchor(const StoreContext& context, WallTime now);
    [[nodiscard]] bool is_over_by_hub(const QueueTime& time, const OfficeZone& zone) const;

    BootId began_boot_ = {};
    BootTime began_mono_ = BootTime(0);
    BootId boot_ = {}; ///< of the times below
    WallTime anchor_wall_;
    BootTime anchor_mono_ = BootTime(0);
    WallTime last_wall_;
    BootTime last_mono_ = BootTime(0);
    std::optional<WallTime> last_hub_;
};

} // namespace anjungan::store
