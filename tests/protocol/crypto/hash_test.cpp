// SPDX-License-Identifier: GPL-3.0-or-later
// Digests match the published BLAKE2b values and chain as documented.
#include "protocol/crypto/hash.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::crypto;

TEST_CASE("digest_of: is BLAKE2b-256", "[crypto]") {
    // b2sum -l 256 of nothing and of "abc".
    CHECK(
        to_hex(digest_of({}).bytes) ==
        "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"
    );
    CHECK(
        to_hex(digest_of(as_bytes("abc")).bytes) ==
        "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"
    );
}

TEST_CASE("digest_in_context: separates contexts from each other and from none", "[crypto]") {
    const auto one = digest_in_context("the first context", as_bytes("abc"));
    CHECK(one == digest_in_context("the first context", as_bytes("abc")));
    CHECK(one != digest_in_context("the other context", as_bytes("abc")));
    CHECK(one != digest_of(as_bytes("abc")));
}

TEST_CASE("chain_hash: is H(previous || entry)", "[crypto]") {
    const auto first = chain_hash({}, as_bytes("one"));
    CHECK(first == digest_of(as_bytes(std::string(32, '\0') + "one")));
    std::string joined(as_text(first.bytes));
    joined += "two";
    CHECK(chain_hash(first, as_bytes("two")) == digest_of(as_bytes(joined)));
    CHECK(chain_hash(first, as_bytes("two")) != chain_hash({}, as_bytes("two")));
}

TEST_CASE("digest_from: takes 32 bytes and nothing else", "[crypto]") {
    const auto digest = digest_of(as_bytes("abc"));
    CHECK(digest_from(digest.bytes).value() == digest);
    CHECK(digest_from(ByteView(digest.bytes).first(31)).error().code == ErrorCode::corrupt);
}
