// SPDX-License-Identifier: GPL-3.0-or-later
// The whole hub over real HTTP, and the whole way of a submission from the kiosk's store to it.
#include "hub/hub.hpp"

#include "base/files.hpp"
#include "offline-cache/forensics/audit_verifier.hpp"
#include "protocol/ack.hpp"
#include "protocol/checkpoint.hpp"
#include "protocol/receipt_code.hpp"
#include "protocol/wire.hpp"
#include "tests/hub/http_get.hpp"
#include "tests/hub/hub_kiosk.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

using test::transport_to;
using Kiosk = test::HubKiosk;

TEST_CASE(
    "Hub: a submission goes from the kiosk's store to the hub's inbox and status page", "[hub]"
) {
    test::HubFixture fixture;
    const auto with_socket = GENERATE(false, true);
    if (with_socket) {
        fixture.config.listen.socket_path = fixture.directory.path() / "hub.sock";
    }
    auto hub = hub::Hub::open(fixture.config, fixture.clock).value();
    Kiosk kiosk(fixture, *hub);
    const auto id = kiosk.submit();
    kiosk.settle();
    CHECK(kiosk.engine().status().state == sync::SyncState::idle);
    CHECK(kiosk.engine().status().detail.empty());
    CHECK(kiosk.counts().sealed == 0);
    if (!with_socket) {
        const auto code = protocol::ReceiptCode::of(id);
        const auto page = test::http_get(hub->address().port, "/R/" + code.symbols() + "/ABC");
        CHECK_THAT(page, ContainsSubstring("200 OK"));
        CHECK_THAT(page, ContainsSubstring("Terkirim — kantor sudah menerima"));
        CHECK_THAT(page, ContainsSubstring(code.display()));
    }
}

TEST_CASE("Hub: witnesses how far the kiosk's audit chain has come", "[hub]") {
    test::HubFixture fixture;
    auto hub = hub::Hub::open(fixture.config, fixture.clock).value();
    const auto database = fixture.directory.path() / "kiosk.db";
    {
        Kiosk kiosk(fixture, *hub);
        static_cast<void>(kiosk.submit());
        kiosk.settle();
        fixture.clock.advance(std::chrono::minutes(2));
        static_cast<void>(kiosk.submit());
        kiosk.engine().nudge();
        kiosk.settle();
    }
    hub.reset();
    forensics::AuditProof proof{fixture.key.public_key(), fixture.hub.public_key(), {}};
    proof.witnesses = forensics::read_witnesses(fixture.config.database).value();
    CHECK(proof.witnesses.size() == 2);
    const auto finding = forensics::verify_audit(database, proof).value();
    CHECK(finding.intact);
    CHECK(finding.witnesses == 4); // the kiosk keeps them too
    const auto last = protocol::verify_witness(proof.witnesses.back(), fixture.hub.public_key());
    const auto seen = protocol::read_checkpoint(last.value().checkpoint).value();
    CHECK(seen.seq == static_cast<std::uint64_t>(finding.entries)); // nothing is left unseen
}

TEST_CASE("Hub: what the office decides reaches status page and kiosk", "[hub]") {
    test::HubFixture fixture;
    fixture.config.admin_socket = fixture.directory.path() / "admin.sock";
    auto hub = hub::Hub::open(fixture.config, fixture.clock).value();
    Kiosk kiosk(fixture, *hub);
    const auto id = kiosk.submit();
    kiosk.settle();
    const auto code = protocol::ReceiptCode::of(id);
    CHECK_FALSE(kiosk.public_state(id).has_value());
    sync::CurlOptions options;
    options.hub_url = "unix:" + fixture.config.admin_socket.string();
    const auto decide = [&](const std::string& state) {
        const auto body = R"({"code":")" + code.display() + R"(","state":")" + state + "\"}";
        return sync::CurlTransport::open(options)
            .value()
            ->post("/v1/admin/set-state", as_bytes(body))
            .value()
            .status;
    };
    CHECK(decide("in-progress") == 200);
    CHECK(decide("received") == 400);
    fixture.clock.advance(std::chrono::minutes(15));
    kiosk.settle();
    const auto said = kiosk.public_state(id);
    REQUIRE(said.has_value());
    CHECK(said->state == protocol::SubmissionState::in_progress);
    const auto page = test::http_get(hub->address().port, "/R/" + code.symbols());
    CHECK_THAT(page, ContainsSubstring("Diproses"));
}

TEST_CASE("Hub: a revoked kiosk slows down and keeps its records until it is reinstated", "[hub]") {
    test::HubFixture fixture;
    fixture.config.admin_socket = fixture.directory.path() / "admin.sock";
    auto hub = hub::Hub::open(fixture.config, fixture.clock).value();
    Kiosk kiosk(fixture, *hub);
    sync::CurlOptions options;
    options.hub_url = "unix:" + fixture.config.admin_socket.string();
    const auto administer = [&](const std::string& command) {
        return sync::CurlTransport::open(options)
            .value()
            ->post("/v1/admin/" + command, as_bytes(R"({"kiosk":"K-01"})"))
            .value()
            .status;
    };
    CHECK(administer("revoke") == 200);
    static_cast<void>(kiosk.submit());
    for (int i = 0; i < 3; ++i) { // once would not be believed
        kiosk.settle();
        CHECK(kiosk.engine().status().state == sync::SyncState::refused);
        if (i < 2) {
            fixture.clock.advance(kiosk.engine().due() - fixture.clock.boot_time());
        }
    }
    CHECK(kiosk.engine().due() == fixture.clock.boot_time() + std::chrono::minutes(5));
    CHECK(kiosk.counts().sealed == 1);
    CHECK(kiosk.counts().quarantined == 0);
    CHECK(administer("reinstate") == 200);
    fixture.clock.advance(std::chrono::minutes(15));
    kiosk.settle();
    CHECK(kiosk.engine().status().state == sync::SyncState::idle);
    CHECK(kiosk.counts().sealed == 0);
}

