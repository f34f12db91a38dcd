// SPDX-License-Identifier: GPL-3.0-or-later
// An operator hears when the kiosk's clock and the hub's disagree.
#include "offline-cache/sync/clock_fault.hpp"

#include "offline-cache/sync/sync_engine.hpp"
#include "tests/offline-cache/sync/memory_outbox.hpp"
#include "tests/offline-cache/sync/scripted_hub.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::test;
using Catch::Matchers::ContainsSubstring;
using std::chrono::hours;
using std::chrono::minutes;

TEST_CASE("SyncEngine: clocks that disagree are told to the operator", "[offline-cache]") {
    KioskFixture fixture;
    MemoryOutbox outbox{fixture};
    ScriptedHub hub{fixture};
    sync::SeededRandom random{42};
    std::string told;
    sync::SyncOptions options;
    options.kiosk = fixture.kiosk;
    options.hub = fixture.hub.public_key();
    options.boot_spread = std::chrono::milliseconds(0);
    sync::SyncEngine engine(
        {fixture.clock, random, hub, outbox, fixture.key},
        options,
        [&told](const auto& status) { told = status.clock; }
    );
    const auto next_session = [&] {
        fixture.clock.advance(minutes(15));
        for (int i = 0; i < 9 && engine.due() <= fixture.clock.boot_time(); ++i) {
            engine.step();
        }
    };
    next_session();
    CHECK(told.empty());
    hub.clock_ahead = hours(3);
    next_session();
    CHECK_THAT(told, ContainsSubstring("2026-11-24T05:30:00Z"));
    hub.clock_ahead = minutes(9);
    next_session();
    CHECK(told.empty());
}

TEST_CASE("clock_fault: a floor above both clocks is told, too", "[offline-cache]") {
    const WallTime now(hours(500'000));
    CHECK(sync::clock_fault({now, now, now}).empty());
    CHECK_THAT(
        sync::clock_fault({now, now, now + std::chrono::days(9)}), ContainsSubstring("lower-floor")
    );
}
