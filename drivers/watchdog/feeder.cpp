// SPDX-License-Identifier: GPL-3.0-or-later
// Pings, and food for the watchdog when they have come back.
#include "drivers/watchdog/feeder.hpp"

#include "base/log.hpp"

namespace anjungan::drivers {

namespace {

void log_trouble(const Status& told) {
    if (!told) {
        log::warning("{}", told.error().detail);
    }
}

} // namespace

WatchdogFeeder::WatchdogFeeder(
    const Clock& clock, Watchdog& watchdog, std::vector<WatchedLoop> loops
)
    : clock_(clock), watchdog_(watchdog) {
    for (auto& loop : loops) {
        watched_.push_back({std::move(loop), {}, std::make_shared<std::atomic<bool>>(true)});
    }
}

bool WatchdogFeeder::is_late(const Watched& watched) const {
    return !*watched.answered && clock_.boot_time() - watched.pinged_at > watched.loop.allowance;
}

void WatchdogFeeder::ping(Watched& watched) const {
    *watched.answered = false;
    watched.pinged_at = clock_.boot_time();
    watched.loop.executor.post([answered = watched.answered] { *answered = true; });
}

void WatchdogFeeder::check() {
    std::string late;
    for (auto& watched : watched_) {
        if (is_late(watched)) {
            late += (late.empty() ? "" : ", ") + watched.loop.name;
        }
        if (*watched.answered) {
            ping(watched);
        }
    }
    tell(late);
    if (late.empty()) {
        log_trouble(watchdog_.feed());
    }
}

void WatchdogFeeder::tell(const std::string& late) {
    if (late == told_) {
        return;
    }
    told_ = late;
    const auto sentence = late.empty() ? std::string("running") : "hung: " + late;
    if (!late.empty()) {
        log::error("watchdog: not fed any more, because this hangs: {}", late);
    }
    log_trouble(watchdog_.report(sentence));
}

} // namespace anjungan::drivers
