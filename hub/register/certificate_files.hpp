// SPDX-License-Identifier: GPL-3.0-or-later
/// The kiosk certificates that lie as files on the hub's machine.
#pragma once

#include "protocol/certificate.hpp"

#include <filesystem>
#include <vector>

namespace anjungan::hub {

/// `places`: certificate files, or directories whose `*.certificate` files count. An error names
/// the file: missing, not a certificate, not signed by `hub`, or a second certificate with another
/// key for the same kiosk (`conflict`). Each kiosk comes once.
[[nodiscard]] Result<std::vector<protocol::Certificate>> read_certificates(
    const std::vector<std::filesystem::path>& places, const crypto::SignPublicKey& hub
);

} // namespace anjungan::hub
