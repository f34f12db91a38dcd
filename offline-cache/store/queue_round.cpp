// SPDX-License-Identifier: GPL-3.0-or-later
// When a day of queue numbers is over.
#include "offline-cache/store/queue_round.hpp"

#include <algorithm>

namespace anjungan::store {

namespace {

/// Longer than any office is closed: a machine whose clock has gone on by more while it was off has
/// a wrong clock.
constexpr std::chrono::days max_days_off{31};
constexpr BootTime a_day = std::chrono::hours(24);

std::chrono::sys_days local_day(WallTime time, const OfficeZone& zone) {
    return std::chrono::floor<std::chrono::days>(time + zone.offset);
}

std::chrono::seconds since_midnight(WallTime time, const OfficeZone& zone) {
    return time + zone.offset - local_day(time, zone);
}

WallTime wall_time_from(std::int64_t seconds) {
    return WallTime(std::chrono::seconds(seconds));
}

WallTime run_on(WallTime from, BootTime by) {
    return from + std::chrono::floor<std::chrono::seconds>(by);
}

BootId boot_id_from(ByteView bytes) {
    BootId boot = {};
    std::copy_n(bytes.begin(), std::min(bytes.size(), boot.size()), boot.begin());
    return boot;
}

} // namespace

Result<std::optional<QueueRound>> QueueRound::load(StoreContext& context) {
    auto row = context.database.query(
        "SELECT began_boot, began_mono, boot_id, anchor_wall, anchor_mono, last_wall, last_mono,"
        " last_hub FROM queue_round"
    );
    TRY(row);
    const auto more = row->step();
    TRY(more);
    std::optional<QueueRound> found;
    if (*more) {
        found.emplace();
        found->began_boot_ = boot_id_from(row->blob(0));
        found->began_mono_ = BootTime(row->integer(1));
        found->boot_ = boot_id_from(row->blob(2));
        found->anchor_wall_ = wall_time_from(row->integer(3));
        found->anchor_mono_ = BootTime(row->integer(4));
        found->last_wall_ = wall_time_from(row->integer(5));
        found->last_mono_ = BootTime(row->integer(6));
        if (!row->is_null(7)) {
            found->last_hub_ = wall_time_from(row->integer(7));
        }
    }
    return found;
}

QueueRound QueueRound::begin(const StoreContext& context, const QueueTime& time) {
    QueueRound round;
    round.began_boot_ = context.boot_id;
    round.began_mono_ = context.clock.boot_time();
    round.anchor(context, time.now);
    round.note(context, time);
    return round;
}

void QueueRound::anchor(const StoreContext& context, WallTime now) {
    boot_ = context.boot_id;
    anchor_wall_ = now;
    anchor_mono_ = context.clock.boot_time();
}

void QueueRound::note(const StoreContext& context, const QueueTime& time) {
    const auto mono = context.clock.boot_time();
    if (boot_ != context.boot_id) {
        anchor(context, time.now);
        last_hub_.reset();
    }
    if (time.hub) {
        last_hub_ = time.hub;
    } else if (last_hub_) { // a session before this process began has told it
        last_hub_ = run_on(*last_hub_, mono - last_mono_);
    }
    last_wall_ = time.now;
    last_mono_ = mono;
}

bool QueueRound::is_over_by_hub(const QueueTime& time, const OfficeZone& zone) const {
    return !time.hub || !last_hub_ || local_day(*time.hub, zone) > local_day(*last_hub_, zone);
}

bool QueueRound::is_over(const StoreContext& context, const QueueTime& time) const {
    const auto& zone = context.zone;
    const auto mono = context.clock.boot_time();
    if (!is_over_by_hub(time, zone)) {
        return false;
    }
    if (boot_ != context.boot_id) {
        const auto days = local_day(time.now, zone) - local_day(last_wall_, zone);
        return days > std::chrono::days(0) && days <= max_days_off;
    }
    const auto by_anchor = [&](BootTime at) {
        return local_day(run_on(anchor_wall_, at - anchor_mono_), zone);
    };
    return mono - last_mono_ > since_midnight(time.now, zone) &&
           by_anchor(mono) > by_anchor(last_mono_);
}

bool QueueRound::may_be_replaced(const StoreContext& context) const {
    return began_boot_ != context.boot_id || context.clock.boot_time() - began_mono_ >= a_day;
}

Status QueueRound::save(StoreContext& context) const {
    const auto written = context.database.run(
        "INSERT OR REPLACE INTO queue_round VALUES(1,?,?,?,?,?,?,?,?)",
        {ByteView(began_boot_),
         std::int64_t{began_mono_.count()},
         ByteView(boot_),
         seconds_of(anchor_wall_),
         std::int64_t{anchor_mono_.count()},
         seconds_of(last_wall_),
         std::int64_t{last_mono_.count()},
         last_hub_ ? sqlite::Value(seconds_of(*last_hub_)) : sqlite::Value(nullptr)}
    );
    return status_of(written);
}

} // namespace anjungan::store
