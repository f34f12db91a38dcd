// SPDX-License-Identifier: GPL-3.0-or-later
/// How a kiosk's certificate gets a later end, for the same key.
///
/// Request, version 1, integers big-endian: "AJG" · version u8 · length u8 + kiosk id · the end of
/// the certificate it has u64 · Ed25519 signature 64 by the kiosk (domain "anjungan certificate
/// renewal v1"). The answer is the certificate's text, which the hub has signed anyway. Naming the
/// end makes a request good for one renewal: one that was overheard renews nothing later.
#pragma once

#include "protocol/certificate.hpp"

namespace anjungan::protocol {

constexpr std::size_t max_renewal_request_bytes = 128;
constexpr std::size_t max_certificate_bytes = 4096;
constexpr std::string_view certificate_media_type = "application/vnd.anjungan.certificate";

/// With less than this left, a certificate is to be renewed.
constexpr std::chrono::seconds renewal_time = certificate_validity / 3;
/// So long after its end the hub still renews one by itself: for a kiosk that was off. Later an
/// administrator must say so.
constexpr std::chrono::seconds renewal_grace = std::chrono::days(180);

struct RenewalRequest {
    std::string kiosk; ///< see is_kiosk_id
    WallTime expires;  ///< the end of the certificate that the kiosk has

    bool operator==(const RenewalRequest&) const = default;
};

[[nodiscard]] bool is_renewal_due(const Certificate& certificate, WallTime now);

[[nodiscard]] Bytes
sign_renewal_request(const RenewalRequest& request, const crypto::SigningKey& kiosk);

/// Unverified: to find out whose key to verify with. `corrupt` or `unsupported`.
[[nodiscard]] Result<RenewalRequest> read_renewal_request(ByteView body);

/// `unauthorised` unless this kiosk signed it.
[[nodiscard]] Result<RenewalRequest>
verify_renewal_request(ByteView body, const crypto::SignPublicKey& kiosk);

/// `unauthorised` unless `renewed` is the hub's, for the same kiosk and key; `conflict` unless it
/// ends later.
[[nodiscard]] Status check_renewal(
    const Certificate& renewed, const Certificate& present, const crypto::SignPublicKey& hub
);

} // namespace anjungan::protocol
