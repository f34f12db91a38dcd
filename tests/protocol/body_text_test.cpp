// SPDX-License-Identifier: GPL-3.0-or-later
// Opened bodies become JSON that a person can read.
#include "protocol/body_text.hpp"

#include "tests/protocol/generators.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::protocol;

TEST_CASE("body_as_json: writes one line, byte strings as hexadecimal", "[protocol]") {
    // {"a": [1, h'FF00'], "b": "é"}
    const SecretBytes cbor(Bytes{
        0xA2, 0x61, 'a', 0x82, 0x01, 0x42, 0xFF, 0x00, 0x61, 'b', 0x62, 0xC3, 0xA9});
    CHECK(body_as_json(cbor)->reveal() == R"({"a":[1,"ff00"],"b":"é"})");
}

TEST_CASE("body_as_json: refuses what is not CBOR", "[protocol]") {
    CHECK(body_as_json(test::secret("\xFF")).error().code == ErrorCode::corrupt);
    CHECK_FALSE(body_as_json(SecretBytes(Bytes{0x01, 0x02})));
}

TEST_CASE("body_as_json: a bomb is refused, not walked into", "[protocol]") {
    for (const auto head : Bytes{0x7F, 0x5F, 0x81, 0xA1}) {
        CHECK(body_as_json(SecretBytes(Bytes(200'000, head))).error().code == ErrorCode::corrupt);
    }
}
