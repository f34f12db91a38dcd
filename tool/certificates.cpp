// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for certificates and checks them against the hub key beside them.
#include "tool/certificates.hpp"

#include "base/outcome.hpp"
#include "protocol/crypto/key_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace anjungan::tool {

namespace {

using std::filesystem::path;

Result<KnownCertificate> read_one(const path& file) {
    const auto certificate = protocol::read_certificate(file);
    TRY(certificate);
    const auto hub_file = file.parent_path() / "hub.sign.public";
    std::error_code ignored;
    if (!std::filesystem::exists(hub_file, ignored)) {
        return KnownCertificate{file, *certificate, Vouched::by_nobody};
    }
    const auto hub = crypto::read_signing_public(hub_file);
    TRY(hub);
    if (auto signed_by_hub = protocol::verify_certificate(*certificate, *hub); !signed_by_hub) {
        return fail(
            signed_by_hub.error().code,
            fmt::format("{}: {}", file.string(), signed_by_hub.error().detail)
        );
    }
    return KnownCertificate{file, *certificate, Vouched::by_hub};
}

std::vector<path> places() {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): one thread, and nothing sets the environment
    if (const char* directory = std::getenv("ANJUNGAN_CERTIFICATES"); directory != nullptr) {
        return {directory};
    }
    return {path(ANJUNGAN_CONFIG_DIR) / "keys", ANJUNGAN_CONFIG_DIR};
}

std::vector<path> certificate_files(const path& place) {
    std::vector<path> files;
    std::error_code unreadable;
    for (const auto& entry : std::filesystem::directory_iterator(place, unreadable)) {
        if (entry.path().extension() == ".certificate") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// One that cannot be used is left out: it must not hide its neighbours.
void add_usable(const path& place, std::vector<KnownCertificate>& known) {
    for (const auto& file : certificate_files(place)) {
        if (auto certificate = read_one(file)) {
            known.push_back(std::move(*certificate));
        } else {
            complain(certificate.error().detail);
        }
    }
}

std::string searched() {
    std::string text;
    for (const auto& place : places()) {
        text += (text.empty() ? "" : " or ") + place.string();
    }
    return text;
}

} // namespace

Result<std::vector<KnownCertificate>>
known_certificates(const std::optional<std::filesystem::path>& named) {
    std::vector<KnownCertificate> known;
    if (named) {
        auto certificate = read_one(*named);
        TRY(certificate);
        known.push_back(std::move(*certificate));
        return known;
    }
    for (const auto& place : places()) {
        add_usable(place, known);
    }
    if (known.empty()) {
        return fail(
            ErrorCode::not_found,
            fmt::format("no kiosk certificate in {}; name one with --certificate FILE", searched())
        );
    }
    return known;
}

} // namespace anjungan::tool
