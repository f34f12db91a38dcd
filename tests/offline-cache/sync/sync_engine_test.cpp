// SPDX-License-Identifier: GPL-3.0-or-later
// The reaction table: nothing counts without a signature, and everything arrives in the end.
#include "offline-cache/sync/sync_engine.hpp"

#include "tests/offline-cache/sync/memory_outbox.hpp"
#include "tests/offline-cache/sync/scripted_hub.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::test;
using namespace std::chrono_literals;
using sync::SyncState;

namespace {

struct Rig {
    KioskFixture fixture;
    MemoryOutbox outbox{fixture};
    ScriptedHub hub{fixture};
    sync::SeededRandom random{42};
    std::vector<sync::SyncStatus> told;
    std::optional<sync::SyncEngine> engine;

    explicit Rig(std::chrono::milliseconds boot_spread = 0ms) {
        sync::SyncOptions options;
        options.kiosk = fixture.kiosk;
        options.hub = fixture.hub.public_key();
        options.boot_spread = boot_spread;
        engine.emplace(
            sync::SyncParts{fixture.clock, random, hub, outbox, fixture.key},
            options,
            [this](const auto& status) { told.push_back(status); }
        );
    }

    [[nodiscard]] std::chrono::milliseconds wait() const {
        return engine->due() - fixture.clock.boot_time();
    }
    /// Steps until nothing is due now.
    void settle() {
        for (int i = 0; i < 1000 && wait() <= 0ms; ++i) {
            engine->step();
        }
        REQUIRE(wait() > 0ms);
    }
    /// Lets time pass until everything is acknowledged or set aside; gives the time it took.
    std::chrono::milliseconds drain() {
        const auto begin = fixture.clock.boot_time();
        settle();
        for (int i = 0; i < 200 && outbox.count(Held::sealed) > 0; ++i) {
            fixture.clock.advance(wait());
            settle();
        }
        CHECK(outbox.count(Held::sealed) == 0);
        return fixture.clock.boot_time() - begin;
    }
};

} // namespace

TEST_CASE("SyncEngine: sends everything and rests", "[offline-cache]") {
    Rig rig;
    rig.outbox.add(250);
    rig.settle();
    CHECK(rig.outbox.count(Held::stored) == 250);
    CHECK(rig.hub.batches == std::vector<std::size_t>{100, 100, 50});
    CHECK(rig.engine->status().state == SyncState::idle);
    CHECK(rig.engine->status().pending == 0);
    CHECK(rig.engine->status().last_success == rig.fixture.clock.wall_time());
    CHECK(rig.wait() == 15min);
}

TEST_CASE(
    "SyncEngine: a nudge sends a new record at once, without a new session", "[offline-cache]"
) {
    Rig rig;
    rig.settle();
    rig.outbox.add(1);
    rig.engine->nudge();
    CHECK(rig.engine->status().pending == 1);
    rig.settle();
    CHECK(rig.outbox.state(1) == Held::stored);
    CHECK(rig.hub.sessions == 1);
}

TEST_CASE("SyncEngine: no trick changes a state, and all arrives in the end", "[offline-cache]") {
    const auto trick = GENERATE(
        Trick::page_200,
        Trick::unsigned_200,
        Trick::forged_acks,
        Trick::other_records,
        Trick::other_kiosk,
        Trick::other_digest,
        Trick::other_epoch,
        Trick::redirect,
        Trick::busy,
        Trick::overloaded,
        Trick::broken,
        Trick::forbidden,
        Trick::distrusted,
        Trick::reset_before_body,
        Trick::reset_after_body
    );
    CAPTURE(static_cast<int>(trick));
    Rig rig;
    rig.outbox.add(4);
    rig.hub.tricks = {trick, trick};
    rig.settle();
    CHECK(rig.outbox.count(Held::sealed) == 4);
    CHECK(rig.engine->status().pending == 4);
    CHECK_FALSE(rig.engine->status().detail.empty());
    rig.drain();
    CHECK(rig.outbox.count(Held::stored) == 4);
    CHECK(rig.hub.inbox.size() == 4);
    CHECK(rig.engine->status().state == SyncState::idle);
    CHECK(rig.engine->status().detail.empty());
}

TEST_CASE("SyncEngine: half the acks move half the records, then the rest", "[offline-cache]") {
    Rig rig;
    rig.outbox.add(10);
    rig.hub.tricks = {Trick::half_the_acks};
    rig.engine->step(); // the session
    rig.engine->step(); // the batch
    CHECK(rig.outbox.count(Held::stored) == 5);
    CHECK(rig.outbox.state(1) == Held::stored);
    CHECK(rig.outbox.state(2) == Held::sealed);
    rig.settle();
    CHECK(rig.outbox.count(Held::stored) == 10);
}

