// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the kiosk's keys.
#include "protocol/kiosk_keys.hpp"

#include "protocol/key_epochs.hpp"
#include "protocol/renewal.hpp"

#include <fmt/format.h>

namespace anjungan::protocol {

namespace {

/// What the kiosk's certificate must be, beside the keys that were read.
Result<Certificate> read_own_certificate(
    const std::filesystem::path& file,
    const std::string& expected,
    const crypto::SigningKey& key,
    const crypto::SignPublicKey& hub
) {
    auto certificate = read_certificate(file);
    if (!certificate) {
        return certificate;
    }
    if (!expected.empty() && certificate->kiosk != expected) {
        return fail(
            ErrorCode::conflict,
            fmt::format(
                "{} is the certificate of kiosk {}, but kiosk.id says {}; use the right keys "
                "directory or correct kiosk.id",
                file.string(),
                certificate->kiosk,
                expected
            )
        );
    }
    if (certificate->key != key.public_key()) {
        return fail(
            ErrorCode::conflict,
            fmt::format("{} does not belong to kiosk.sign.secret beside it", file.string())
        );
    }
    TRY(verify_certificate(*certificate, hub));
    return certificate;
}

} // namespace

Result<KioskKeys>
load_kiosk_keys(const std::filesystem::path& directory, const std::string& expected) {
    auto key = crypto::read_signing_secret(directory / "kiosk.sign.secret");
    TRY(key);
    const auto epoch = newest_box_epoch(directory, BoxHalf::open);
    const auto hub_box = crypto::read_box_public(box_file(directory, epoch, BoxHalf::open));
    TRY(hub_box);
    const auto recovery = crypto::read_box_public(directory / "recovery.box.public");
    TRY(recovery);
    const auto hub = crypto::read_signing_public(directory / "hub.sign.public");
    TRY(hub);
    auto own = read_own_certificate(directory / "kiosk.certificate", expected, *key, *hub);
    TRY(own);
    return KioskKeys{
        own->kiosk, std::move(*key), {*hub_box, *recovery}, *hub, epoch, std::move(*own)};
}

std::filesystem::path renewed_certificate_file(const std::filesystem::path& data_directory) {
    return data_directory / "kiosk.certificate";
}

void use_renewed_certificate(KioskKeys& keys, const std::filesystem::path& data_directory) {
    auto renewed = read_certificate(renewed_certificate_file(data_directory));
    if (renewed && check_renewal(*renewed, keys.certificate, keys.hub)) {
        keys.certificate = std::move(*renewed);
    }
}

} // namespace anjungan::protocol
