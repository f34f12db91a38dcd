// SPDX-License-Identifier: GPL-3.0-or-later
/// The keys a kiosk holds: its own signing key, and the public keys of hub and recovery.
#pragma once

#include "protocol/certificate.hpp"
#include "protocol/crypto/key_files.hpp"
#include "protocol/envelope.hpp"

#include <filesystem>

namespace anjungan::protocol {

struct KioskKeys {
    std::string name; ///< the kiosk's, as its certificate says
    crypto::SigningKey kiosk;
    Recipients recipients;     ///< hub and recovery
    crypto::SignPublicKey hub; ///< signs acknowledgements
    std::uint32_t key_epoch =
        0; ///< which of the hub's box keys is in `recipients`: the newest here
    Certificate certificate;
};

/// Reads them as `anjungan-tool keys new` wrote them, and checks that the certificate is this
/// kiosk's (`expected`, the configuration's kiosk.id; empty: whichever it names), belongs to its
/// key and was signed by this hub. Errors are operator's sentences.
[[nodiscard]] Result<KioskKeys>
load_kiosk_keys(const std::filesystem::path& directory, const std::string& expected = {});

/// Where the program keeps a renewed certificate: with its data, for the keys directory is not its
/// own to write to.
[[nodiscard]] std::filesystem::path
renewed_certificate_file(const std::filesystem::path& data_directory);
/// Takes the certificate in that file if it renews the one in `keys`. Anything else that stands
/// there counts for nothing: the hub gives it again.
void use_renewed_certificate(KioskKeys& keys, const std::filesystem::path& data_directory);

} // namespace anjungan::protocol
