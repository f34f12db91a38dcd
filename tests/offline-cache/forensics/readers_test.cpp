// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a database that is not ours to change.
#include "base/files.hpp"
#include "offline-cache/forensics/outbox_listing.hpp"
#include "offline-cache/forensics/sealed_reader.hpp"
#include "tests/offline-cache/store/store_office.hpp"

#include <set>

using namespace anjungan;
using namespace anjungan::test;

namespace {

std::set<std::string> names_in(const std::filesystem::path& directory) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(directory)) {
        names.insert(entry.path().filename().string());
    }
    return names;
}

} // namespace

TEST_CASE("SealedReader: reads a closed kiosk and leaves no trace", "[offline-cache]") {
    StoreOffice office;
    store::Commit commit;
    {
        auto store = office.open();
        commit = office.submit(*store);
        office.submit(*store);
    }
    const auto names = names_in(office.directory());
    const auto before = read_file(office.database()).value();
    const auto rows = forensics::read_sealed_rows(office.database());
    REQUIRE(rows);
    REQUIRE(rows->size() == 2);
    CHECK(record_id_from(rows->front().id).value() == commit.id);
    CHECK(protocol::open_envelope(rows->front().envelope, office.hub_box()));
    CHECK(names_in(office.directory()) == names);
    CHECK(read_file(office.database()).value() == before);
}

TEST_CASE("SealedReader: sees what a power cut left in the log", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    office.submit(*store);
    office.submit(*store);
    const auto copy = copy_as_after_power_cut(office);
    const auto names = names_in(copy.parent_path());
    CHECK(forensics::read_sealed_rows(copy)->size() == 2);
    CHECK(names_in(copy.parent_path()) == names);
}

TEST_CASE("SealedReader: says that a kiosk is running", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto refused = forensics::read_sealed_rows(office.database());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::unavailable);
    CHECK_THAT(refused.error().detail, Catch::Matchers::ContainsSubstring("another program"));
    office.submit(*store); // and the kiosk goes on
}

TEST_CASE("SealedReader: reads a hub's inbox and skips what was erased", "[offline-cache]") {
    StoreOffice office;
    const auto path = office.directory() / "hub.db";
    {
        auto database = sqlite::Database::open(path, sqlite::DatabaseAccess::exclusive);
        REQUIRE(database);
        REQUIRE(database->execute(
            "CREATE TABLE inbox(id BLOB PRIMARY KEY, kiosk TEXT, envelope BLOB) STRICT;"
            "INSERT INTO inbox VALUES(x'01', 'K', x'aabb'), (x'02', 'K', NULL)"
        ));
    }
    const auto rows = forensics::read_sealed_rows(path);
    REQUIRE(rows);
    REQUIRE(rows->size() == 1);
    CHECK(rows->front().id == Bytes{1});
    CHECK(rows->front().envelope == Bytes{0xaa, 0xbb});
}

TEST_CASE("SealedReader: refuses what is no database of ours", "[offline-cache]") {
    StoreOffice office;
    const auto none = forensics::read_sealed_rows(office.directory() / "none.db");
    REQUIRE_FALSE(none);
    CHECK(none.error().code == ErrorCode::not_found);

    const std::string letter(5000, 'x');
    REQUIRE(write_file_durably(office.database(), as_bytes(letter), Access::owner_only));
    const auto text = forensics::read_sealed_rows(office.database());
    REQUIRE_FALSE(text);
    CHECK(text.error().code == ErrorCode::corrupt);
}

TEST_CASE("OutboxListing: shows each record without its content", "[offline-cache]") {
    StoreOffice office;
    store::Commit commit;
    {
        auto store = office.open();
        commit = office.submit(*store);
        const std::uint64_t kseq = commit.kseq;
        REQUIRE(store->outbox().note_attempt(std::span(&kseq, 1), 503));
        REQUIRE(store->outbox().note_attempt(std::span(&kseq, 1), 503));
    }
    const auto lines = forensics::list_outbox(office.database());
    REQUIRE(lines);
    REQUIRE(lines->size() == 1);
    CHECK(lines->front().kseq == 1);
    CHECK(lines->front().id == commit.id);
    CHECK(lines->front().code == commit.code);
    CHECK(lines->front().state == store::RecordState::sealed);
    CHECK(lines->front().attempts == 2);
}
