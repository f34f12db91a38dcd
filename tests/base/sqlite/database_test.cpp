// SPDX-License-Identifier: GPL-3.0-or-later
// Connections, statements, transactions, migrations.
#include "base/sqlite/database.hpp"

#include "base/sqlite/migrations.hpp"
#include "base/sqlite/transaction.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <array>

using namespace anjungan;
using namespace anjungan::sqlite;

namespace {

class Sandbox {
public:
    Database& database() { return database_; }

    std::int64_t rows() {
        return database_.integer("SELECT count(*) FROM note").value().value_or(-1);
    }

private:
    Database open() {
        auto opened = Database::open(directory_.path() / "test.db", DatabaseAccess::exclusive);
        REQUIRE(opened);
        REQUIRE(opened->execute("CREATE TABLE note(id INTEGER PRIMARY KEY, text ANY) STRICT"));
        return std::move(*opened);
    }

    test::TemporaryDirectory directory_; // first: the database lies in it
    Database database_ = open();
};

} // namespace

TEST_CASE("Database: values go in and come out as they were", "[offline-cache]") {
    Sandbox sandbox;
    auto& database = sandbox.database();
    const Bytes bytes = {0, 1, 255};
    REQUIRE(database.run("INSERT INTO note(text) VALUES(?)", {std::int64_t{-5}}));
    REQUIRE(database.run("INSERT INTO note(text) VALUES(?)", {ByteView(bytes)}));
    REQUIRE(database.run("INSERT INTO note(text) VALUES(?)", {std::string_view("Jl. Mawar ½")}));
    REQUIRE(database.run("INSERT INTO note(text) VALUES(?)", {nullptr}));
    REQUIRE(database.run("INSERT INTO note(text) VALUES(?)", {ByteView()}));
    REQUIRE(database.run("INSERT INTO note(text) VALUES(?)", {std::string_view()}));
    CHECK(database.last_insert_id() == 6);
    CHECK(database.integer("SELECT text FROM note WHERE id=1").value() == -5);
    CHECK(database.blob("SELECT text FROM note WHERE id=2").value() == bytes);
    auto text = database.query("SELECT text FROM note WHERE id=3");
    REQUIRE(text);
    REQUIRE(text->step().value());
    CHECK(text->text(0) == "Jl. Mawar ½");
    CHECK_FALSE(text->step().value());
    CHECK_FALSE(database.integer("SELECT text FROM note WHERE id=4")->has_value());
    CHECK(database.blob("SELECT text FROM note WHERE id=5").value() == Bytes());
    CHECK(database.integer("SELECT text='' FROM note WHERE id=6").value() == 1);
    CHECK_FALSE(database.integer("SELECT text FROM note WHERE id=7")->has_value());
}

TEST_CASE("Database: a broken rule is a conflict, and no value shows in it", "[offline-cache]") {
    Sandbox sandbox;
    REQUIRE(sandbox.database().run("INSERT INTO note VALUES(1, 'x')"));
    const auto twice =
        sandbox.database().run("INSERT INTO note VALUES(1, ?)", {std::string_view("SECRET")});
    REQUIRE_FALSE(twice);
    CHECK(twice.error().code == ErrorCode::conflict);
    CHECK(twice.error().detail.find("SECRET") == std::string::npos);
}

TEST_CASE("Database: a wrong statement is an error, not a crash", "[offline-cache]") {
    Sandbox sandbox;
    CHECK_FALSE(sandbox.database().query("SELEKT 1"));
    CHECK_FALSE(sandbox.database().execute("DROP TABLE none"));
}

