// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and checks the kiosks' certificate files.
#include "hub/register/certificate_files.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::hub {

namespace {

using std::filesystem::path;

Result<std::vector<path>> certificate_files(const path& place) {
    std::error_code problem;
    if (!std::filesystem::is_directory(place, problem)) {
        return std::vector<path>{place};
    }
    std::vector<path> files;
    auto entry = std::filesystem::directory_iterator(place, problem);
    for (; !problem && entry != std::filesystem::directory_iterator(); entry.increment(problem)) {
        if (entry->path().extension() == ".certificate") {
            files.push_back(entry->path());
        }
    }
    if (problem) {
        return fail(
            ErrorCode::io,
            fmt::format("cannot list certificates in {}: {}", place.string(), problem.message())
        );
    }
    std::sort(files.begin(), files.end());
    return files;
}

Result<protocol::Certificate> read_one(const path& file, const crypto::SignPublicKey& hub) {
    auto certificate = protocol::read_certificate(file);
    if (!certificate) {
        return fail(
            certificate.error().code,
            fmt::format("the kiosk certificate {}: {}", file.string(), certificate.error().detail)
        );
    }
    if (auto valid = protocol::verify_certificate(*certificate, hub); !valid) {
        return fail(
            valid.error().code,
            fmt::format(
                "the kiosk certificate {}: {}. Certificates must be signed with the "
                "hub.sign.secret of this keys directory",
                file.string(),
                valid.error().detail
            )
        );
    }
    return certificate;
}

Status
add(std::vector<protocol::Certificate>& known, const path& file, const crypto::SignPublicKey& hub) {
    auto certificate = read_one(file, hub);
    TRY(certificate);
    const auto same = std::ranges::find(known, certificate->kiosk, &protocol::Certificate::kiosk);
    if (same == known.end()) {
        known.push_back(std::move(*certificate));
    } else if (same->key != certificate->key) {
        return fail(
            ErrorCode::conflict,
            fmt::format(
                "the kiosk certificate {}: kiosk {} has another certificate with another key",
                file.string(),
                certificate->kiosk
            )
        );
    }
    return {};
}

Status add_all(
    std::vector<protocol::Certificate>& known, const path& place, const crypto::SignPublicKey& hub
) {
    const auto files = certificate_files(place);
    TRY(files);
    Status added;
    for (const auto& file : *files) {
        if (added) {
            added = add(known, file, hub);
        }
    }
    return added;
}

} // namespace

Result<std::vector<protocol::Certificate>>
read_certificates(const std::vector<path>& places, const crypto::SignPublicKey& hub) {
    std::vector<protocol::Certificate> known;
    for (const auto& place : places) {
        TRY(add_all(known, place, hub));
    }
    return known;
}

} // namespace anjungan::hub
