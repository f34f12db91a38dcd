// Reads the kiosk's keys.
#include "kiosk/app/kiosk_keys.hpp"

#include <fmt/format.h>

namespace anjungan::app {

namespace {

Status check_certificate(
    const std::filesystem::path& file,
    const std::string& kiosk,
    const crypto::SigningKey& key,
    const crypto::SignPublicKey& hub
) {
    const auto certificate = protocol::read_certificate(file);
    if (!certificate) {
        return fail(certificate.error());
    }
    if (certificate->kiosk != kiosk) {
        return fail(
            ErrorCode::conflict,
            fmt::format(
                "{} is the certificate of kiosk {}, but kiosk.id says {}; use the right keys "
                "directory or correct kiosk.id",
                file.string(),
                certificate->kiosk,
                kiosk
            )
        );
    }
    if (certificate->key != key.public_key()) {
        return fail(
            ErrorCode::conflict,
            fmt::format("{} does not belong to kiosk.sign.secret beside it", file.string())
        );
    }
    return protocol::verify_certificate(*certificate, hub);
}

} // namespace

Result<KioskKeys>
load_kiosk_keys(const std::filesystem::path& directory, const std::string& kiosk) {
    auto key = crypto::read_signing_secret(directory / "kiosk.sign.secret");
    if (!key) {
        return fail(std::move(key.error()));
    }
    const auto hub_box = crypto::read_box_public(directory / "hub.box.public");
    if (!hub_box) {
        return fail(hub_box.error());
    }
    const auto recovery = crypto::read_box_public(directory / "recovery.box.public");
    if (!recovery) {
        return fail(recovery.error());
    }
    const auto hub = crypto::read_signing_public(directory / "hub.sign.public");
    if (!hub) {
        return fail(hub.error());
    }
    if (auto checked = check_certificate(directory / "kiosk.certificate", kiosk, *key, *hub);
        !checked) {
        return fail(std::move(checked.error()));
    }
    return KioskKeys{std::move(*key), {*hub_box, *recovery}, *hub};
}

} // namespace anjungan::app
