// SPDX-License-Identifier: GPL-3.0-or-later
// An erased submission is gone from every answer, and its number is taken for ever.
#include "hub/admin/erasure.hpp"

#include "base/files.hpp"
#include "hub/hub.hpp"
#include "offline-cache/sync/curl_transport.hpp"
#include "protocol/ack.hpp"
#include "protocol/receipt_code.hpp"
#include "protocol/wire.hpp"
#include "tests/hub/hub_kiosk.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

namespace {

struct Archive : test::HubFixture {
    Archive() {
        config.admin_socket = directory.path() / "admin.sock";
        running = hub::Hub::open(config, clock).value();
    }

    static std::unique_ptr<sync::CurlTransport> to(const std::string& url) {
        sync::CurlOptions options;
        options.hub_url = url;
        return sync::CurlTransport::open(options).value();
    }
    [[nodiscard]] protocol::AckStatus send(const store::SealedRecord& record) const {
        const auto batch = protocol::encode_batch(std::vector<Bytes>{record.envelope}).value();
        const auto reply =
            to(hub::to_string(running->address()))->post("/v1/batches", batch).value();
        const auto acks = protocol::decode_batch_reply(reply.body).value();
        return protocol::verify_ack(acks.at(0), hub.public_key()).value().status;
    }
    [[nodiscard]] int erase(const std::string& code) const {
        const auto body = R"({"code":")" + code + "\"}";
        return to("unix:" + config.admin_socket.string())
            ->post("/v1/admin/erase", as_bytes(body))
            .value()
            .status;
    }
    [[nodiscard]] int erase(const RecordId& id) const {
        const auto body = R"({"id":")" + to_string(id) + "\"}";
        return to("unix:" + config.admin_socket.string())
            ->post("/v1/admin/erase", as_bytes(body))
            .value()
            .status;
    }
    void back_up(const std::filesystem::path& copy) const {
        std::filesystem::create_directories(copy.parent_path());
        const auto body = R"({"file":")" + copy.string() + R"(","same-disk":"yes"})";
        REQUIRE(
            to("unix:" + config.admin_socket.string())
                ->post("/v1/admin/backup", as_bytes(body))
                .value()
                .status == 200
        );
    }
    /// The hub starts anew; `copy` in the place of its database, unless empty.
    void restart(const std::filesystem::path& copy = {}) {
        running.reset();
        if (!copy.empty()) {
            std::filesystem::copy_file(
                copy, config.database, std::filesystem::copy_options::overwrite_existing
            );
        }
        running = hub::Hub::open(config, clock).value();
    }
    /// How many envelopes the stopped hub's database still holds.
    std::int64_t envelopes() {
        running.reset();
        auto database =
            sqlite::Database::open(config.database, sqlite::DatabaseAccess::exclusive).value();
        return database
            .integer("SELECT (SELECT count(*) FROM inbox WHERE length(envelope)>0) + "
                     "(SELECT count(*) FROM set_aside WHERE length(envelope)>0)")
            .value()
            .value();
    }
    [[nodiscard]] sync::HttpReply page(const std::string& code) const {
        return to(hub::to_string(running->address()))->get("/r/" + code, {}).value();
    }

    std::unique_ptr<hub::Hub> running;
};

} // namespace

TEST_CASE("Hub erasure: the record, sent again, is answered so and stays erased", "[hub]") {
    Archive archive;
    const auto record = archive.sealed(1);
    const auto code = protocol::ReceiptCode::of(record.id).symbols();
    CHECK(archive.send(record) == protocol::AckStatus::stored);
    CHECK(archive.page(code).status == 200);
    CHECK(archive.erase(code) == 200);
    CHECK(archive.send(record) == protocol::AckStatus::erased);
    CHECK(archive.page(code).status == 404);
    CHECK(archive.erase(code) == 404);
    CHECK(archive.send(archive.sealed(2)) == protocol::AckStatus::stored);
}

TEST_CASE("Hub erasure: the answer is the one for a code that was never given out", "[hub]") {
    Archive archive;
    const auto record = archive.sealed(1);
    const auto code = protocol::ReceiptCode::of(record.id).symbols();
    const auto before = archive.page(code);
    REQUIRE(archive.send(record) == protocol::AckStatus::stored);
    REQUIRE(archive.erase(code) == 200);
    const auto after = archive.page(code);
    CHECK(after.status == before.status);
    CHECK(after.body == before.body);
    const auto body = R"({"code":")" + code + R"(","state":"done"})";
    const auto decided = Archive::to("unix:" + archive.config.admin_socket.string())
                             ->post("/v1/admin/set-state", as_bytes(body))
                             .value();
    CHECK(decided.status == 404);
}

