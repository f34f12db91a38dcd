// SPDX-License-Identifier: GPL-3.0-or-later
// BLAKE2b-256 through libsodium's generichash.
#include "protocol/crypto/hash.hpp"

#include "protocol/crypto/sodium.hpp"

#include <algorithm>
#include <cassert>

namespace anjungan::crypto {

Digest digest_of(ByteView message) {
    Digest digest;
    const int done = crypto_generichash(
        digest.bytes.data(), digest.bytes.size(), message.data(), message.size(), nullptr, 0
    );
    assert(done == 0);
    return digest;
}

Digest digest_in_context(std::string_view context, ByteView message) {
    assert(context.size() >= crypto_generichash_KEYBYTES_MIN);
    assert(context.size() <= crypto_generichash_KEYBYTES_MAX);
    const auto key = as_bytes(context);
    Digest digest;
    const int done = crypto_generichash(
        digest.bytes.data(),
        digest.bytes.size(),
        message.data(),
        message.size(),
        key.data(),
        key.size()
    );
    assert(done == 0);
    return digest;
}

Digest chain_hash(const Digest& previous, ByteView entry) {
    Digest digest;
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, digest.bytes.size());
    crypto_generichash_update(&state, previous.bytes.data(), previous.bytes.size());
    crypto_generichash_update(&state, entry.data(), entry.size());
    crypto_generichash_final(&state, digest.bytes.data(), digest.bytes.size());
    return digest;
}

Result<Digest> digest_from(ByteView stored) {
    Digest digest;
    if (stored.size() != digest.bytes.size()) {
        return fail(ErrorCode::corrupt, "a stored digest does not have 32 bytes");
    }
    std::copy(stored.begin(), stored.end(), digest.bytes.begin());
    return digest;
}

} // namespace anjungan::crypto
