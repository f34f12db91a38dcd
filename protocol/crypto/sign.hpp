// SPDX-License-Identifier: GPL-3.0-or-later
/// Ed25519 signatures (RFC 8032), each bound to the purpose it was made for.
///
/// What is signed is: domain text, one zero byte, message. Two purposes never share a domain, so a
/// signature under an acknowledgement cannot pass for one under a receipt.
#pragma once

#include "protocol/crypto/keys.hpp"

namespace anjungan::crypto {

struct Signature {
    std::array<std::uint8_t, 64> bytes = {};

    auto operator<=>(const Signature&) const = default;
};

/// `domain`: a fixed text without a zero byte, for example "anjungan ack v1".
[[nodiscard]] Signature sign(std::string_view domain, ByteView message, const SigningKey& key);

[[nodiscard]] bool is_signed_by(
    const SignPublicKey& key, std::string_view domain, ByteView message, const Signature& signature
);

} // namespace anjungan::crypto
