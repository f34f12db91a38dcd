/// The kiosks that may send: their certificates, each signed by this hub.
#pragma once

#include "offline-cache/protocol/certificate.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace anjungan::hub {

/// Read once at the start; afterwards constant, so any thread may ask.
class KioskRegister {
public:
    /// `places`: certificate files, or directories whose `*.certificate` files count. An error
    /// names the file: missing, not a certificate, not signed by `hub`, or a second certificate
    /// with another key for the same kiosk (`conflict`).
    [[nodiscard]] static Result<KioskRegister>
    load(const std::vector<std::filesystem::path>& places, const crypto::SignPublicKey& hub);

    /// Null if this kiosk may not send.
    [[nodiscard]] const crypto::SignPublicKey* key_of(std::string_view kiosk) const;
    [[nodiscard]] std::size_t size() const { return keys_.size(); }

private:
    [[nodiscard]] Status
    add_all(const std::filesystem::path& place, const crypto::SignPublicKey& hub);
    [[nodiscard]] Status add(const std::filesystem::path& file, const crypto::SignPublicKey& hub);

    std::map<std::string, crypto::SignPublicKey, std::less<>> keys_;
};

} // namespace anjungan::hub
