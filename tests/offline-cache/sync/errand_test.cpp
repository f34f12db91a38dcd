// SPDX-License-Identifier: GPL-3.0-or-later
// What else is done with the hub: only when nothing waits to be sent.
#include "offline-cache/sync/errand.hpp"

#include "offline-cache/sync/sync_engine.hpp"
#include "tests/offline-cache/sync/memory_outbox.hpp"
#include "tests/offline-cache/sync/scripted_hub.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::test;
using namespace std::chrono_literals;

namespace {

/// Wants so many steps in a row, and notes how many records waited at each.
class CountedErrand : public sync::Errand {
public:
    explicit CountedErrand(const MemoryOutbox& outbox) : outbox_(outbox) {}
    bool step() override {
        waiting.push_back(outbox_.count(Held::sealed));
        return --wanted > 0;
    }

    int wanted = 1;
    std::vector<int> waiting;

private:
    const MemoryOutbox& outbox_;
};

} // namespace

TEST_CASE(
    "SyncEngine.errand: runs when nothing waits, and a record goes first", "[offline-cache]"
) {
    const KioskFixture fixture;
    MemoryOutbox outbox(fixture);
    ScriptedHub hub(fixture);
    sync::SeededRandom random(42);
    CountedErrand errand(outbox);
    sync::SyncOptions options;
    options.kiosk = fixture.kiosk;
    options.hub = fixture.hub.public_key();
    options.boot_spread = 0ms;
    sync::SyncEngine engine(
        {fixture.clock, random, hub, outbox, fixture.key, &errand}, options, [](auto&) {}
    );
    outbox.add(3);
    errand.wanted = 4;
    engine.step(); // opens the session
    engine.step(); // sends the three
    CHECK(errand.waiting.empty());
    engine.step();
    CHECK(errand.waiting == std::vector<int>{0});
    CHECK(engine.due() == fixture.clock.boot_time()); // it wants to go on at once
    outbox.add(1);
    engine.nudge();
    engine.step(); // the record that was committed meanwhile
    CHECK(errand.waiting.size() == 1);
    CHECK(outbox.count(Held::stored) == 4);
    engine.step();
    engine.step();
    engine.step();
    CHECK(errand.waiting == std::vector<int>{0, 0, 0, 0});
    CHECK(engine.due() > fixture.clock.boot_time());
}
