// SPDX-License-Identifier: GPL-3.0-or-later
/// Sealing: XChaCha20-Poly1305 under a random content key, and that key sealed to a public key.
///
/// Sources: draft-irtf-cfrg-xchacha-03 (AEAD), libsodium `crypto_box_seal` (X25519,
/// XSalsa20-Poly1305 with an ephemeral sender). Keys and nonces come from libsodium's generator.
#pragma once

#include "protocol/crypto/keys.hpp"

namespace anjungan::crypto {

constexpr std::size_t content_key_bytes = 32;
constexpr std::size_t sealed_key_bytes = content_key_bytes + 48; ///< ephemeral key and tag
constexpr std::size_t seal_overhead_bytes = 24 + 16;             ///< nonce in front, tag behind

/// A fresh key for one message.
[[nodiscard]] SecretBytes make_content_key();

/// nonce || ciphertext || tag. `associated` is authenticated, not hidden.
[[nodiscard]] Bytes
seal(const SecretBytes& content_key, const SecretBytes& plaintext, ByteView associated);

/// The inverse; `unauthorised` when the key, the associated data or a single bit differs.
[[nodiscard]] Result<SecretBytes>
open_sealed(const SecretBytes& content_key, ByteView sealed, ByteView associated);

/// 80 bytes that only the owner of `recipient` can open. `invalid_input` when no X25519 key pair
/// has this public key (all zero, for example): sealing to it would lose the record.
[[nodiscard]] Result<Bytes> seal_key(const SecretBytes& content_key, const BoxPublicKey& recipient);

/// `unauthorised` when it was sealed to another key or damaged.
[[nodiscard]] Result<SecretBytes> open_key(ByteView sealed_key, const BoxKeyPair& recipient);

/// Fills from libsodium's generator: nonces that the protocol needs.
void fill_unpredictable(std::span<std::uint8_t> out);

} // namespace anjungan::crypto