TEST_CASE("Transaction: rolls back unless committed", "[offline-cache]") {
    Sandbox sandbox;
    {
        auto transaction = Transaction::begin(sandbox.database());
        REQUIRE(transaction);
        REQUIRE(sandbox.database().run("INSERT INTO note VALUES(1, 'x')"));
        CHECK(sandbox.rows() == 1);
    }
    CHECK(sandbox.rows() == 0);
    {
        auto transaction = Transaction::begin(sandbox.database());
        REQUIRE(transaction);
        REQUIRE(sandbox.database().run("INSERT INTO note VALUES(1, 'x')"));
        REQUIRE(transaction->commit());
    }
    CHECK(sandbox.rows() == 1);
}

TEST_CASE("in_transaction: what the work did, or nothing of it", "[offline-cache]") {
    Sandbox sandbox;
    const auto insert = [&] { return sandbox.database().run("INSERT INTO note VALUES(1, 'x')"); };
    const auto broken = in_transaction(sandbox.database(), [&]() -> Status {
        TRY(insert());
        return fail(ErrorCode::invalid_input, "changed its mind");
    });
    CHECK(broken.error().detail == "changed its mind");
    CHECK(sandbox.rows() == 0);
    CHECK(in_transaction(sandbox.database(), insert).value() == 1);
    CHECK(sandbox.rows() == 1);
    const auto ended_early = in_transaction(sandbox.database(), [&] {
        return sandbox.database().execute("ROLLBACK"); // so that COMMIT has nothing to commit
    });
    CHECK_FALSE(ended_early);
}

TEST_CASE("Database: keeps the settings that durability rests on", "[offline-cache]") {
    Sandbox sandbox;
    auto& database = sandbox.database();
    CHECK(database.integer("PRAGMA synchronous").value() == 2); // FULL
    CHECK(database.integer("PRAGMA trusted_schema").value() == 0);
    CHECK(database.integer("PRAGMA foreign_keys").value() == 1);
    CHECK(database.integer("PRAGMA mmap_size").value().value_or(0) == 0);
    auto mode = database.query("PRAGMA locking_mode");
    REQUIRE(mode);
    REQUIRE(mode->step().value());
    CHECK(mode->text(0) == "exclusive");
}

TEST_CASE("Migrations: run what is missing, all or nothing", "[offline-cache]") {
    Sandbox sandbox;
    auto& database = sandbox.database();
    const std::array one = {"CREATE TABLE a(id INTEGER)"};
    REQUIRE(migrate(database, one));
    REQUIRE(migrate(database, one)); // nothing to do
    CHECK(database.integer("PRAGMA user_version").value() == 1);

    const std::array broken = {one[0], "CREATE TABLE b(id INTEGER)", "CREATE TABLE b(id INTEGER)"};
    CHECK_FALSE(migrate(database, broken));
    CHECK(database.integer("PRAGMA user_version").value() == 1);
    CHECK(database.integer("SELECT count(*) FROM sqlite_schema WHERE name='b'").value() == 0);

    const std::array two = {one[0], "CREATE TABLE b(id INTEGER)"};
    REQUIRE(migrate(database, two));
    CHECK(database.integer("PRAGMA user_version").value() == 2);
    CHECK(migrate(database, one).error().code == ErrorCode::unsupported);
}

TEST_CASE("Database.reopen: the same file anew, or nothing but a clear error", "[offline-cache]") {
    const test::TemporaryDirectory directory;
    const auto path = directory.path() / "inner" / "a.db";
    std::filesystem::create_directories(path.parent_path());
    auto database = sqlite::Database::open(path, sqlite::DatabaseAccess::exclusive);
    REQUIRE(database);
    REQUIRE(database->execute("CREATE TABLE t(a INTEGER) STRICT; INSERT INTO t VALUES(7)"));
    REQUIRE(database->reopen());
    CHECK(database->integer("SELECT a FROM t").value() == 7);
    std::filesystem::remove_all(path.parent_path());
    CHECK_FALSE(database->reopen());
    CHECK(database->integer("SELECT a FROM t").error().code == ErrorCode::io);
    CHECK(database->execute("SELECT 1").error().code == ErrorCode::io);
    CHECK_FALSE(sqlite::Transaction::begin(*database));
}
