// SPDX-License-Identifier: GPL-3.0-or-later
// When the watchdog is fed, and when not.
#include "drivers/watchdog/feeder.hpp"

#include "simulator/devices/recording_watchdog.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"

#include <deque>
#include <future>
#include <thread>

using namespace anjungan;
using namespace anjungan::drivers;
using namespace anjungan::simulator;
using namespace std::chrono_literals;

namespace {

/// A loop that goes round when the test says so.
class Loop : public Executor {
public:
    void post(Task task) override { tasks_.push_back(std::move(task)); }

    void go_round() {
        while (!tasks_.empty()) {
            tasks_.front()();
            tasks_.pop_front();
        }
    }
    [[nodiscard]] std::size_t waiting() const { return tasks_.size(); }

private:
    std::deque<Task> tasks_;
};

using Told = std::vector<std::string>;

struct Kiosk {
    test::FakeClock clock;
    RecordingWatchdog watchdog{60s};
    Loop ui;
    Loop store;
    Loop printer;
    WatchdogFeeder feeder{
        clock, watchdog, {{"screen", ui, 0s}, {"store", store, 0s}, {"printer", printer, 45s}}};

    Told check() {
        clock.advance(feeder.interval());
        feeder.check();
        return watchdog.take();
    }
};

} // namespace

TEST_CASE("WatchdogFeeder: feeds while every loop comes round", "[drivers]") {
    Kiosk kiosk;
    CHECK(kiosk.feeder.interval() == 20s);
    for (int i = 0; i < 5; ++i) {
        CHECK(kiosk.check() == Told{"feed"});
        kiosk.ui.go_round();
        kiosk.store.go_round();
        kiosk.printer.go_round();
    }
}

TEST_CASE("WatchdogFeeder: one hung loop is enough, and is named", "[drivers]") {
    test::expect_log_warnings(1);
    Kiosk kiosk;
    CHECK(kiosk.check() == Told{"feed"});
    kiosk.ui.go_round();
    kiosk.printer.go_round();
    CHECK(kiosk.check() == Told{"report: hung: store"});
    kiosk.ui.go_round();
    kiosk.printer.go_round();
    CHECK(kiosk.check().empty()); // said once, and still not fed
    CHECK(kiosk.store.waiting() == 1);
    kiosk.ui.go_round();
    kiosk.store.go_round(); // it was only slow
    kiosk.printer.go_round();
    CHECK(kiosk.check() == Told{"report: running", "feed"});
}

TEST_CASE("WatchdogFeeder: the printer may take as long as paper takes, no longer", "[drivers]") {
    test::expect_log_warnings(1);
    Kiosk kiosk;
    const auto check = [&] {
        kiosk.ui.go_round();
        kiosk.store.go_round();
        return kiosk.check();
    };
    CHECK(check() == Told{"feed"}); // pinged now
    CHECK(check() == Told{"feed"}); // 20 s
    CHECK(check() == Told{"feed"}); // 40 s
    CHECK(check() == Told{"report: hung: printer"});
}

TEST_CASE("WatchdogFeeder: names all that hang", "[drivers]") {
    test::expect_log_warnings(1);
    Kiosk kiosk;
    CHECK(kiosk.check() == Told{"feed"});
    CHECK(kiosk.check() == Told{"report: hung: screen, store"});
}

TEST_CASE(
    "WatchdogFeeder: a hung thread of the real kind, and a ping that comes late", "[drivers]"
) {
    test::expect_log_warnings(1);
    test::FakeClock clock;
    RecordingWatchdog watchdog{60s};
    std::promise<void> release;
    Worker store("store");
    {
        WatchdogFeeder feeder(clock, watchdog, {{"store", store, 0s}});
        store.post([blocked = release.get_future().share()] { blocked.wait(); });
        feeder.check();
        clock.advance(20s);
        feeder.check();
        CHECK(watchdog.take() == Told{"feed", "report: hung: store"});
    }
    release.set_value(); // the ping comes back to nobody
}
