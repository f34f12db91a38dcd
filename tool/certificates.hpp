// SPDX-License-Identifier: GPL-3.0-or-later
/// Finds the certificates that this machine knows.
#pragma once

#include "protocol/certificate.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace anjungan::tool {

/// Whether somebody vouches for a certificate file besides whoever put it there.
enum class Vouched { by_hub, by_nobody };

struct KnownCertificate {
    std::filesystem::path file;
    protocol::Certificate certificate;
    Vouched vouched = Vouched::by_nobody;
};

/// The named file; or, without one, every `*.certificate` in the directory $ANJUNGAN_CERTIFICATES,
/// or else in the installed configuration and its `keys`. A certificate beside a `hub.sign.public`
/// must carry that hub's signature. One that cannot be used is an error when it was named, and
/// otherwise left out with a complaint. `not_found` when there is none at all.
[[nodiscard]] Result<std::vector<KnownCertificate>>
known_certificates(const std::optional<std::filesystem::path>& named);

} // namespace anjungan::tool
