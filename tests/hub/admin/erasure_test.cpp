// SPDX-License-Identifier: GPL-3.0-or-later
// An erased submission is gone from every answer, and its number is taken for ever.
#include "hub/admin/erasure.hpp"

#include "base/files.hpp"
#include "hub/hub.hpp"
#include "offline-cache/sync/curl_transport.hpp"
#include "protocol/ack.hpp"
#include "protocol/receipt_code.hpp"
#include "protocol/wire.hpp"
#include "tests/hub/hub_fixture.hpp"
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
    [[nodiscard]] sync::HttpReply page(const std::string& code) const {
        return to(hub::to_string(running->address()))->get("/r/" + code, {}).value();
    }

    std::unique_ptr<hub::Hub> running;
};

} // namespace

TEST_CASE("Hub erasure: the record, sent again, is a duplicate and stays erased", "[hub]") {
    Archive archive;
    const auto record = archive.sealed(1);
    const auto code = protocol::ReceiptCode::of(record.id).symbols();
    CHECK(archive.send(record) == protocol::AckStatus::stored);
    CHECK(archive.page(code).status == 200);
    CHECK(archive.erase(code) == 200);
    CHECK(archive.send(record) == protocol::AckStatus::duplicate);
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

TEST_CASE("erase_submission: leaves id, kiosk, number and digest and nothing else", "[hub]") {
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
