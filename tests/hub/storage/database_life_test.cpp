// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of the hub's database that is opened anew rises in epoch; the database itself does not.
#include "hub/storage/database_life.hpp"

#include "base/files.hpp"
#include "base/private_file.hpp"
#include "hub/storage/sqlite_inbox.hpp"
#include "protocol/crypto/keys.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using namespace anjungan::hub;

namespace {

namespace fs = std::filesystem;

struct Machine {
    std::uint64_t start(const fs::path& file, Origin origin = Origin::as_left) {
        clock.advance(std::chrono::seconds(1));
        return SqliteInbox::open(file, box.public_key(), clock, origin).value()->epoch();
    }
    std::uint64_t start() { return start(database); }
    /// As cp does: the file stays, its contents change.
    static void put(const fs::path& from, const fs::path& to) {
        fs::copy_file(from, to, fs::copy_options::overwrite_existing);
    }

    test::TemporaryDirectory directory;
    test::FakeClock clock;
    crypto::BoxKeyPair box = crypto::BoxKeyPair::make();
    fs::path database = directory.path() / "hub.db";
    fs::path copy = directory.path() / "copy.db";
};

} // namespace

TEST_CASE("begin_life: the database itself keeps its epoch from start to start", "[hub]") {
    Machine machine;
    const auto epoch = machine.start();
    CHECK(machine.start() == epoch);
    CHECK(machine.start() == epoch);
}

TEST_CASE("begin_life: an older copy that is put back rises", "[hub]") {
    Machine machine;
    const auto epoch = machine.start();
    Machine::put(machine.database, machine.copy);
    REQUIRE(machine.start() == epoch);
    Machine::put(machine.copy, machine.database);
    const auto risen = machine.start();
    CHECK(risen > epoch);
    CHECK(machine.start() == risen);
    // The same copy once more, on a machine whose clock fell back to 1970.
    machine.clock.set_wall_time(WallTime(std::chrono::seconds(60)));
    Machine::put(machine.copy, machine.database);
    CHECK(machine.start() > risen);
}

TEST_CASE("begin_life: a copy on another machine, or a copied folder, rises", "[hub]") {
    Machine machine;
    const auto epoch = machine.start();
    SECTION("the database alone") {
        Machine::put(machine.database, machine.copy);
        CHECK(machine.start(machine.copy) > epoch);
    }
    SECTION("with the file beside it") {
        Machine::put(machine.database, machine.copy);
        Machine::put(life_file(machine.database), life_file(machine.copy));
        CHECK(machine.start(machine.copy) > epoch);
    }
    SECTION("the file beside it is damaged") {
        REQUIRE(write_file_durably(
            life_file(machine.database), as_bytes("anjungan"), Access::owner_only
        ));
        CHECK(machine.start() > epoch);
    }
    SECTION("the administrator says so") {
        CHECK(machine.start(machine.database, Origin::restored) > epoch);
    }
    SECTION("a new database in the place of a lost one") {
        fs::remove(machine.database);
        machine.clock.set_wall_time(WallTime(std::chrono::seconds(60)));
        CHECK(machine.start() > epoch);
    }
}

TEST_CASE("leave_copy_behind: a backup of the running hub is older than what goes on", "[hub]") {
    Machine machine;
    std::uint64_t epoch = 0;
    {
        auto inbox =
            SqliteInbox::open(machine.database, machine.box.public_key(), machine.clock).value();
        epoch = inbox->epoch();
        const auto shared = inbox->shared();
        const MutexLock lock(shared.mutex);
        REQUIRE(shared.database.run("VACUUM INTO ?", {std::string_view(machine.copy.native())}));
        make_private(machine.copy); // as a backup is
        REQUIRE(leave_copy_behind(shared.database));
    }
    SECTION("the hub goes on in its epoch") {
        CHECK(machine.start() == epoch);
    }
    SECTION("the backup, put back before any other start, does not") {
        fs::remove(machine.database.string() + "-wal");
        fs::remove(machine.database.string() + "-shm");
        Machine::put(machine.copy, machine.database);
        CHECK(machine.start() > epoch);
    }
}
