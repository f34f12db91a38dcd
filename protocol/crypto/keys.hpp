// SPDX-License-Identifier: GPL-3.0-or-later
/// The two kinds of keys: X25519 box keys that open envelopes, Ed25519 keys that sign.
///
/// Public keys are plain values. Secret halves live in SecretBytes, move but never copy, and are
/// overwritten when the object dies. Everything here may be used from every thread.
#pragma once

#include "base/secret.hpp"

#include <array>
#include <compare>

namespace anjungan::crypto {

/// Prepares libsodium; cheap to call again. `unsupported` when the library cannot start. Programs
/// call it first, so that the fault has a sentence; functions that need it call it themselves and
/// abort otherwise.
[[nodiscard]] Status ensure_initialised();

/// X25519: whoever holds it can seal, nobody can open.
struct BoxPublicKey {
    std::array<std::uint8_t, 32> bytes = {};

    auto operator<=>(const BoxPublicKey&) const = default;
};

/// Ed25519 (RFC 8032): checks signatures.
struct SignPublicKey {
    std::array<std::uint8_t, 32> bytes = {};

    auto operator<=>(const SignPublicKey&) const = default;
};

/// The hub's or the off-line recovery key pair.
class BoxKeyPair {
public:
    [[nodiscard]] static BoxKeyPair make();
    /// From the 32 secret bytes; the public half is computed. Other lengths are `corrupt`.
    [[nodiscard]] static Result<BoxKeyPair> from_secret(SecretBytes secret);

    [[nodiscard]] const BoxPublicKey& public_key() const { return public_key_; }
    [[nodiscard]] const SecretBytes& secret() const { return secret_; }

private:
    BoxKeyPair(BoxPublicKey public_key, SecretBytes secret);

    BoxPublicKey public_key_;
    SecretBytes secret_;
};

/// A kiosk's identity, or the hub's hand under acknowledgements and certificates.
class SigningKey {
public:
    [[nodiscard]] static SigningKey make();
    /// From the 32-byte seed, which is what a key file holds. Other lengths are `corrupt`.
    [[nodiscard]] static Result<SigningKey> from_seed(SecretBytes seed);

    [[nodiscard]] const SignPublicKey& public_key() const { return public_key_; }
    [[nodiscard]] const SecretBytes& seed() const { return seed_; }
    /// The 64-byte form that libsodium signs with.
    [[nodiscard]] const SecretBytes& expanded() const { return expanded_; }

private:
    SigningKey(SignPublicKey public_key, SecretBytes seed, SecretBytes expanded);

    SignPublicKey public_key_;
    SecretBytes seed_;
    SecretBytes expanded_;
};

} // namespace anjungan::crypto
