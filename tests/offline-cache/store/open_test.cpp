// SPDX-License-Identifier: GPL-3.0-or-later
// Opening: what is wrong is said in a sentence, and nothing is guessed.
#include "base/files.hpp"
#include "tests/offline-cache/store/store_office.hpp"

using namespace anjungan;
using namespace anjungan::test;
using Catch::Matchers::ContainsSubstring;

namespace {

Error refusal(StoreOffice& office, const std::filesystem::path& path) {
    const auto opened = office.try_open(path);
    REQUIRE_FALSE(opened);
    return opened.error();
}

void alter(const StoreOffice& office, const char* script) {
    auto database = sqlite::Database::open(office.database(), sqlite::DatabaseAccess::exclusive);
    REQUIRE(database);
    REQUIRE(database->execute(script));
}

/// Fills the index of unsent records with other entries than its definition says.
void alter_index(const StoreOffice& office, const std::string& entries) {
    const auto script =
        "DROP INDEX outbox_by_state;"
        "CREATE INDEX outbox_by_state ON outbox" +
        entries +
        ";PRAGMA writable_schema=ON;"
        "UPDATE sqlite_schema SET sql='CREATE INDEX outbox_by_state ON outbox(state, kseq)'"
        " WHERE name='outbox_by_state';";
    alter(office, script.c_str());
}

} // namespace

TEST_CASE("Store.open: makes database and log at once, and no shared memory", "[offline-cache]") {
    StoreOffice office;
    const auto store = office.open();
    CHECK(std::filesystem::exists(office.database()));
    CHECK(std::filesystem::exists(office.database().string() + "-wal"));
    CHECK_FALSE(std::filesystem::exists(office.database().string() + "-shm"));
}

TEST_CASE("Store.open: keeps its log file when it closes", "[offline-cache]") {
    StoreOffice office;
    office.open().reset();
    CHECK(std::filesystem::exists(office.database().string() + "-wal"));
}

TEST_CASE("Store.open: a missing directory", "[offline-cache]") {
    StoreOffice office;
    const auto error = refusal(office, office.directory() / "none" / "kiosk.db");
    CHECK(error.code == ErrorCode::io);
    CHECK_THAT(error.detail, ContainsSubstring("does not exist"));
}

TEST_CASE("Store.open: a directory in place of the file", "[offline-cache]") {
    StoreOffice office;
    CHECK(refusal(office, office.directory()).code == ErrorCode::io);
}

TEST_CASE("Store.open: a file that is no database", "[offline-cache]") {
    StoreOffice office;
    const std::string letter(5000, 'x');
    REQUIRE(write_file_durably(office.database(), as_bytes(letter), Access::owner_only));
    const auto error = refusal(office, office.database());
    CHECK(error.code == ErrorCode::corrupt);
    CHECK_THAT(error.detail, ContainsSubstring("not an SQLite database"));
    CHECK(read_file(office.database()).value() == letter); // it is left alone
}

TEST_CASE("Store.open: one process at a time", "[offline-cache]") {
    StoreOffice office;
    const auto store = office.open();
    const auto error = refusal(office, office.database());
    CHECK(error.code == ErrorCode::unavailable);
    CHECK_THAT(error.detail, ContainsSubstring("another program"));
}

TEST_CASE("Store.open: another kiosk's file", "[offline-cache]") {
    StoreOffice office;
    office.open().reset();
    const auto opened = office.try_open(office.database(), "BALAI-2");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::conflict);
    CHECK_THAT(opened.error().detail, ContainsSubstring("belongs to kiosk BALAI-1"));
}

TEST_CASE("Store.open: a name that no kiosk can have", "[offline-cache]") {
    StoreOffice office;
    const auto opened = office.try_open(office.database(), "balai 1");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::invalid_input);
}

TEST_CASE("Store.open: a newer program's file", "[offline-cache]") {
    StoreOffice office;
    office.open().reset();
    alter(office, "PRAGMA user_version=99");
    const auto error = refusal(office, office.database());
    CHECK(error.code == ErrorCode::unsupported);
    CHECK_THAT(error.detail, ContainsSubstring("newer program"));
}

TEST_CASE("Store.open: a record changed by one bit", "[offline-cache]") {
    StoreOffice office;
    {
        auto store = office.open();
        office.submit(*store);
        office.submit(*store);
    }
    const auto place = GENERATE(0, 60, -1);
    {
        auto database =
            sqlite::Database::open(office.database(), sqlite::DatabaseAccess::exclusive);
        REQUIRE(database);
        auto envelope = database->blob("SELECT envelope FROM outbox WHERE kseq=2").value().value();
        envelope[place < 0 ? envelope.size() - 1 : static_cast<std::size_t>(place)] ^= 4;
        REQUIRE(database->run("UPDATE outbox SET envelope=? WHERE kseq=2", {ByteView(envelope)}));
    }
    const auto error = refusal(office, office.database());
    CHECK(error.code == ErrorCode::corrupt);
    CHECK_THAT(error.detail, ContainsSubstring("record 2"));
}

TEST_CASE("Store.open: an unsent record that the index does not know", "[offline-cache]") {
    StoreOffice office;
    {
        auto store = office.open();
        office.submit(*store);
        office.submit(*store);
    }
    // As a flipped bit in the index would leave it.
    alter_index(office, "(iif(kseq = 2, 3, state), kseq)");
    const auto error = refusal(office, office.database());
    CHECK(error.code == ErrorCode::corrupt);
    CHECK_THAT(error.detail, ContainsSubstring("2 records wait to be sent"));
    CHECK_THAT(error.detail, ContainsSubstring("index knows 1"));
}

TEST_CASE("Store.open: an unsent record that the index lacks", "[offline-cache]") {
    StoreOffice office;
    {
        auto store = office.open();
        office.submit(*store);
        office.submit(*store);
    }
    alter_index(office, "(state, kseq) WHERE kseq <> 2");
    const auto error = refusal(office, office.database());
    CHECK(error.code == ErrorCode::corrupt);
    // Newer SQLites count an index's entries themselves, in the quick check that comes first.
    CHECK_THAT(
        error.detail, ContainsSubstring("index knows 1") || ContainsSubstring("the file is damaged")
    );
}

TEST_CASE("Store.open: a tally that went wrong is put right", "[offline-cache]") {
    StoreOffice office;
    {
        auto store = office.open();
        office.submit(*store);
    }
    alter(office, "UPDATE outbox_tally SET records=7, bytes=1 WHERE state=1");
    const auto store = office.open();
    CHECK(store->outbox().counts()->sealed == 1);
    CHECK_FALSE(store->check_service({0, 512}));
}

TEST_CASE("Store.hub_epoch: is remembered", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    CHECK_FALSE(store->hub_epoch()->has_value());
    REQUIRE(store->set_hub_epoch(3));
    store.reset();
    store = office.open();
    CHECK(store->hub_epoch()->value() == 3);
}
