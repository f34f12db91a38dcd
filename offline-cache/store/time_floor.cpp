// SPDX-License-Identifier: GPL-3.0-or-later
// The floor and its candidate: one row each.
#include "offline-cache/store/time_floor.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::store {

namespace {

/// A session raises the floor by no less: one that only says what is known costs no flush.
constexpr std::chrono::seconds worth_writing = std::chrono::minutes(1);

} // namespace

Result<std::optional<TimeFloor::Row>> TimeFloor::load(Role role) {
    std::optional<Row> found;
    auto rows = context_.database.query(
        "SELECT hub, mono, sessions, last_mono, boot_id=?2 FROM hub_clock WHERE role=?1",
        {static_cast<std::int64_t>(role), ByteView(context_.boot_id)}
    );
    TRY(rows);
    const auto more = rows->step();
    TRY(more);
    if (*more) {
        found =
            Row{WallTime(std::chrono::seconds(rows->integer(0))),
                BootTime(rows->integer(1)),
                rows->integer(2),
                BootTime(rows->integer(3)),
                rows->integer(4) != 0};
    }
    return found;
}

Status TimeFloor::save(Role role, const Row& row) {
    const auto written = context_.database.run(
        "INSERT OR REPLACE INTO hub_clock(role, hub, boot_id, mono, sessions, last_mono)"
        " VALUES(?,?,?,?,?,?)",
        {static_cast<std::int64_t>(role),
         seconds_of(row.hub),
         ByteView(context_.boot_id),
         std::int64_t{row.mono.count()},
         row.sessions,
         std::int64_t{row.last_mono.count()}}
    );
    return status_of(written);
}

Status TimeFloor::forget(Role role) {
    const auto gone = context_.database.run(
        "DELETE FROM hub_clock WHERE role=?", {static_cast<std::int64_t>(role)}
    );
    return status_of(gone);
}

/// What was signed in an earlier boot is at least as old as this one.
WallTime TimeFloor::run_on(const Row& row) const {
    const auto now = context_.clock.boot_time();
    const auto since = row.this_boot ? now - row.mono : now;
    return row.hub + std::chrono::floor<std::chrono::seconds>(std::max(since, BootTime(0)));
}

TimeFloor::Row TimeFloor::starting_at(WallTime hub) const {
    const auto now = context_.clock.boot_time();
    return {hub, now, 1, now, true};
}

bool TimeFloor::is_near(WallTime hub) const {
    return hub <= context_.clock.wall_time() + max_step;
}

Result<WallTime> TimeFloor::read() {
    const auto row = load(Role::floor);
    TRY(row);
    return *row ? run_on(**row) : WallTime();
}

std::optional<WallTime> TimeFloor::hub_now() const {
    return session_ ? std::optional(run_on(*session_)) : std::nullopt;
}

Status TimeFloor::raise(WallTime hub) {
    const auto floor = read();
    TRY(floor);
    return hub > *floor && is_near(hub) ? save(Role::floor, starting_at(hub)) : Status();
}

Result<ClockReading> TimeFloor::note_session(WallTime hub) {
    TRY(take_session(hub));
    session_ = starting_at(hub);
    const auto floor = read();
    TRY(floor);
    return ClockReading{context_.clock.wall_time(), hub, *floor};
}

Status TimeFloor::take_session(WallTime hub) {
    const auto floor = read();
    TRY(floor);
    if (hub <= *floor + worth_writing) {
        return {};
    }
    if (!is_near(hub)) {
        return context_.transact([&] { return weigh(hub); });
    }
    return context_.transact([&]() -> Status {
        TRY(forget(Role::candidate));
        return save(Role::floor, starting_at(hub));
    });
}

/// A time far above our own clock: who is right shows only in that the other goes on as it should.
Status TimeFloor::weigh(WallTime hub) {
    auto candidate = load(Role::candidate);
    TRY(candidate);
    if (!*candidate || !(*candidate)->this_boot ||
        std::chrono::abs(hub - run_on(**candidate)) > tolerance) {
        return save(Role::candidate, starting_at(hub));
    }
    auto& row = **candidate;
    const auto now = context_.clock.boot_time();
    if (now - row.last_mono < between_sessions) {
        return {};
    }
    row.last_mono = now;
    if (++row.sessions < sessions_needed) {
        return save(Role::candidate, row);
    }
    TRY(forget(Role::candidate));
    TRY(save(Role::floor, starting_at(hub)));
    return context_.audit.append(
        AuditKind::floor_raised, fmt::format("to={} sessions={}", seconds_of(hub), sessions_needed)
    );
}

Status TimeFloor::lower(WallTime to) {
    context_.owner.check();
    const auto floor = read();
    TRY(floor);
    if (*floor <= to) {
        return fail(
            ErrorCode::conflict,
            fmt::format("the time floor is {}, which is not above {}", iso_utc(*floor), iso_utc(to))
        );
    }
    return context_.transact([&]() -> Status {
        TRY(forget(Role::candidate));
        TRY(save(Role::floor, starting_at(to)));
        return context_.audit.append(
            AuditKind::floor_lowered,
            fmt::format("from={} to={} by=person", seconds_of(*floor), seconds_of(to))
        );
    });
}

} // namespace anjungan::store
