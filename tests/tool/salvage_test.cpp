// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is done to the database, the records that can still be read leave it.
#include "base/files.hpp"
#include "protocol/wire.hpp"
#include "tests/support/catch.hpp"
#include "tests/tool/travelling_kiosk.hpp"

#include <algorithm>
#include <set>

using namespace anjungan;
using namespace anjungan::test;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr std::size_t page = 4096;
constexpr int submissions = 12;

std::string contents(const std::filesystem::path& file) {
    return read_file(file).value();
}

/// A damaged copy of a kiosk's database; the original is needed to know what was in it.
struct Wreck {
    /// Small bodies lie several to a page; large ones on overflow pages.
    explicit Wreck(std::size_t body_bytes) : kiosk(submissions, body_bytes) {
        for (auto& record : kiosk.records()) {
            originals.insert(record.envelope);
        }
        bytes = contents(kiosk.database);
    }

    void overwrite(std::size_t from, std::size_t count) {
        std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(from), count, '\x5A');
    }
    /// Exports, and checks that nothing comes out that never went in. Gives how many came out.
    [[nodiscard]] std::size_t salvage() {
        REQUIRE(write_file_durably(kiosk.database, as_bytes(bytes), Access::owner_only));
        run = kiosk.export_to(kiosk.stick);
        std::size_t count = 0;
        for (const auto& name : names_in(kiosk.stick, ".batch")) {
            const auto body = contents(kiosk.stick / name);
            const auto envelopes = protocol::decode_batch(as_bytes(body)).value();
            for (const auto& envelope : envelopes) {
                CHECK(originals.contains(Bytes(envelope.begin(), envelope.end())));
                ++count;
            }
        }
        return count;
    }

    TravellingKiosk kiosk;
    std::set<Bytes> originals;
    std::string bytes;
    ToolRun run;
};

} // namespace

TEST_CASE("tool outbox export: one flipped bit costs one record", "[tool]") {
    const auto body_bytes = GENERATE(std::size_t{40}, std::size_t{9000});
    Wreck wreck(body_bytes);
    const auto& victim = *wreck.originals.begin();
    const auto at = wreck.bytes.find(as_text(victim).substr(0, 64));
    REQUIRE(at != std::string::npos);
    wreck.bytes[at + 300] = static_cast<char>(wreck.bytes[at + 300] ^ 1);
    CHECK(wreck.salvage() == submissions - 1);
    CHECK(wreck.run.status == 1);
    CHECK_THAT(wreck.run.output, ContainsSubstring("does not match its digest"));
    CHECK_THAT(wreck.run.output, ContainsSubstring("11 records exported, 1 skipped"));
}

TEST_CASE("tool outbox export: a damaged number invents no other records", "[tool]") {
    constexpr std::size_t number_at = 5 + 6 + 16; // magic, version, length; KIOS-1; record id
    const auto byte = GENERATE(std::size_t{0}, std::size_t{7});
    Wreck wreck(40);
    const auto& victim = *wreck.originals.begin();
    const auto at = wreck.bytes.find(as_text(victim).substr(0, 64));
    REQUIRE(at != std::string::npos);
    auto& letter = wreck.bytes[at + number_at + byte];
    letter = static_cast<char>(letter ^ 0x10);
    CHECK(wreck.salvage() == submissions - 1);
    CHECK(wreck.run.status == 1);
    CHECK_THAT(wreck.run.output, ContainsSubstring("11 records exported, 1 skipped"));
}

TEST_CASE("tool outbox export: a row under another number still leaves", "[tool]") {
    Wreck wreck(40);
    {
        auto database =
            sqlite::Database::open(wreck.kiosk.database, sqlite::DatabaseAccess::exclusive);
        REQUIRE(database);
        REQUIRE(database->execute("PRAGMA foreign_keys=OFF; UPDATE outbox SET kseq=50 WHERE kseq=3")
        );
    }
    wreck.bytes = contents(wreck.kiosk.database);
    CHECK(wreck.salvage() == submissions);
    CHECK_THAT(wreck.run.output, ContainsSubstring("12 records exported, 0 skipped"));
}

TEST_CASE("tool outbox export: without header and schema all records come out", "[tool]") {
    const auto body_bytes = GENERATE(std::size_t{40}, std::size_t{9000});
    Wreck wreck(body_bytes);
    wreck.overwrite(0, page);
    CHECK(wreck.salvage() == submissions);
    CHECK(wreck.run.status == 1);
    CHECK_THAT(wreck.run.output, ContainsSubstring("12 records exported, 0 skipped"));
}

TEST_CASE("tool outbox export: whichever page is lost, the others' records come out", "[tool]") {
    Wreck wreck(40);
    const auto whole = wreck.bytes;
    std::size_t fewest = submissions;
    for (std::size_t at = 0; at < whole.size(); at += page) {
        wreck.bytes = whole;
        wreck.overwrite(at, page);
        std::filesystem::remove_all(wreck.kiosk.stick);
        const auto count = wreck.salvage();
        CAPTURE(at / page, wreck.run.output);
        CHECK(count >= submissions - 4); // as many as lie on one page
        CHECK(wreck.run.status == 1);
        CHECK_THAT(
            wreck.run.output,
            ContainsSubstring(" " + std::to_string(submissions - count) + " skipped")
        );
        fewest = std::min(fewest, count);
    }
    CHECK(fewest < submissions); // some page held records: the loop has teeth
}

TEST_CASE("tool outbox export: records that are only in the -wal come out too", "[tool]") {
    TravellingKiosk kiosk(2);
    const auto copy = kiosk.office.file("copy.db");
    {
        const auto running = kiosk.open();
        store::SubmissionRequest request;
        request.id = make_record_id(kiosk.clock);
        request.body = SecretBytes(Bytes{0xA1, 0x61, 'a', 0x61, 'R'});
        const auto committed = running->submit(std::move(request));
        REQUIRE(committed);
        std::filesystem::copy_file(kiosk.database, copy);
        std::filesystem::copy_file(kiosk.database.string() + "-wal", copy.string() + "-wal");
    }
    auto bytes = contents(copy);
    SECTION("the file is whole") {}
    SECTION("the file's header is gone") {
        std::fill_n(bytes.begin(), 100, '\x5A');
    }
    SECTION("nothing of the file is left") {
        bytes.clear();
    }
    REQUIRE(write_file_durably(copy, as_bytes(bytes), Access::owner_only));
    const auto run = run_tool({"outbox", "export", copy.string(), kiosk.stick.string()});
    CAPTURE(run.output);
    CHECK_THAT(run.output, ContainsSubstring("3 records exported, 0 skipped"));
}