TEST_CASE("Hub: started again on the same database it knows what it has", "[hub]") {
    test::HubFixture fixture;
    auto hub = hub::Hub::open(fixture.config, fixture.clock).value();
    const auto record = fixture.sealed(1);
    const auto batch = protocol::encode_batch(std::vector<Bytes>{record.envelope}).value();
    REQUIRE(transport_to(*hub)->post("/v1/batches", batch).value().status == 200);
    hub.reset();
    hub = hub::Hub::open(fixture.config, fixture.clock).value();
    const auto again = transport_to(*hub)->post("/v1/batches", batch).value();
    const auto acks = protocol::decode_batch_reply(again.body).value();
    CHECK(
        protocol::verify_ack(acks.at(0), fixture.hub.public_key()).value().status ==
        protocol::AckStatus::duplicate
    );
}

TEST_CASE("Hub.open: writes the port file and removes it at the end", "[hub]") {
    test::HubFixture fixture;
    auto hub = hub::Hub::open(fixture.config, fixture.clock).value();
    const auto port = read_file(fixture.config.port_file).value();
    CHECK(port == std::to_string(hub->address().port) + "\n");
    CHECK_THAT(test::http_get(hub->address().port, "/healthz"), ContainsSubstring("ok"));
    hub.reset();
    CHECK_FALSE(std::filesystem::exists(fixture.config.port_file));
}

TEST_CASE("Hub: refuses what is too large, unknown or not for it, without repeating it", "[hub]") {
    test::expect_log_warnings(0);
    test::HubFixture fixture;
    auto hub = hub::Hub::open(fixture.config, fixture.clock).value();
    const auto transport = transport_to(*hub);
    const Bytes huge((256 << 10) + 1, 'C');
    CHECK(transport->post("/v1/batches", huge).value().status == 413);
    const Bytes larger((1 << 20), 'C');
    CHECK(transport->post("/v1/batches", larger).value().status == 413);
    const auto garbage = transport->post("/v1/batches", as_bytes("CANARY")).value();
    CHECK(garbage.status == 400);
    CHECK(as_text(garbage.body) == "{\"error\":\"malformed\"}\n");
    CHECK(transport->post("/v1/CANARY", as_bytes("x")).value().status == 404);
    const auto port = hub->address().port;
    CHECK_THAT(test::http_get(port, "/CANARY"), !ContainsSubstring("CANARY"));
    CHECK_THAT(test::http_get(port, "/" + std::string(4000, 'a')), ContainsSubstring("404"));
    CHECK_THAT(test::http_request(port, "DELETE /r/X HTTP/1.1"), ContainsSubstring("405"));
}

TEST_CASE("Hub.open: each fault is one sentence that names what is wrong", "[hub]") {
    test::HubFixture fixture;
    const auto complaint = [&fixture](const hub::HubConfig& config) {
        const auto opened = hub::Hub::open(config, fixture.clock);
        REQUIRE_FALSE(opened.has_value());
        return opened.error().detail;
    };
    SECTION("the port is in use") {
        const auto first = hub::Hub::open(fixture.config, fixture.clock).value();
        auto config = fixture.config;
        config.database = fixture.directory.path() / "second.db";
        config.port_file.clear();
        config.listen.port = first->address().port;
        CHECK_THAT(complaint(config), ContainsSubstring("in use"));
    }
    SECTION("another program answers on the socket") {
        fixture.config.listen.socket_path = fixture.directory.path() / "hub.sock";
        const auto first = hub::Hub::open(fixture.config, fixture.clock).value();
        auto config = fixture.config;
        config.database = fixture.directory.path() / "second.db";
        CHECK_THAT(complaint(config), ContainsSubstring("another program"));
    }
    SECTION("a key is missing") {
        std::filesystem::remove(fixture.config.keys / "hub.box.secret");
        CHECK_THAT(complaint(fixture.config), ContainsSubstring("hub.box.secret"));
    }
    SECTION("a certificate is missing") {
        fixture.config.certificates = {fixture.directory.path() / "K-77.certificate"};
        CHECK_THAT(complaint(fixture.config), ContainsSubstring("K-77.certificate"));
    }
    SECTION("the database cannot be kept there") {
        fixture.config.database = "/proc/anjungan/hub.db";
        CHECK_THAT(complaint(fixture.config), ContainsSubstring("/proc/anjungan"));
    }
    SECTION("the services are missing") {
        fixture.config.services = fixture.directory.path() / "nowhere";
        CHECK_THAT(complaint(fixture.config), ContainsSubstring("nowhere"));
    }
}
