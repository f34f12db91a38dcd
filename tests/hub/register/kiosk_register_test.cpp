// SPDX-License-Identifier: GPL-3.0-or-later
// Who may send: kept in the database, changed while the hub runs.
#include "hub/hub.hpp"
#include "hub/register/certificate_files.hpp"
#include "offline-cache/sync/curl_transport.hpp"
#include "protocol/sync_open.hpp"
#include "protocol/wire.hpp"
#include "tests/hub/hub_fixture.hpp"
#include "tests/support/catch.hpp"

#include <sys/stat.h>

#include <functional>
#include <future>
#include <thread>
#include <utility>

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

namespace {

struct RegisterOffice : test::HubFixture {
    RegisterOffice() { config.admin_socket = directory.path() / "admin.sock"; }

    std::unique_ptr<hub::Hub> start() { return hub::Hub::open(config, clock).value(); }

    static sync::HttpReply post(const std::string& url, std::string_view path, ByteView body) {
        sync::CurlOptions options;
        options.hub_url = url;
        return sync::CurlTransport::open(options).value()->post(path, body).value();
    }
    [[nodiscard]] sync::HttpReply
    administer(const std::string& command, const std::string& json) const {
        return post("unix:" + config.admin_socket.string(), "/v1/admin/" + command, as_bytes(json));
    }
    [[nodiscard]] std::string kiosks() const {
        sync::CurlOptions options;
        options.hub_url = "unix:" + config.admin_socket.string();
        const auto reply =
            sync::CurlTransport::open(options).value()->get("/v1/admin/kiosks", {}).value();
        return std::string(as_text(reply.body));
    }
    [[nodiscard]] static int send(const hub::Hub& running, const store::SealedRecord& record) {
        const auto batch = protocol::encode_batch(std::vector<Bytes>{record.envelope}).value();
        return post(hub::to_string(running.address()), "/v1/batches", batch).status;
    }
    [[nodiscard]] int open_session(const hub::Hub& running) const {
        const protocol::SyncOpenRequest request{kiosk, clock.wall_time(), protocol::make_nonce()};
        return post(
                   hub::to_string(running.address()),
                   "/v1/sync/open",
                   protocol::sign_sync_request(request, key)
        )
            .status;
    }
};

constexpr const char* this_kiosk = R"({"kiosk":"K-01"})";

} // namespace

TEST_CASE("Hub revocation: takes effect at once, outlives a restart and can be undone", "[hub]") {
    test::expect_log_warnings(2);
    RegisterOffice office;
    auto running = office.start();
    CHECK(office.open_session(*running) == 200);
    CHECK(office.send(*running, office.sealed(1)) == 200);
    const auto revoked = office.administer("revoke", this_kiosk);
    CHECK(revoked.status == 200);
    CHECK(office.open_session(*running) == 401);
    CHECK(office.send(*running, office.sealed(2)) == 401);
    CHECK(running->kiosks() == 0);
    running.reset();
    running = office.start(); // its certificate file still lies there
    CHECK(office.send(*running, office.sealed(2)) == 401);
    CHECK_THAT(office.kiosks(), ContainsSubstring("revoked 2026-11-24"));
    CHECK(office.administer("reinstate", this_kiosk).status == 200);
    CHECK(office.send(*running, office.sealed(2)) == 200);
}

TEST_CASE("Hub administration: only on its own socket, which is its owner's alone", "[hub]") {
    RegisterOffice office;
    const auto running = office.start();
    const auto url = hub::to_string(running->address());
    CHECK(RegisterOffice::post(url, "/v1/admin/revoke", as_bytes(this_kiosk)).status == 404);
    CHECK(running->kiosks() == 1);
    struct stat facts = {};
    REQUIRE(stat(office.config.admin_socket.c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777U) == 0600);
}

