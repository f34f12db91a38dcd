// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever answers in the hub's place, no state moves without its signature, and when the hub
// behaves again every record arrives once.
#include "tests/faults/sync_rig.hpp"
#include "tests/faults/wire_server.hpp"
#include "tests/offline-cache/sync/scripted_hub.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using namespace anjungan::test;
using namespace std::chrono_literals;
using sync::SyncState;

namespace {

constexpr int records = 4;

class Rig {
public:
    explicit Rig(int submissions = records) { kiosk.submit(submissions); }

    /// The hub, while the server is not using it.
    template <class Use>
    auto with_hub(Use use) {
        const MutexLock lock(mutex_);
        return use(hub_);
    }
    void play(std::deque<Trick> tricks) {
        with_hub([&](ScriptedHub& hub) { hub.tricks = std::move(tricks); });
    }
    void break_wire(std::deque<Wire> faults) { server_.set_faults(std::move(faults)); }

    /// The fault strikes, and nothing was believed.
    void expect_unmoved() {
        kiosk.settle();
        CHECK(kiosk.counts().sealed == kiosk.counts().committed);
        CHECK_FALSE(kiosk.engine().status().detail.empty());
        CHECK(kiosk.wait() >= 2s);
    }
    /// The hub behaves again.
    void expect_arrival() {
        kiosk.drain();
        const auto counts = kiosk.counts();
        CHECK(counts.stored == counts.committed);
        CHECK(kiosk.engine().status().state == SyncState::idle);
        with_hub([&](ScriptedHub& hub) {
            CHECK(hub.inbox.size() == static_cast<std::size_t>(counts.committed));
        });
    }
    void survives(Trick trick) {
        play({trick});
        expect_unmoved();
        expect_arrival();
    }
    void survives(Wire fault) {
        break_wire({fault});
        expect_unmoved();
        expect_arrival();
    }

private:
    TemporaryDirectory directory_;
    KioskFixture fixture_;
    Mutex mutex_;
    ScriptedHub hub_ GUARDED_BY(mutex_){fixture_};
    WireServer server_{hub_, mutex_};

public:
    SyncRig kiosk{fixture_, directory_.path() / "kiosk.db", server_.url()};
};

} // namespace

TEST_CASE("Hostile hub: 200 with a web page", "[faults]") {
    Rig().survives(Trick::page_200);
}
TEST_CASE("Hostile hub: 200 without a signature", "[faults]") {
    Rig().survives(Trick::unsigned_200);
}
TEST_CASE("Hostile hub: acks that somebody else signed", "[faults]") {
    Rig().survives(Trick::forged_acks);
}
TEST_CASE("Hostile hub: acks for records that were not sent", "[faults]") {
    Rig().survives(Trick::other_records);
}
TEST_CASE("Hostile hub: acks for another kiosk", "[faults]") {
    Rig().survives(Trick::other_kiosk);
}
TEST_CASE("Hostile hub: acks for other contents", "[faults]") {
    Rig().survives(Trick::other_digest);
}
TEST_CASE("Hostile hub: acks from before a restore", "[faults]") {
    Rig().survives(Trick::other_epoch);
}
TEST_CASE("Hostile hub: 302 to a log-in page", "[faults]") {
    Rig().survives(Trick::redirect);
}
TEST_CASE("Hostile hub: no answer before the body was taken", "[faults]") {
    Rig().survives(Trick::reset_before_body);
}
TEST_CASE("Hostile hub: a reset after the body was taken", "[faults]") {
    Rig().survives(Trick::reset_after_body);
}
TEST_CASE("Hostile hub: an answer cut in the middle", "[faults]") {
    Rig().survives(Wire::cut);
}
TEST_CASE("Hostile hub: a reset instead of the answer", "[faults]") {
    Rig().survives(Wire::reset);
}
TEST_CASE("Hostile hub: an answer that drips is given up", "[faults]") {
    Rig().survives(Wire::drip);
}
TEST_CASE("Hostile hub: 503", "[faults]") {
    Rig().survives(Trick::overloaded);
}

TEST_CASE("Hostile hub: 429 says how long to wait", "[faults]") {
    Rig rig;
    rig.play({Trick::busy});
    rig.expect_unmoved();
    CHECK(rig.kiosk.wait() >= 600s);
    rig.expect_arrival();
}

