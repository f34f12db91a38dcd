// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures hold for one key, one domain, one message.
#include "protocol/crypto/sign.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::crypto;

TEST_CASE("sign: holds for its key, domain and message only", "[crypto]") {
    const auto key = SigningKey::make();
    const auto signature = sign("domain one", as_bytes("message"), key);
    CHECK(is_signed_by(key.public_key(), "domain one", as_bytes("message"), signature));
    CHECK_FALSE(is_signed_by(key.public_key(), "domain two", as_bytes("message"), signature));
    CHECK_FALSE(is_signed_by(key.public_key(), "domain one", as_bytes("Message"), signature));
    const auto other = SigningKey::make().public_key();
    CHECK_FALSE(is_signed_by(other, "domain one", as_bytes("message"), signature));
}

TEST_CASE("sign: a byte cannot move between domain and message", "[crypto]") {
    const auto key = SigningKey::make();
    const auto signature = sign("ab", as_bytes("c"), key);
    CHECK_FALSE(is_signed_by(key.public_key(), "a", as_bytes("bc"), signature));
}

TEST_CASE("sign: a flipped bit of the signature is refused", "[crypto]") {
    const auto key = SigningKey::make();
    const auto signature = sign("domain", as_bytes("message"), key);
    for (std::size_t bit = 0; bit < signature.bytes.size() * 8; ++bit) {
        auto changed = signature;
        changed.bytes[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
        CHECK_FALSE(is_signed_by(key.public_key(), "domain", as_bytes("message"), changed));
    }
}

TEST_CASE("SigningKey.from_seed: gives the key pair of RFC 8032, test 1", "[crypto]") {
    auto seed = from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    const auto key = SigningKey::from_seed(SecretBytes(std::move(*seed))).value();
    CHECK(
        to_hex(key.public_key().bytes) ==
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    );
    CHECK_FALSE(SigningKey::from_seed(SecretBytes(Bytes(31))));
}
