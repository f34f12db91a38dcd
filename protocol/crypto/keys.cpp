// SPDX-License-Identifier: GPL-3.0-or-later
// Key pairs made and rebuilt through libsodium.
#include "protocol/crypto/keys.hpp"

#include "protocol/crypto/sodium.hpp"

#include <algorithm>
#include <cstdlib>

namespace anjungan::crypto {

Status ensure_initialised() {
    if (sodium_init() < 0) {
        return fail(
            ErrorCode::unsupported,
            "libsodium cannot start on this machine, so no submission could be sealed"
        );
    }
    return {};
}

namespace detail {

void require_sodium() {
    if (sodium_init() < 0) {
        std::abort();
    }
}

} // namespace detail

BoxKeyPair::BoxKeyPair(BoxPublicKey public_key, SecretBytes secret)
    : public_key_(public_key), secret_(std::move(secret)) {}

BoxKeyPair BoxKeyPair::make() {
    detail::require_sodium();
    BoxPublicKey public_key;
    Bytes secret(crypto_box_SECRETKEYBYTES);
    crypto_box_keypair(public_key.bytes.data(), secret.data());
    return {public_key, SecretBytes(std::move(secret))};
}

Result<BoxKeyPair> BoxKeyPair::from_secret(SecretBytes secret) {
    BoxPublicKey public_key;
    if (secret.reveal().size() != crypto_box_SECRETKEYBYTES) {
        return fail(ErrorCode::corrupt, "a box secret key does not have 32 bytes");
    }
    if (crypto_scalarmult_base(public_key.bytes.data(), secret.reveal().data()) != 0) {
        return fail(ErrorCode::corrupt, "a box secret key is not usable");
    }
    return BoxKeyPair(public_key, std::move(secret));
}

SigningKey::SigningKey(SignPublicKey public_key, SecretBytes seed, SecretBytes expanded)
    : public_key_(public_key), seed_(std::move(seed)), expanded_(std::move(expanded)) {}

SigningKey SigningKey::make() {
    detail::require_sodium();
    Bytes seed(crypto_sign_SEEDBYTES);
    randombytes_buf(seed.data(), seed.size());
    return *from_seed(SecretBytes(std::move(seed)));
}

Result<SigningKey> SigningKey::from_seed(SecretBytes seed) {
    if (seed.reveal().size() != crypto_sign_SEEDBYTES) {
        return fail(ErrorCode::corrupt, "a signing secret key does not have 32 bytes");
    }
    SignPublicKey public_key;
    Bytes expanded(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(public_key.bytes.data(), expanded.data(), seed.reveal().data());
    return SigningKey(public_key, std::move(seed), SecretBytes(std::move(expanded)));
}

} // namespace anjungan::crypto
