// SPDX-License-Identifier: GPL-3.0-or-later
/// No time below the floor can be right: the hub has signed it. The floor runs on with the boot
/// clock, so that a day changes even where the machine's own clock stands in 1970.
///
/// One signed time says little: the hub's clock may be the one that is wrong. So a single one takes
/// the floor at most a day above the machine's own clock. Further needs several sessions, each some
/// time after the last, whose times move on as the boot clock does; a hub refuses to sign while its
/// own clock has jumped (hub/intake/clock_guard.hpp), and a person can take the floor back.
#pragma once

#include "offline-cache/store/store_context.hpp"

namespace anjungan::store {

/// What a session has shown of the clocks.
struct ClockReading {
    WallTime own;
    WallTime hub;
    WallTime floor;
};

/// Part of a Store: same thread, dies with it.
class TimeFloor {
public:
    static constexpr std::chrono::seconds max_step = std::chrono::days(1);
    static constexpr std::int64_t sessions_needed = 3;
    static constexpr BootTime between_sessions = std::chrono::minutes(10);
    /// How far such times may differ from what the boot clock says.
    static constexpr std::chrono::seconds tolerance = std::chrono::minutes(2);

    explicit TimeFloor(StoreContext& context) : context_(context) {}

    /// The floor now; 1970 before the first signed time.
    Result<WallTime> read();

    /// The time of an ack that holds. Within the caller's transaction.
    Status raise(WallTime hub);

    /// The hub's clock as the session that was just opened tells it. Durable when it returns.
    Result<ClockReading> note_session(WallTime hub);

    /// A person takes the floor back to `to`; audited. `conflict` unless it is above that.
    Status lower(WallTime to);

    /// The hub's clock now, by the last session since the start of this process; nothing before.
    [[nodiscard]] std::optional<WallTime> hub_now() const;

private:
    struct Row {
        WallTime hub;
        BootTime mono = BootTime(0);
        std::int64_t sessions = 0;
        BootTime last_mono = BootTime(0);
        bool this_boot = false;
    };
    enum class Role : std::int64_t { floor = 1, candidate = 2 };

    Result<std::optional<Row>> load(Role role);
    Status save(Role role, const Row& row);
    Status forget(Role role);
    [[nodiscard]] WallTime run_on(const Row& row) const;
    [[nodiscard]] Row starting_at(WallTime hub) const;
    [[nodiscard]] bool is_near(WallTime hub) const;
    Status take_session(WallTime hub);
    Status weigh(WallTime hub);

    StoreContext& context_;
    std::optional<Row> session_; ///< the last one's
};

} // namespace anjungan::store
