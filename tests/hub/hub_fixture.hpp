// SPDX-License-Identifier: GPL-3.0-or-later
/// A hub's directory: keys, one kiosk's certificate and a configuration, in a place of its own.
#pragma once

#include "hub/config.hpp"
#include "protocol/certificate.hpp"
#include "protocol/crypto/key_files.hpp"
#include "tests/offline-cache/sync/kiosk_fixture.hpp"
#include "tests/support/temporary_directory.hpp"

#include <cstdlib>

namespace anjungan::test {

struct HubFixture : KioskFixture {
    TemporaryDirectory directory;
    hub::HubConfig config;
    /// This kiosk's.
    protocol::Certificate certificate =
        protocol::issue_certificate(
            kiosk, "Kantor Contoh", key.public_key(), clock.wall_time(), hub
        )
            .value();

    static void must(const Status& status) {
        if (!status) {
            std::abort();
        }
    }

    HubFixture() {
        const auto& root = directory.path();
        std::filesystem::create_directory(root / "keys");
        std::filesystem::create_directory(root / "kiosks");
        must(crypto::write_box_secret(root / "keys/hub.box.secret", box));
        must(crypto::write_signing_secret(root / "keys/hub.sign.secret", hub));
        must(protocol::write_certificate(root / "kiosks/K-01.certificate", certificate));
        config.keys = root / "keys";
        config.certificates = {root / "kiosks"};
        config.database = root / "hub.db";
        config.port_file = root / "hub.port";
        config.office = "Kantor <Contoh>";
    }
};

} // namespace anjungan::test
