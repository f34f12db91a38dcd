// SPDX-License-Identifier: GPL-3.0-or-later
/// The real hub behind the real nginx, and a kiosk's way to it: what the tests of both doors share.
#pragma once

#include "hub/hub.hpp"
#include "offline-cache/sync/curl_transport.hpp"
#include "offline-cache/sync/sync_status.hpp"
#include "protocol/wire.hpp"
#include "tests/hub/hub_fixture.hpp"
#include "tests/packaging/nginx.hpp"

#include <fmt/format.h>

namespace anjungan::test {

/// One office: hub, nginx, the authority of its kiosks and another one.
struct NginxOffice : HubFixture {
    Authority authority{directory.path(), "authority"};
    Authority stranger{directory.path(), "stranger"};
    CertificateFiles own = authority.client("K-01");
    std::unique_ptr<hub::Hub> hub_program = open_hub();
    Nginx nginx{
        {directory.path(),
         config.listen.socket_path,
         "localhost",
         authority.server("citizens", "DNS:localhost"),
         authority.server("hub", "DNS:localhost,DNS:hub.example"),
         authority.certificate()}};

    std::unique_ptr<hub::Hub> open_hub() {
        config.listen.socket_path = directory.path() / "hub.sock";
        return hub::Hub::open(config, clock).value();
    }

    [[nodiscard]] sync::CurlOptions options(std::uint16_t port) const {
        sync::CurlOptions made;
        made.hub_url = fmt::format("https://localhost:{}", port);
        made.authorities = authority.certificate();
        made.certificate = own.certificate;
        made.key = own.key;
        return made;
    }
    [[nodiscard]] sync::CurlOptions options() const { return options(nginx.kiosks_port()); }

    /// One record that the hub has not seen.
    [[nodiscard]] Bytes batch() {
        return protocol::encode_batch(std::vector<Bytes>{sealed(++last_kseq).envelope}).value();
    }

    std::uint64_t last_kseq = 0;

    /// What a telephone gets, which has no certificate: head and body. `header`: one more line.
    [[nodiscard]] std::string
    get(std::uint16_t port, const std::string& path, const std::string& header = "X-None: 1") const;
};

[[nodiscard]] Result<sync::HttpReply>
post(const sync::CurlOptions& options, std::string_view path, ByteView body);

/// A kiosk's engine over a real transport tries once; it must have gone to its slow lane.
[[nodiscard]] sync::SyncStatus
status_after_one_try(const NginxOffice& office, const sync::CurlOptions& options);

/// All tests share one: keys, certificates and programs take a second to make.
[[nodiscard]] NginxOffice& shared_office();

/// Skips the test, with the reason, where nginx or openssl is missing.
[[nodiscard]] bool cannot_run();

} // namespace anjungan::test
