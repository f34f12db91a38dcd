// SPDX-License-Identifier: GPL-3.0-or-later
// Puts hub and nginx together.
#include "tests/packaging/nginx_office.hpp"

#include "offline-cache/sync/sync_engine.hpp"
#include "tests/offline-cache/sync/memory_outbox.hpp"
#include "tests/support/catch.hpp"

namespace anjungan::test {

std::string
NginxOffice::get(std::uint16_t port, const std::string& path, const std::string& header) const {
    const auto command = fmt::format(
        "printf 'GET {} HTTP/1.1\\r\\nHost: localhost\\r\\n{}\\r\\nConnection: close\\r\\n\\r\\n' "
        "| "
        "openssl s_client -quiet -verify_return_error -verify_hostname localhost -CAfile {} "
        "-connect 127.0.0.1:{}",
        path,
        header,
        authority.certificate().string(),
        port
    );
    return run_program({"sh", "-c", command}).output;
}

Result<sync::HttpReply>
post(const sync::CurlOptions& options, std::string_view path, ByteView body) {
    return sync::CurlTransport::open(options).value()->post(path, body);
}

sync::SyncStatus status_after_one_try(const NginxOffice& office, const sync::CurlOptions& options) {
    MemoryOutbox outbox(office);
    sync::SeededRandom random(1);
    const auto transport = sync::CurlTransport::open(options).value();
    sync::SyncOptions settings;
    settings.kiosk = office.kiosk;
    settings.hub = office.hub.public_key();
    settings.boot_spread = std::chrono::milliseconds(0);
    sync::SyncEngine engine(
        {office.clock, random, *transport, outbox, office.key}, settings, [](const auto&) {}
    );
    engine.step();
    CHECK(engine.due() >= office.clock.boot_time() + settings.backoff.shortest);
    return engine.status();
}

NginxOffice& shared_office() {
    static NginxOffice office;
    return office;
}

bool cannot_run() {
    const auto why = why_no_nginx();
    if (!why.empty()) {
        skip(why);
    }
    return !why.empty();
}

} // namespace anjungan::test
