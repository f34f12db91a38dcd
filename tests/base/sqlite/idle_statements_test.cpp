// SPDX-License-Identifier: GPL-3.0-or-later
// What is prepared once serves again, empty, and never two at a time.
#include "base/sqlite/idle_statements.hpp"

#include "base/sqlite/database.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <sqlite3.h>

#include <memory>
#include <string>

using namespace anjungan;
using namespace anjungan::sqlite;

namespace {

struct Close {
    void operator()(sqlite3* connection) const { CHECK(sqlite3_close(connection) == SQLITE_OK); }
};

std::unique_ptr<sqlite3, Close> in_memory() {
    sqlite3* opened = nullptr;
    REQUIRE(sqlite3_open(":memory:", &opened) == SQLITE_OK);
    return std::unique_ptr<sqlite3, Close>(opened);
}

sqlite3_stmt* prepared(sqlite3* connection, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(connection, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
    return statement;
}

Database notes(const test::TemporaryDirectory& directory) {
    auto opened = Database::open(directory.path() / "test.db", DatabaseAccess::exclusive);
    REQUIRE(opened);
    REQUIRE(opened->execute("CREATE TABLE note(id INTEGER PRIMARY KEY, text ANY) STRICT;"
                            "INSERT INTO note(text) VALUES('a'), ('b')"));
    return std::move(*opened);
}

constexpr auto texts = "SELECT text FROM note ORDER BY id";

} // namespace

TEST_CASE("IdleStatements: gives back what was put, once, by its text", "[base]") {
    const auto connection = in_memory();
    IdleStatements idle;
    auto* const one = prepared(connection.get(), "SELECT ?");
    idle.put(one);
    CHECK(idle.take("SELECT 2") == nullptr);
    CHECK(idle.take("SELECT ?") == one);
    CHECK(idle.take("SELECT ?") == nullptr);
    idle.put(one);
}

TEST_CASE("IdleStatements: forgets what was bound and where the run stood", "[base]") {
    const auto connection = in_memory();
    IdleStatements idle;
    auto* const one = prepared(connection.get(), "SELECT ?");
    REQUIRE(sqlite3_bind_int(one, 1, 7) == SQLITE_OK);
    REQUIRE(sqlite3_step(one) == SQLITE_ROW);
    idle.put(one);
    CHECK_FALSE(sqlite3_stmt_busy(one));
    REQUIRE(idle.take("SELECT ?") == one);
    REQUIRE(sqlite3_step(one) == SQLITE_ROW);
    CHECK(sqlite3_column_type(one, 0) == SQLITE_NULL);
    idle.put(one);
}

TEST_CASE("IdleStatements: keeps no more than it may, nor one whose run failed", "[base]") {
    const auto connection = in_memory();
    IdleStatements idle;
    for (std::size_t i = 0; i <= IdleStatements::max_kept; ++i) {
        idle.put(prepared(connection.get(), "SELECT " + std::to_string(i)));
    }
    CHECK(idle.take("SELECT 0") == nullptr);
    auto* const last = idle.take("SELECT " + std::to_string(IdleStatements::max_kept));
    CHECK(last != nullptr);
    idle.put(last);
    auto* const fails = prepared(connection.get(), "SELECT abs(-9223372036854775808)");
    CHECK(sqlite3_step(fails) == SQLITE_ERROR);
    idle.put(fails);
    CHECK(idle.take("SELECT abs(-9223372036854775808)") == nullptr);
}

TEST_CASE("Database: the same text may be asked twice at a time", "[base]") {
    const test::TemporaryDirectory directory;
    auto database = notes(directory);
    auto first = database.query(texts);
    REQUIRE(first);
    REQUIRE(first->step().value());
    {
        auto second = database.query(texts);
        REQUIRE(second);
        REQUIRE(second->step().value());
        CHECK(second->text(0) == "a");
    }
    REQUIRE(first->step().value());
    CHECK(first->text(0) == "b");
}

TEST_CASE("Database: a text asked again follows what became of its table", "[base]") {
    const test::TemporaryDirectory directory;
    auto database = notes(directory);
    const auto count = [&] { return database.integer("SELECT count(*) FROM note").value(); };
    CHECK(count() == 2);
    REQUIRE(database.execute("DROP TABLE note; CREATE TABLE note(more TEXT, text ANY) STRICT"));
    CHECK(count() == 0);
    REQUIRE(database.reopen());
    CHECK(count() == 0);
}
