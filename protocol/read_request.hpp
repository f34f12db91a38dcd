// SPDX-License-Identifier: GPL-3.0-or-later
/// How a kiosk says who it is when it only reads: in the HTTP header `Authorization`.
///
/// The header is "Anjungan " and, in Crockford base32: "AJU" · version u8 · length u8 + kiosk id ·
/// time u64 · nonce 16 · Ed25519 signature 64 by the kiosk (domain "anjungan read request v1"), all
/// integers big-endian. The signature covers the bytes before it and, behind them, the path that is
/// asked for with its query, as sent.
///
/// Whoever sees one can ask the same once more and gets an answer that is signed for its nonce:
/// reading changes nothing, and TLS keeps others from seeing. A clock that is wrong is no reason to
/// refuse; it is the answer that tells the kiosk so.
#pragma once

#include "protocol/sync_open.hpp"

namespace anjungan::protocol {

struct ReadRequest {
    std::string kiosk; ///< see is_kiosk_id
    WallTime time;     ///< the kiosk's clock
    Nonce nonce = {};  ///< the answer is bound to it

    bool operator==(const ReadRequest&) const = default;
};

/// The header's value. `path`: begins with '/', with its query.
[[nodiscard]] std::string sign_read_request(
    const ReadRequest& request, std::string_view path, const crypto::SigningKey& kiosk
);

/// Unverified: to find out whose key to verify with. `corrupt` or `unsupported`.
[[nodiscard]] Result<ReadRequest> read_read_request(std::string_view authorization);

/// `unauthorised` unless this kiosk signed it for this very path.
[[nodiscard]] Result<ReadRequest> verify_read_request(
    std::string_view authorization, std::string_view path, const crypto::SignPublicKey& kiosk
);

} // namespace anjungan::protocol