TEST_CASE("SyncEngine: on a slow link a batch is as long as ten seconds", "[offline-cache]") {
    Rig rig;
    rig.outbox.add(100);
    rig.hub.passing_time = [&rig](std::size_t bytes) { // one kilobyte a second
        rig.fixture.clock.advance(std::chrono::milliseconds(bytes));
    };
    rig.drain();
    CHECK(rig.hub.batches == std::vector<std::size_t>{100}); // nothing was known yet
    rig.outbox.add(20);
    rig.hub.batches.clear();
    rig.engine->nudge();
    rig.drain();
    const auto size = rig.fixture.sealed(1).envelope.size();
    CHECK(rig.hub.batches.front() == 10'000 / size);
}

TEST_CASE("SyncEngine: 413 halves until it fits", "[offline-cache]") {
    Rig rig;
    rig.outbox.add(20);
    rig.hub.max_records = 5;
    rig.settle();
    CHECK(rig.outbox.count(Held::stored) == 20);
    CHECK(rig.hub.batches == std::vector<std::size_t>{20, 10, 5, 5, 5, 5});
}

TEST_CASE(
    "SyncEngine: a single record that is refused is set aside, the others go on", "[offline-cache]"
) {
    const auto trick = GENERATE(Trick::too_large, Trick::unprocessable);
    expect_log_warnings(2); // one for each trick
    Rig rig;
    rig.outbox.add(1);
    rig.hub.tricks = {trick, trick, trick, trick};
    rig.drain();
    CHECK(rig.outbox.state(1) == Held::quarantined);
    CHECK(rig.hub.batches.size() == 4); // nobody signs a 413: once is not believed
    CHECK(rig.engine->status().quarantined == 1);
    rig.outbox.add(2);
    rig.engine->nudge();
    rig.settle();
    CHECK(rig.outbox.count(Held::stored) == 2);
}

TEST_CASE("SyncEngine: a signed rejection sets the record aside", "[offline-cache]") {
    Rig rig;
    rig.outbox.add(2);
    rig.hub.tricks = {Trick::rejected};
    rig.settle();
    CHECK(rig.outbox.count(Held::quarantined) == 2);
    CHECK(rig.engine->status().quarantined == 2);
}

TEST_CASE("SyncEngine: finds the record the hub chokes on and sends the rest", "[offline-cache]") {
    // Nothing arrives before the first one is found: the longest search.
    const auto poison = GENERATE(std::uint64_t{1}, std::uint64_t{37});
    expect_log_warnings(2); // one for each
    Rig rig;
    rig.outbox.add(100);
    rig.hub.poison = poison;
    rig.settle();
    bool found = false;
    for (int i = 0; i < 60 && rig.outbox.count(Held::stored) < 99; ++i) {
        rig.fixture.clock.advance(rig.wait());
        rig.settle();
        if (!found && rig.hub.batches.back() == 1) {
            found = true;
            CHECK(rig.wait() == 2s); // the search is over: the others need not wait for it
        }
    }
    CHECK(found);
    CHECK(rig.outbox.count(Held::stored) == 99);
    CHECK(rig.outbox.state(poison) == Held::sealed);
    CHECK(rig.engine->status().state == SyncState::waiting);
    rig.hub.poison = 0; // the hub is repaired
    rig.drain();
    CHECK(rig.outbox.state(poison) == Held::stored);
}

TEST_CASE(
    "SyncEngine: waits longer after each failure, and a nudge does not shorten it",
    "[offline-cache]"
) {
    Rig rig;
    rig.outbox.add(1);
    rig.hub.tricks = {Trick::reset_before_body};
    rig.settle();
    CHECK(rig.wait() >= 2s);
    const auto due = rig.engine->due();
    rig.outbox.add(1);
    rig.engine->nudge();
    CHECK(rig.engine->due() == due);
    CHECK(rig.engine->status().pending == 2);
    CHECK(rig.engine->status().state == SyncState::waiting);
}

TEST_CASE("SyncEngine: obeys Retry-After and the slow lane", "[offline-cache]") {
    Rig rig;
    rig.outbox.add(1);
    SECTION("429") {
        rig.hub.tricks = {Trick::busy};
        rig.settle();
        CHECK(rig.wait() == 600s);
    }
    SECTION("refused again and again: the hub's word") {
        rig.hub.refuses_sessions = true;
        for (int i = 0; i < 3; ++i) {
            rig.fixture.clock.advance(std::max(rig.wait(), 0ms));
            rig.settle();
            CHECK((i < 2 ? rig.wait() <= 15s : rig.wait() == 5min));
        }
        CHECK(rig.engine->status().state == SyncState::refused);
        rig.hub.refuses_sessions = false;
        CHECK(rig.drain() == 5min);
    }
}

TEST_CASE("SyncEngine: does not try while the network is down", "[offline-cache]") {
    Rig rig;
    rig.outbox.add(1);
    rig.engine->set_network(sync::Network::down);
    CHECK(rig.engine->due() == BootTime::max());
    rig.engine->step();
    rig.engine->nudge();
    CHECK(rig.hub.sessions == 0);
    CHECK(rig.engine->status().state == SyncState::offline);
    rig.engine->set_network(sync::Network::up);
    rig.settle();
    CHECK(rig.outbox.state(1) == Held::stored);
}

TEST_CASE("SyncEngine: a hub restored from a backup gets again what it lost", "[offline-cache]") {
    Rig rig;
    rig.outbox.add(30);
    rig.settle();
    const auto gone = GENERATE(std::uint64_t{11}, std::uint64_t{1});
    SECTION("with the same epoch, a lower mark") {}
    SECTION("with a new epoch") {
        rig.hub.epoch = 8;
    }
    rig.hub.inbox.erase(rig.hub.inbox.lower_bound(gone), rig.hub.inbox.end());
    rig.hub.inbox.erase(5);
    rig.fixture.clock.advance(15min);
    rig.settle();
    CHECK(rig.hub.inbox.size() == 30);
    CHECK(rig.engine->status().state == SyncState::idle);
}

TEST_CASE(
    "SyncEngine: a disk that was put back jumps past the numbers the hub knows", "[offline-cache]"
) {
    expect_log_warnings(1);
    Rig rig;
    rig.outbox.add(3);
    for (std::uint64_t kseq = 1; kseq <= 9; ++kseq) {
        rig.hub.inbox[kseq] = 1;
    }
    rig.settle();
    CHECK(rig.outbox.last() == 9);
}

TEST_CASE("SyncEngine: the first try after the start is spread", "[offline-cache]") {
    Rig rig(60s);
    CHECK(rig.wait() > 0ms);
    CHECK(rig.wait() <= 60s);
    rig.engine->step();
    CHECK(rig.hub.sessions == 0);
}
