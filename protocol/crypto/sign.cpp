// SPDX-License-Identifier: GPL-3.0-or-later
// Ed25519 over domain, zero byte, message.
#include "protocol/crypto/sign.hpp"

#include "protocol/crypto/sodium.hpp"

#include <cassert>

namespace anjungan::crypto {

namespace {

/// Ed25519 reads its message twice, so it has to lie in one piece.
Bytes in_domain(std::string_view domain, ByteView message) {
    assert(domain.find('\0') == std::string_view::npos);
    Bytes bytes;
    bytes.reserve(domain.size() + 1 + message.size());
    const auto prefix = as_bytes(domain);
    bytes.insert(bytes.end(), prefix.begin(), prefix.end());
    bytes.push_back(0);
    bytes.insert(bytes.end(), message.begin(), message.end());
    return bytes;
}

} // namespace

Signature sign(std::string_view domain, ByteView message, const SigningKey& key) {
    const auto bytes = in_domain(domain, message);
    Signature signature;
    crypto_sign_detached(
        signature.bytes.data(), nullptr, bytes.data(), bytes.size(), key.expanded().reveal().data()
    );
    return signature;
}

bool is_signed_by(
    const SignPublicKey& key, std::string_view domain, ByteView message, const Signature& signature
) {
    const auto bytes = in_domain(domain, message);
    return crypto_sign_verify_detached(
               signature.bytes.data(), bytes.data(), bytes.size(), key.bytes.data()
           ) == 0;
}

} // namespace anjungan::crypto
