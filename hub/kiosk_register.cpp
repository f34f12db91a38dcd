// Reads and checks the kiosks' certificates.
#include "hub/kiosk_register.hpp"

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

} // namespace

Result<KioskRegister>
KioskRegister::load(const std::vector<path>& places, const crypto::SignPublicKey& hub) {
    KioskRegister result;
    for (const auto& place : places) {
        if (auto added = result.add_all(place, hub); !added) {
            return fail(std::move(added.error()));
        }
    }
    return result;
}

Status KioskRegister::add_all(const path& place, const crypto::SignPublicKey& hub) {
    const auto files = certificate_files(place);
    if (!files) {
        return fail(files.error());
    }
    Status added;
    for (const auto& file : *files) {
        if (added) {
            added = add(file, hub);
        }
    }
    return added;
}

Status KioskRegister::add(const path& file, const crypto::SignPublicKey& hub) {
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
    const auto [entry, added] = keys_.emplace(certificate->kiosk, certificate->key);
    if (!added && entry->second != certificate->key) {
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

const crypto::SignPublicKey* KioskRegister::key_of(std::string_view kiosk) const {
    const auto found = keys_.find(kiosk);
    return found == keys_.end() ? nullptr : &found->second;
}

} // namespace anjungan::hub
