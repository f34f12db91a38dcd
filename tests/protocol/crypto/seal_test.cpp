// SPDX-License-Identifier: GPL-3.0-or-later
// What is sealed opens with the right key only, and with every bit in place only.
#include "protocol/crypto/seal.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::crypto;

namespace {

SecretBytes secret(std::string_view text) {
    const auto view = as_bytes(text);
    return SecretBytes(Bytes(view.begin(), view.end()));
}

} // namespace

TEST_CASE("seal: opens with the same key and associated data only", "[crypto]") {
    const auto key = make_content_key();
    const auto sealed = seal(key, secret("rahasia"), as_bytes("header"));
    CHECK(sealed.size() == 7 + seal_overhead_bytes);
    CHECK(as_text(open_sealed(key, sealed, as_bytes("header"))->reveal()) == "rahasia");
    CHECK(open_sealed(key, sealed, as_bytes("Header")).error().code == ErrorCode::unauthorised);
    CHECK_FALSE(open_sealed(make_content_key(), sealed, as_bytes("header")));
    CHECK_FALSE(open_sealed(key, ByteView(sealed).first(39), as_bytes("header")));
}

TEST_CASE("seal: a flipped bit anywhere is refused", "[crypto]") {
    const auto key = make_content_key();
    const auto sealed = seal(key, secret("rahasia"), {});
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        auto changed = sealed;
        changed[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
        CHECK_FALSE(open_sealed(key, changed, {}));
    }
}

TEST_CASE("seal: never makes the same bytes twice", "[crypto]") {
    const auto key = make_content_key();
    CHECK(seal(key, secret("rahasia"), {}) != seal(key, secret("rahasia"), {}));
}

TEST_CASE("seal_key: opens for its recipient only", "[crypto]") {
    const auto hub = BoxKeyPair::make();
    const auto key = make_content_key();
    const auto sealed = seal_key(key, hub.public_key()).value();
    CHECK(sealed.size() == sealed_key_bytes);
    CHECK(to_hex(open_key(sealed, hub)->reveal()) == to_hex(key.reveal()));
    CHECK(open_key(sealed, BoxKeyPair::make()).error().code == ErrorCode::unauthorised);
    CHECK_FALSE(open_key(ByteView(sealed).first(79), hub));
}

TEST_CASE("seal_key: refuses a public key that nobody can have", "[crypto]") {
    const auto sealed = seal_key(make_content_key(), BoxPublicKey{});
    REQUIRE_FALSE(sealed);
    CHECK(sealed.error().code == ErrorCode::invalid_input);
}
