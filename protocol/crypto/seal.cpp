// SPDX-License-Identifier: GPL-3.0-or-later
// XChaCha20-Poly1305 and sealed boxes through libsodium.
#include "protocol/crypto/seal.hpp"

#include "protocol/crypto/sodium.hpp"

#include <algorithm>
#include <cassert>

namespace anjungan::crypto {

namespace {

constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;

static_assert(content_key_bytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(sealed_key_bytes == content_key_bytes + crypto_box_SEALBYTES);
static_assert(seal_overhead_bytes == nonce_bytes + crypto_aead_xchacha20poly1305_ietf_ABYTES);

} // namespace

SecretBytes make_content_key() {
    Bytes key(content_key_bytes);
    fill_unpredictable(key);
    return SecretBytes(std::move(key));
}

Bytes seal(const SecretBytes& content_key, const SecretBytes& plaintext, ByteView associated) {
    assert(content_key.reveal().size() == content_key_bytes);
    const auto clear = plaintext.reveal();
    Bytes sealed(clear.size() + seal_overhead_bytes);
    fill_unpredictable(std::span(sealed).first(nonce_bytes));
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        sealed.data() + nonce_bytes,
        nullptr,
        clear.data(),
        clear.size(),
        associated.data(),
        associated.size(),
        nullptr,
        sealed.data(),
        content_key.reveal().data()
    );
    return sealed;
}

Result<SecretBytes>
open_sealed(const SecretBytes& content_key, ByteView sealed, ByteView associated) {
    if (content_key.reveal().size() != content_key_bytes || sealed.size() < seal_overhead_bytes) {
        return fail(ErrorCode::unauthorised, "the sealed bytes or the content key are too short");
    }
    Bytes clear(sealed.size() - seal_overhead_bytes);
    const auto ciphertext = sealed.subspan(nonce_bytes);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        clear.data(),
        nullptr,
        nullptr,
        ciphertext.data(),
        ciphertext.size(),
        associated.data(),
        associated.size(),
        sealed.data(),
        content_key.reveal().data()
    );
    SecretBytes plaintext(std::move(clear));
    if (opened != 0) {
        return fail(ErrorCode::unauthorised, "the sealed bytes were changed or the key is wrong");
    }
    return plaintext;
}

Result<Bytes> seal_key(const SecretBytes& content_key, const BoxPublicKey& recipient) {
    assert(content_key.reveal().size() == content_key_bytes);
    detail::require_sodium();
    Bytes sealed(sealed_key_bytes);
    const int done = crypto_box_seal(
        sealed.data(), content_key.reveal().data(), content_key_bytes, recipient.bytes.data()
    );
    if (done != 0) {
        return fail(ErrorCode::invalid_input, "a public box key is unusable");
    }
    return sealed;
}

Result<SecretBytes> open_key(ByteView sealed_key, const BoxKeyPair& recipient) {
    if (sealed_key.size() != sealed_key_bytes) {
        return fail(ErrorCode::unauthorised, "a sealed content key does not have 80 bytes");
    }
    Bytes key(content_key_bytes);
    const int opened = crypto_box_seal_open(
        key.data(),
        sealed_key.data(),
        sealed_key.size(),
        recipient.public_key().bytes.data(),
        recipient.secret().reveal().data()
    );
    if (opened != 0) {
        return fail(ErrorCode::unauthorised, "the content key was sealed to another key");
    }
    return SecretBytes(std::move(key));
}

void fill_unpredictable(std::span<std::uint8_t> out) {
    detail::require_sodium();
    randombytes_buf(out.data(), out.size());
}

} // namespace anjungan::crypto
