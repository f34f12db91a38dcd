// SPDX-License-Identifier: GPL-3.0-or-later
/// A kiosk's certificate: its name, office and public key under the hub's signature, as a small
/// JSON text file that anyone may have.
///
/// The text has one canonical form, and only that form is accepted: a changed byte anywhere, white
/// space included, is refused. Signature: Ed25519, domain "anjungan certificate v2". It has an end,
/// and is renewed for the same key before that (protocol/renewal.hpp): the beginning stays, the end
/// moves.
#pragma once

#include "base/clock.hpp"
#include "protocol/crypto/sign.hpp"

#include <filesystem>

namespace anjungan::protocol {

/// How long one holds, from its issue or its renewal on.
constexpr std::chrono::seconds certificate_validity = std::chrono::days(400);

struct Certificate {
    std::string kiosk;  ///< see is_kiosk_id
    std::string office; ///< UTF-8, 1 to 120 bytes, no control characters
    crypto::SignPublicKey key;
    WallTime issued;  ///< for the first time
    WallTime expires; ///< it holds until then, that second included
    crypto::Signature hub_signature;

    [[nodiscard]] bool is_over(WallTime now) const { return now > expires; }
    bool operator==(const Certificate&) const = default;
};

/// `invalid_input` for a bad kiosk id or office name.
[[nodiscard]] Result<Certificate> issue_certificate(
    std::string_view kiosk,
    std::string_view office,
    const crypto::SignPublicKey& key,
    WallTime issued,
    const crypto::SigningKey& hub,
    std::chrono::seconds validity = certificate_validity
);

/// The same with another end.
[[nodiscard]] Certificate
with_end(const Certificate& certificate, WallTime expires, const crypto::SigningKey& hub);

[[nodiscard]] std::string encode_certificate(const Certificate& certificate);

/// `corrupt` when it is not a certificate in its canonical form. The signature is not checked yet.
[[nodiscard]] Result<Certificate> decode_certificate(std::string_view text);

/// `unauthorised` unless this hub signed it.
[[nodiscard]] Status
verify_certificate(const Certificate& certificate, const crypto::SignPublicKey& hub);

[[nodiscard]] Result<Certificate> read_certificate(const std::filesystem::path& path);
/// `conflict` when the file exists.
[[nodiscard]] Status
write_certificate(const std::filesystem::path& path, const Certificate& certificate);
/// In the place of what stands there; after a power cut it is the old one or the new one.
[[nodiscard]] Status
replace_certificate(const std::filesystem::path& path, const Certificate& certificate);

} // namespace anjungan::protocol
