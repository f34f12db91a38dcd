// SPDX-License-Identifier: GPL-3.0-or-later
/// Keeps the watchdog fed while the kiosk runs.
#pragma once

#include "drivers/printer/profile.hpp"
#include "drivers/watchdog/feeder.hpp"

#include <thread>

namespace anjungan::app {

/// How long the printer's thread may be busy with one job: every question unanswered, every send
/// and the marker as late as the profile allows.
[[nodiscard]] std::chrono::milliseconds longest_job(const drivers::PrinterProfile& profile);

/// A thread of its own, awake three times in the watchdog's time; none if that is zero. Clock,
/// watchdog and executors must outlive it.
class Watch {
public:
    /// Tells the watchdog that the kiosk is ready, and feeds it from now on.
    Watch(const Clock& clock, drivers::Watchdog& watchdog, std::vector<drivers::WatchedLoop> loops);
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;
    /// The kiosk ends as it should: calls the watchdog off.
    ~Watch();

private:
    void run(const std::stop_token& stop);

    drivers::Watchdog& watchdog_;
    drivers::WatchdogFeeder feeder_; ///< the thread's
    std::jthread thread_;            // last: it starts when everything it touches is there
};

} // namespace anjungan::app
