// SPDX-License-Identifier: GPL-3.0-or-later
/// Feeds the watchdog while every loop of the kiosk advances, and only then.
///
/// A loop is pinged: a task that does nothing is posted to it and must come back. Time comes from
/// the clock it is given; nothing here waits.
#pragma once

#include "base/clock.hpp"
#include "base/worker.hpp"
#include "drivers/watchdog/watchdog.hpp"

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace anjungan::drivers {

/// One thread that must advance.
struct WatchedLoop {
    std::string name; ///< for the operator: "store"
    Executor& executor;
    /// How long its work may take besides the time between two checks: a printer's thread waits
    /// for paper to move. Zero: it must have come round since the last check.
    std::chrono::milliseconds allowance;
};

/// Belongs to the thread that calls check(). Watchdog, clock and executors must outlive it; a ping
/// may come back after it is gone.
class WatchdogFeeder {
public:
    WatchdogFeeder(const Clock& clock, Watchdog& watchdog, std::vector<WatchedLoop> loops);

    /// How far apart checks should be: a third of the watchdog's time.
    [[nodiscard]] std::chrono::milliseconds interval() const { return watchdog_.timeout() / 3; }

    /// Feeds if every loop has answered its last ping, or still may, and pings anew. Otherwise
    /// tells watchdog and log, once, which loop hangs.
    void check();

private:
    struct Watched {
        WatchedLoop loop;
        BootTime pinged_at = BootTime(0);
        std::shared_ptr<std::atomic<bool>> answered; ///< shared with a task in the loop's mailbox
    };

    [[nodiscard]] bool is_late(const Watched& watched) const;
    void ping(Watched& watched) const;
    void tell(const std::string& late);

    const Clock& clock_;
    Watchdog& watchdog_;
    std::vector<Watched> watched_;
    std::string told_; ///< the loops that hang, as last told
};

} // namespace anjungan::drivers
