// SPDX-License-Identifier: GPL-3.0-or-later
// One of the two ends remembers less than the other, or two kiosks claim to be one: with the real
// hub.
#include "hub/hub.hpp"
#include "tests/faults/sync_rig.hpp"
#include "tests/hub/hub_fixture.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::test;

namespace {

struct Office : HubFixture {
    std::unique_ptr<hub::Hub> hub;
    std::filesystem::path kiosk_file = directory.path() / "kiosk.db";

    Office() {
        config.listen.socket_path = directory.path() / "hub.sock"; // the same across restarts
        start();
    }
    void start() { hub = hub::Hub::open(config, clock).value(); }
    void stop() { hub.reset(); }
    [[nodiscard]] std::string url() const { return hub::to_string(config.listen); }

    /// Copies a database that nobody has open, with its log.
    static void copy(const std::filesystem::path& from, const std::filesystem::path& to) {
        for (const auto* ending : {"", "-wal"}) {
            const auto source = from.string() + ending;
            std::filesystem::remove(to.string() + ending);
            if (std::filesystem::exists(source)) {
                std::filesystem::copy_file(source, to.string() + ending);
            }
        }
    }
    [[nodiscard]] std::filesystem::path copy_of(const std::string& name) const {
        return directory.path() / name;
    }
};

/// What the hub has of each kind, asked of its database after it stopped.
std::int64_t in_inbox(Office& office) {
    office.stop();
    auto database =
        sqlite::Database::open(office.config.database, sqlite::DatabaseAccess::exclusive).value();
    return database.integer("SELECT count(*) FROM inbox").value().value();
}

} // namespace

TEST_CASE("Second history: a hub put back to an older copy gets again what it lost", "[faults]") {
    Office office;
    SyncRig kiosk(office, office.kiosk_file, office.url());
    kiosk.submit(3);
    kiosk.drain();
    office.stop();
    Office::copy(office.config.database, office.copy_of("old.db"));
    office.start();
    kiosk.submit(5);
    kiosk.drain();
    office.stop();
    SECTION("the same epoch, a lower mark") {
        Office::copy(office.copy_of("old.db"), office.config.database);
    }
    SECTION("a new epoch, nothing there") {
        office.clock.advance(std::chrono::hours(1));
        std::filesystem::remove(office.config.database);
        std::filesystem::remove(office.config.database.string() + "-wal");
    }
    office.start();
    kiosk.pass(std::chrono::minutes(15)); // a new session opens
    CHECK(kiosk.counts().stored == 8);
    CHECK(in_inbox(office) == 8);
}

TEST_CASE("Second history: a kiosk whose disk was put back takes new numbers", "[faults]") {
    expect_log_warnings(1);
    Office office;
    {
        SyncRig kiosk(office, office.kiosk_file, office.url());
        kiosk.submit(2);
        kiosk.drain();
    }
    Office::copy(office.kiosk_file, office.copy_of("old.db"));
    {
        SyncRig kiosk(office, office.kiosk_file, office.url());
        kiosk.submit(3);
        kiosk.drain();
    }
    SyncRig kiosk(office, office.copy_of("old.db"), office.url());
    kiosk.settle();
    CHECK(kiosk.last_kseq() == 5);
    kiosk.submit(2);
    kiosk.drain();
    CHECK(kiosk.last_kseq() == 7);
    CHECK(kiosk.counts().stored == 4);
    CHECK(in_inbox(office) == 7);
}

TEST_CASE("Second history: two clones of one kiosk lose nothing", "[faults]") {
    Office office;
    {
        SyncRig kiosk(office, office.kiosk_file, office.url());
        kiosk.submit(1);
        kiosk.drain();
    }
    Office::copy(office.kiosk_file, office.copy_of("clone.db"));
    SyncRig kiosk(office, office.kiosk_file, office.url());
    SyncRig clone(office, office.copy_of("clone.db"), office.url());
    kiosk.settle();
    clone.settle();
    expect_log_warnings(1);
    kiosk.submit(1);
    kiosk.drain();
    clone.submit(1); // the same number, another record
    clone.drain();
    CHECK(kiosk.counts().stored == 2);
    CHECK(clone.counts().stored == 1);
    CHECK(clone.counts().quarantined == 1);
    CHECK(clone.counts().committed == 2);
    CHECK(in_inbox(office) == 2);
}
