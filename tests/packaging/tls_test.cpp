// SPDX-License-Identifier: GPL-3.0-or-later
// The kiosk's end of TLS, against the real nginx: whom it trusts, and which way it takes.
#include "tests/packaging/nginx_office.hpp"
#include "tests/packaging/relay.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::test;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("CurlTransport: a hub that cannot prove who it is gets nothing", "[sync]") {
    if (cannot_run()) {
        return;
    }
    auto& office = shared_office();
    auto options = office.options();
    SECTION("of another authority") {
        options.authorities = office.stranger.certificate();
    }
    SECTION("another name") {
        options.hub_url = fmt::format("https://127.0.0.1:{}", office.nginx.kiosks_port());
    }
    SECTION("over") {
        std::filesystem::create_directory(office.directory.path() / "old");
        const Nginx old(
            {office.directory.path() / "old",
             office.config.listen.socket_path,
             "localhost",
             office.authority.server("old", "DNS:localhost", Authority::Days::over),
             office.authority.server("older", "DNS:localhost", Authority::Days::over),
             office.authority.certificate()}
        );
        options = office.options(old.kiosks_port());
        const auto reply = post(options, "/v1/batches", office.batch());
        REQUIRE_FALSE(reply.has_value());
        CHECK(reply.error().code == ErrorCode::unauthorised);
        return;
    }
    const auto reply = post(options, "/v1/batches", office.batch());
    REQUIRE_FALSE(reply.has_value());
    CHECK(reply.error().code == ErrorCode::unauthorised);
    const auto status = status_after_one_try(office, options);
    CHECK(status.state == sync::SyncState::refused);
    CHECK_THAT(status.detail, ContainsSubstring("the hub did not answer"));
}

TEST_CASE("CurlTransport: through a proxy to another machine, never to this one", "[sync]") {
    if (cannot_run()) {
        return;
    }
    auto& office = shared_office();
    Relay proxy(office.nginx.kiosks_port(), {}, Entrance::connect);
    auto options = office.options();
    options.proxy = fmt::format("http://127.0.0.1:{}", proxy.port());
    CHECK(post(options, "/v1/batches", office.batch())->status == 200);
    CHECK(proxy.connections() == 0);
    options.hub_url = "https://hub.example:8443"; // only the proxy can find it
    const auto transport = sync::CurlTransport::open(options).value();
    for (int i = 0; i < 2; ++i) {
        const auto reply = transport->post("/v1/batches", office.batch());
        INFO((reply ? "" : reply.error().detail));
        REQUIRE(reply.has_value());
        CHECK(reply->status == 200);
    }
    CHECK(proxy.asked_for() == std::vector<std::string>{"CONNECT hub.example:8443 HTTP/1.1"});
}
