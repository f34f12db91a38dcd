// SPDX-License-Identifier: GPL-3.0-or-later
// Behind a proxy that lies half of the time nothing is believed, and ten minutes after it has
// turned honest everything has arrived, whatever it said before.
#include "base/log.hpp"
#include "tests/faults/lying_proxy.hpp"
#include "tests/faults/sync_rig.hpp"
#include "tests/faults/wire_server.hpp"
#include "tests/offline-cache/sync/scripted_hub.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using namespace anjungan::test;
using namespace std::chrono_literals;

namespace {

/// A village behind the proxy. All of it is real but the clock, hub and proxy.
class Village {
public:
    explicit Village(std::uint64_t seed) : proxy_(hub_, seed) {}

    /// So long the proxy lies, and citizens come.
    void lie_for(std::chrono::milliseconds time) {
        const auto end = fixture_.clock.boot_time() + time;
        while (fixture_.clock.boot_time() < end) {
            kiosk.submit(1);
            const auto left =
                std::min<std::chrono::milliseconds>(end - fixture_.clock.boot_time(), 30s);
            kiosk.pass(std::clamp<std::chrono::milliseconds>(kiosk.wait(), 1ms, left));
        }
        const MutexLock lock(mutex_);
        CHECK(proxy_.lies() > 0);
        proxy_.turn_honest();
    }
    /// Gives how long it took until nothing waited any more.
    std::chrono::milliseconds arrival() {
        const auto begun = fixture_.clock.boot_time();
        kiosk.submit(5);
        kiosk.drain();
        return fixture_.clock.boot_time() - begun;
    }
    std::size_t at_hub() {
        const MutexLock lock(mutex_);
        return hub_.inbox.size();
    }

private:
    TemporaryDirectory directory_;
    KioskFixture fixture_;
    Mutex mutex_;
    ScriptedHub hub_ GUARDED_BY(mutex_){fixture_};
    LyingProxy proxy_ GUARDED_BY(mutex_);
    WireServer server_{proxy_, mutex_};

public:
    SyncRig kiosk{fixture_, directory_.path() / "kiosk.db", server_.url()};
};

} // namespace

TEST_CASE("Liveness: ten minutes after the proxy has turned honest all is there", "[faults]") {
    const auto before = log::warnings_written();
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        Village village(seed);
        village.lie_for(std::chrono::minutes(4 * seed));
        CHECK(village.arrival() <= 10min);
        const auto counts = village.kiosk.counts();
        CHECK(counts.stored == counts.committed);
        CHECK(counts.quarantined == 0);
        CHECK(village.at_hub() == static_cast<std::size_t>(counts.committed));
    }
    // Records that the proxy called poisonous: how many depends on its lies.
    expect_log_warnings(log::warnings_written() - before);
}