TEST_CASE("Hostile hub: one 401 or 403 is told and doubted", "[faults]") {
    const auto trick = GENERATE(Trick::unauthorised, Trick::forbidden);
    Rig rig;
    rig.play({trick});
    rig.expect_unmoved();
    CHECK(rig.kiosk.wait() <= 15s);
    CHECK(rig.kiosk.engine().status().state == SyncState::refused);
    rig.expect_arrival();
}

TEST_CASE("Hostile hub: 401 for every session leads to the slow lane", "[faults]") {
    Rig rig;
    rig.with_hub([](ScriptedHub& hub) { hub.refuses_sessions = true; });
    rig.expect_unmoved();
    rig.kiosk.pass(rig.kiosk.wait());
    rig.kiosk.pass(rig.kiosk.wait());
    CHECK(rig.kiosk.wait() == 5min);
    CHECK(rig.kiosk.engine().status().state == SyncState::refused);
    rig.with_hub([](ScriptedHub& hub) { hub.refuses_sessions = false; });
    rig.expect_arrival();
}

TEST_CASE("Hostile hub: 500 three times, then fine", "[faults]") {
    Rig rig;
    rig.play({Trick::broken, Trick::broken, Trick::broken});
    rig.expect_unmoved();
    rig.expect_arrival();
    rig.with_hub([](ScriptedHub& hub) {
        CHECK(hub.batches == std::vector<std::size_t>{4, 4, 4, 2, 2});
    });
}

TEST_CASE("Hostile hub: half the acks move half the records, then the rest", "[faults]") {
    Rig rig;
    rig.play({Trick::half_the_acks});
    rig.kiosk.engine().step(); // the session
    rig.kiosk.engine().step(); // the batch
    CHECK(rig.kiosk.counts().stored == 2);
    CHECK(rig.kiosk.counts().sealed == 2);
    rig.expect_arrival();
}

TEST_CASE("Hostile hub: each ack twice counts once", "[faults]") {
    Rig rig;
    rig.play({Trick::doubled});
    rig.expect_arrival();
    rig.with_hub([](ScriptedHub& hub) { CHECK(hub.batches.size() == 1); });
}

TEST_CASE("Hostile hub: 413 until the batch is small enough", "[faults]") {
    Rig rig(20);
    rig.with_hub([](ScriptedHub& hub) { hub.max_records = 3; });
    rig.expect_arrival();
    rig.with_hub([](ScriptedHub& hub) { CHECK(hub.batches.size() > 7); });
}

TEST_CASE("Hostile hub: 413 and 422 for one record set it aside and lose nothing", "[faults]") {
    const auto trick = GENERATE(Trick::too_large, Trick::unprocessable);
    expect_log_warnings(2); // one for each
    Rig rig(1);
    rig.play({trick, trick, trick, trick});
    rig.kiosk.settle();
    for (int i = 0; i < 3; ++i) {
        CHECK(rig.kiosk.counts().quarantined == 0);
        rig.kiosk.pass(rig.kiosk.wait());
    }
    CHECK(rig.kiosk.counts().quarantined == 1);
    CHECK(rig.kiosk.counts().committed == 1);
    rig.kiosk.submit(2);
    rig.kiosk.drain();
    CHECK(rig.kiosk.counts().stored == 2);
}

TEST_CASE(
    "Hostile hub: a single 413, 422, 401 or 403 holds a good record for seconds", "[faults]"
) {
    const auto trick =
        GENERATE(Trick::too_large, Trick::unprocessable, Trick::unauthorised, Trick::forbidden);
    Rig rig(1);
    rig.play({trick});
    rig.kiosk.settle();
    auto waited = 0ms;
    for (int i = 0; i < 10 && rig.kiosk.counts().sealed > 0; ++i) {
        waited += rig.kiosk.wait();
        rig.kiosk.pass(rig.kiosk.wait());
    }
    CHECK(rig.kiosk.counts().stored == 1);
    CHECK(waited <= 1min);
}

TEST_CASE("Hostile hub: one poison record does not hold up the other 99", "[faults]") {
    expect_log_warnings(1);
    Rig rig(100);
    rig.with_hub([](ScriptedHub& hub) { hub.poison = 37; });
    rig.kiosk.settle();
    for (int i = 0; i < 60 && rig.kiosk.counts().stored < 99; ++i) {
        rig.kiosk.pass(rig.kiosk.wait());
    }
    CHECK(rig.kiosk.counts().stored == 99);
    CHECK(rig.kiosk.counts().sealed == 1);
    rig.with_hub([](ScriptedHub& hub) {
        CHECK(hub.inbox.size() == 99);
        hub.poison = 0;
    });
    rig.expect_arrival();
}
