// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of a database that goes on being written.
#include "base/sqlite/online_copy.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using namespace anjungan::sqlite;

namespace {

struct Place {
    test::TemporaryDirectory directory;
    Database source =
        Database::open(directory.path() / "source.db", DatabaseAccess::exclusive).value();
    std::filesystem::path raw = directory.path() / "copy.db-raw";
    std::filesystem::path copy = directory.path() / "copy.db";

    Place() {
        if (!source.execute("CREATE TABLE number(value INTEGER, filler BLOB)")) {
            std::abort();
        }
        add(100);
    }
    void add(int count) {
        for (int i = 0; i < count; ++i) {
            REQUIRE(source.run("INSERT INTO number VALUES(1, zeroblob(1000))"));
        }
    }
    [[nodiscard]] std::int64_t in_copy() const {
        auto database = Database::open(copy, DatabaseAccess::still).value();
        REQUIRE(database.check_integrity());
        return database.integer("SELECT sum(value) FROM number").value().value_or(-1);
    }
};

} // namespace

TEST_CASE("OnlineCopy: holds what was written between two pieces, too", "[sqlite]") {
    Place place;
    {
        auto copying = OnlineCopy::begin(place.source, place.raw).value();
        int pieces = 0;
        while (copying.step(3).value()) {
            ++pieces;
            place.add(1);
            REQUIRE(place.source.run("UPDATE number SET value=2 WHERE rowid<=?", {pieces}));
        }
        CHECK(pieces > 8);
        place.add(50); // after the last piece: not in it
        REQUIRE(copying.compact_into(place.copy));
        CHECK(place.in_copy() == 100 + 2 * pieces);
    }
    CHECK_FALSE(std::filesystem::exists(place.raw));
    CHECK_FALSE(std::filesystem::exists(place.copy.string() + "-wal"));
}

TEST_CASE("OnlineCopy: is one file without what was deleted", "[sqlite]") {
    Place place;
    REQUIRE(place.source.run("DELETE FROM number WHERE rowid>10"));
    auto copying = OnlineCopy::begin(place.source, place.raw).value();
    while (copying.step(100).value()) {
    }
    REQUIRE(copying.compact_into(place.copy));
    CHECK(place.in_copy() == 10);
    CHECK(std::filesystem::file_size(place.copy) < 10 * 4096);
    CHECK(copying.compact_into(place.copy).error().code != ErrorCode::corrupt); // it exists by now
}

TEST_CASE("OnlineCopy: given up, it leaves nothing and the source as it was", "[sqlite]") {
    Place place;
    {
        auto copying = OnlineCopy::begin(place.source, place.raw).value();
        REQUIRE(copying.step(1).value());
    }
    CHECK_FALSE(std::filesystem::exists(place.raw));
    place.add(1);
    CHECK(place.source.integer("SELECT count(*) FROM number").value() == 101);
}
