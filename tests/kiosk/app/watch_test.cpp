// SPDX-License-Identifier: GPL-3.0-or-later
// The watchdog is fed by the running threads.
#include "kiosk/app/watch.hpp"

#include "simulator/devices/recording_watchdog.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <future>

using namespace anjungan;
using namespace std::chrono_literals;

namespace {

/// Collects what the watchdog is told until `wanted` is among it, at most ten seconds long.
std::vector<std::string>
told_until(simulator::RecordingWatchdog& watchdog, const std::string& wanted) {
    const auto until = std::chrono::steady_clock::now() + 10s;
    std::vector<std::string> all;
    while (std::chrono::steady_clock::now() < until) {
        const auto more = watchdog.take();
        all.insert(all.end(), more.begin(), more.end());
        if (std::ranges::find(all, wanted) != all.end()) {
            break;
        }
        std::this_thread::sleep_for(2ms);
    }
    return all;
}

} // namespace

TEST_CASE("Watch: feeds until a loop hangs, says which, and is called off at the end", "[app]") {
    test::expect_log_warnings(1);
    const SystemClock clock;
    simulator::RecordingWatchdog watchdog(600ms); // checks are 200 ms apart, also on a busy machine
    Worker screen("screen");
    Worker store("store");
    std::promise<void> release;
    {
        const app::Watch watch(clock, watchdog, {{"screen", screen, 0ms}, {"store", store, 0ms}});
        const auto well = told_until(watchdog, "feed");
        REQUIRE(well.size() >= 2);
        CHECK(well[0] == "ready");
        CHECK(well[1] == "feed");
        store.post([blocked = release.get_future().share()] { blocked.wait(); });
        const auto hung = told_until(watchdog, "report: hung: store");
        CHECK(hung.back() == "report: hung: store");
        CHECK(watchdog.take().empty());
    }
    CHECK(watchdog.take() == std::vector<std::string>{"stop"});
    release.set_value();
}

TEST_CASE("Watch: a watchdog that waits for nothing is only told", "[app]") {
    const SystemClock clock;
    simulator::RecordingWatchdog watchdog(0ms);
    { const app::Watch watch(clock, watchdog, {}); }
    CHECK(watchdog.take() == std::vector<std::string>{"ready", "stop"});
}

TEST_CASE("longest_job: outlasts every wait of the slowest profile", "[app]") {
    drivers::PrinterProfile profile;
    profile.reply_time = 1500ms;
    profile.finish_time = 20s;
    CHECK(app::longest_job(profile) == 72s);
}
