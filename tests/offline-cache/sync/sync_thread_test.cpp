// SPDX-License-Identifier: GPL-3.0-or-later
// The thread around the engine: wakes on commits and on a clock that a test moves.
#include "offline-cache/sync/sync_thread.hpp"

#include "tests/offline-cache/sync/memory_outbox.hpp"
#include "tests/offline-cache/sync/scripted_hub.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/watched.hpp"

using namespace anjungan;
using namespace anjungan::test;
using namespace std::chrono_literals;

namespace {

/// Keeps the last status and lets a test wait for one.
class StatusBoard {
public:
    void post(const sync::SyncStatus& status) {
        status_.change([&status](sync::SyncStatus& last) { last = status; });
    }

    template <class Wanted>
    [[nodiscard]] bool wait_for(Wanted wanted) {
        return status_.wait_for(wanted, 20s);
    }

private:
    Watched<sync::SyncStatus> status_;
};

struct Rig {
    KioskFixture fixture;
    MemoryOutbox outbox{fixture};
    ScriptedHub hub{fixture};
    sync::SeededRandom random{1};
    StatusBoard board;

    [[nodiscard]] sync::SyncOptions options() const {
        sync::SyncOptions made;
        made.kiosk = fixture.kiosk;
        made.hub = fixture.hub.public_key();
        made.boot_spread = 0ms;
        return made;
    }
    [[nodiscard]] sync::SyncParts parts() {
        return {fixture.clock, random, hub, outbox, fixture.key};
    }
};

} // namespace

TEST_CASE("SyncThread.nudge: a committed record is sent without waiting", "[offline-cache]") {
    Rig rig;
    sync::SyncThread thread(rig.parts(), rig.options(), [&](const auto& s) { rig.board.post(s); });
    REQUIRE(rig.board.wait_for([](const auto& s) { return s.last_success.has_value(); }));
    rig.outbox.add(1);
    thread.nudge();
    CHECK(rig.board.wait_for([&](const auto& s) {
        return s.pending == 0 && rig.outbox.count(Held::stored) == 1;
    }));
}

TEST_CASE("SyncThread.clock_moved: a fake clock drives the retry", "[offline-cache]") {
    Rig rig;
    rig.outbox.add(1);
    rig.hub.tricks = {Trick::reset_before_body};
    sync::SyncThread thread(rig.parts(), rig.options(), [&](const auto& s) { rig.board.post(s); });
    REQUIRE(rig.board.wait_for([](const auto& s) {
        return s.state == sync::SyncState::waiting && !s.detail.empty();
    }));
    rig.fixture.clock.advance(15min);
    thread.clock_moved();
    CHECK(rig.board.wait_for([](const auto& s) {
        return s.state == sync::SyncState::idle && s.pending == 0;
    }));
}

TEST_CASE("SyncThread.set_network: down is told, up sends", "[offline-cache]") {
    Rig rig;
    auto options = rig.options();
    options.boot_spread = 60s; // so that nothing is sent before the network goes down
    sync::SyncThread thread(rig.parts(), options, [&](const auto& s) { rig.board.post(s); });
    thread.set_network(sync::Network::down);
    REQUIRE(rig.board.wait_for([](const auto& s) { return s.state == sync::SyncState::offline; }));
    rig.outbox.add(1);
    thread.nudge();
    REQUIRE(rig.board.wait_for([](const auto& s) { return s.pending == 1; }));
    CHECK(rig.hub.sessions == 0);
    thread.set_network(sync::Network::up);
    CHECK(rig.board.wait_for([](const auto& s) {
        return s.state == sync::SyncState::idle && s.pending == 0;
    }));
}