TEST_CASE("Hub administration: what cannot be done is one sentence", "[hub]") {
    RegisterOffice office;
    const auto running = office.start();
    CHECK(office.administer("revoke", R"({"kiosk":"K-09"})").status == 404);
    CHECK(office.administer("reinstate", this_kiosk).status == 404);
    CHECK(office.administer("revoke", "{}").status == 400);
    CHECK(office.administer("revoke", "[").status == 400);
    CHECK(office.administer("revoke", R"({"kiosk":7})").status == 400);
    CHECK(office.administer("conjure", this_kiosk).status == 404);
    CHECK(running->kiosks() == 1);
}

TEST_CASE("KioskRegister: a name has one active key, and a revoked key never returns", "[hub]") {
    RegisterOffice office;
    const auto keys = hub::read_hub_keys(office.config.keys).value();
    const auto inbox =
        hub::SqliteInbox::open(office.config.database, keys.box.public_key(), office.clock).value();
    const auto now = office.clock.wall_time();
    const auto kiosks = hub::KioskRegister::open(inbox->shared(), keys.sign.public_key()).value();
    const auto certificate_of = [&](const crypto::SigningKey& key) {
        return protocol::issue_certificate("K-01", "Desa", key.public_key(), now, keys.sign)
            .value();
    };
    const auto second = crypto::SigningKey::make();
    const std::vector first_file = {certificate_of(office.key)};
    const std::vector second_file = {certificate_of(second)};
    CHECK(kiosks->import(first_file, now));
    CHECK(kiosks->import(first_file, now));
    CHECK(kiosks->import(second_file, now).error().code == ErrorCode::conflict);
    CHECK(kiosks->key_of("K-01", now) == office.key.public_key());
    CHECK(kiosks->revoke("K-01", now));
    CHECK(kiosks->import(second_file, now));
    CHECK(kiosks->import(first_file, now));
    CHECK(kiosks->key_of("K-01", now) == second.public_key());
    CHECK(kiosks->reinstate("K-01").error().code == ErrorCode::conflict);
    CHECK(kiosks->all().value().size() == 2);
}

TEST_CASE("KioskRegister.reload: never brings back who was revoked meanwhile", "[hub]") {
    RegisterOffice office;
    const auto keys = hub::read_hub_keys(office.config.keys).value();
    const auto inbox =
        hub::SqliteInbox::open(office.config.database, keys.box.public_key(), office.clock).value();
    const auto now = office.clock.wall_time();
    std::function<void()> meanwhile = [] {};
    bool tried = false;
    const auto kiosks = hub::KioskRegister::open(inbox->shared(), keys.sign.public_key(), [&] {
                            meanwhile();
                        }).value();
    const std::vector file = {
        protocol::issue_certificate("K-01", "Desa", office.key.public_key(), now, keys.sign)
            .value()};
    REQUIRE(kiosks->import(file, now));
    std::thread administrator;
    std::promise<bool> revoked;
    auto outcome = revoked.get_future();
    meanwhile = [&] { // an enrolment has just read that K-01 may send
        if (std::exchange(tried, true)) {
            return;
        }
        administrator =
            std::thread([&] { revoked.set_value(kiosks->revoke("K-01", now).has_value()); });
        // Either the revocation waits for the enrolment, or it is through by then.
        outcome.wait_for(std::chrono::milliseconds(500));
    };
    REQUIRE(kiosks->reload());
    administrator.join();
    CHECK(outcome.get());
    CHECK_FALSE(kiosks->key_of("K-01", now).has_value());
}

TEST_CASE("KioskRegister.open: another hub's database is refused", "[hub]") {
    RegisterOffice office;
    office.start().reset();
    std::filesystem::remove(office.config.keys / "hub.sign.secret");
    std::filesystem::remove_all(office.config.certificates.front());
    std::filesystem::create_directory(office.config.certificates.front());
    REQUIRE(crypto::write_signing_secret(
        office.config.keys / "hub.sign.secret", crypto::SigningKey::make()
    ));
    const auto refused = hub::Hub::open(office.config, office.clock);
    REQUIRE_FALSE(refused.has_value());
    CHECK_THAT(refused.error().detail, ContainsSubstring("K-01"));
}
