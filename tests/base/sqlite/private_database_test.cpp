// SPDX-License-Identifier: GPL-3.0-or-later
// A database, its log and what lies beside it are their owner's alone.
#include "base/files.hpp"
#include "base/sqlite/still_database.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <sys/stat.h>

using namespace anjungan;
using sqlite::Database;
using sqlite::DatabaseAccess;

namespace {

struct Place {
    test::TemporaryDirectory directory;
    std::filesystem::path file = directory.path() / "x.db";

    [[nodiscard]] std::filesystem::path wal() const { return file.string() + "-wal"; }
    void open_to_all() const {
        REQUIRE(chmod(file.c_str(), 0644) == 0);
        REQUIRE(chmod(wal().c_str(), 0664) == 0);
    }
};

/// With the umask of a shell, so that nothing but the program narrows the mode.
Status write_one(const Place& place) {
    const auto before = umask(022);
    auto opened = Database::open(place.file, DatabaseAccess::exclusive);
    umask(before);
    TRY(opened);
    return opened->execute("CREATE TABLE IF NOT EXISTS t(x); INSERT INTO t VALUES(1)");
}

mode_t mode_of(const std::filesystem::path& file) {
    struct stat facts = {};
    REQUIRE(stat(file.c_str(), &facts) == 0);
    return facts.st_mode & 0777U;
}

} // namespace

TEST_CASE("Database.open: makes files that only their owner may touch", "[sqlite]") {
    const Place place;
    REQUIRE(write_one(place));
    CHECK(mode_of(place.file) == 0600);
    CHECK(mode_of(place.wal()) == 0600);
}

TEST_CASE("Database.open: files that others could read are closed to them, and said", "[sqlite]") {
    const Place place;
    REQUIRE(write_one(place));
    place.open_to_all();
    test::expect_log_warnings(2);
    REQUIRE(write_one(place));
    CHECK(mode_of(place.file) == 0600);
    CHECK(mode_of(place.wal()) == 0600);
}

TEST_CASE("StillDatabase.open: a look at a file changes no mode and says nothing", "[sqlite]") {
    const Place place;
    {
        auto database = Database::open(place.file, DatabaseAccess::exclusive);
        REQUIRE(database);
        REQUIRE(database->execute("CREATE TABLE t(x)"));
    }
    place.open_to_all();
    REQUIRE(sqlite::StillDatabase::open(place.file));
    CHECK(mode_of(place.file) == 0644);
}