TEST_CASE("Erasures.erase: leaves id, kiosk, number and digest and nothing else", "[hub]") {
    test::expect_log_warnings(2);
    Archive archive;
    const auto record = archive.sealed(1);
    REQUIRE(archive.send(record) == protocol::AckStatus::stored);
    // Set aside: another version of it, and somebody else's submission under its number.
    REQUIRE(archive.send(archive.sealed_as(record.id, 1)) == protocol::AckStatus::conflict);
    REQUIRE(archive.send(archive.sealed(1)) == protocol::AckStatus::conflict);
    REQUIRE(archive.send(archive.sealed(2)) == protocol::AckStatus::stored);
    REQUIRE(archive.erase(protocol::ReceiptCode::of(record.id).symbols()) == 200);
    archive.running.reset();
    auto database =
        sqlite::Database::open(archive.config.database, sqlite::DatabaseAccess::exclusive).value();
    const auto count = [&](const char* query) { return database.integer(query).value().value(); };
    CHECK(
        count("SELECT count(*) FROM inbox WHERE kseq=1 AND kiosk='K-01' AND length(id)=16 AND "
              "length(digest)=32 AND envelope IS NULL AND service='' AND code=''") == 1
    );
    CHECK(count("SELECT length(envelope) FROM set_aside ORDER BY seq LIMIT 1") == 0);
    CHECK(count("SELECT count(*) FROM set_aside WHERE length(envelope)>0") == 1);
    CHECK(
        count("SELECT count(*) FROM inbox WHERE kseq=2 AND length(envelope)>0 AND code<>''") == 1
    );
}

TEST_CASE("Hub erasure: what was set aside goes by its id, or by its code", "[hub]") {
    test::expect_log_warnings(2); // one for each section
    Archive archive;
    const auto here = archive.sealed(1);
    const auto aside = archive.sealed(1);
    REQUIRE(archive.send(here) == protocol::AckStatus::stored);
    REQUIRE(archive.send(aside) == protocol::AckStatus::conflict);
    SECTION("id") {
        CHECK(archive.erase(aside.id) == 200);
        CHECK(archive.erase(aside.id) == 404);
    }
    SECTION("code") {
        CHECK(archive.erase(protocol::ReceiptCode::of(aside.id).symbols()) == 200);
    }
    CHECK(archive.send(aside) == protocol::AckStatus::erased);
    CHECK(archive.send(here) == protocol::AckStatus::duplicate);
    CHECK(archive.envelopes() == 1);
}

TEST_CASE("Hub erasure: an erased record leaves its kiosk, before any backup", "[hub]") {
    Archive archive;
    test::HubKiosk kiosk(archive, *archive.running);
    const auto id = kiosk.submit();
    static_cast<void>(kiosk.submit());
    kiosk.settle();
    REQUIRE(kiosk.counts().stored == 2);
    REQUIRE(archive.erase(id) == 200);
    archive.clock.advance(std::chrono::minutes(15));
    kiosk.settle();
    CHECK(kiosk.counts().purged == 1);
    CHECK(kiosk.counts().stored == 1);
}

TEST_CASE("Hub erasure: a backup from before it, put back, is emptied at the start", "[hub]") {
    Archive archive;
    const auto record = archive.sealed(1);
    const auto copy = archive.directory.path() / "backups" / "monday.db";
    REQUIRE(archive.send(record) == protocol::AckStatus::stored);
    archive.back_up(copy);
    REQUIRE(archive.erase(record.id) == 200);
    SECTION("on the same machine") {}
    SECTION("on a new one, with the backups' disk") {
        archive.running.reset();
        std::filesystem::remove(archive.directory.path() / "anjungan.erasures");
    }
    archive.restart(copy);
    CHECK(archive.page(protocol::ReceiptCode::of(record.id).symbols()).status == 404);
    CHECK(archive.send(record) == protocol::AckStatus::erased);
    CHECK(archive.envelopes() == 0);
}

TEST_CASE("Hub erasure: a copy that lacks the record does not take it in again", "[hub]") {
    Archive archive;
    const auto copy = archive.directory.path() / "backups" / "empty.db";
    archive.back_up(copy);
    const auto record = archive.sealed(1);
    REQUIRE(archive.send(record) == protocol::AckStatus::stored);
    REQUIRE(archive.erase(record.id) == 200);
    archive.restart(copy);
    CHECK(archive.send(record) == protocol::AckStatus::erased);
    CHECK(archive.envelopes() == 0);
}

TEST_CASE("Hub erasure: a line that the hub did not sign erases nothing", "[hub]") {
    test::expect_log_warnings(2); // before it is told to the other logs, too
    Archive archive;
    const auto record = archive.sealed(1);
    REQUIRE(archive.send(record) == protocol::AckStatus::stored);
    archive.running.reset();
    const auto line = to_string(record.id) + " 1795485600 " + std::string(128, 'a') + "\n";
    REQUIRE(write_file_durably(
        archive.directory.path() / "anjungan.erasures", as_bytes(line), Access::owner_only
    ));
    archive.restart();
    CHECK(archive.page(protocol::ReceiptCode::of(record.id).symbols()).status == 200);
}

TEST_CASE("Hub erasure: a log that cannot be written stops it before anything is gone", "[hub]") {
    Archive archive;
    const auto record = archive.sealed(1);
    REQUIRE(archive.send(record) == protocol::AckStatus::stored);
    std::filesystem::create_directory(archive.directory.path() / "anjungan.erasures");
    CHECK(archive.erase(record.id) == 503);
    CHECK(archive.envelopes() == 1);
}
