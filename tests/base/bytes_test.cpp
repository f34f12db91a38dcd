// SPDX-License-Identifier: GPL-3.0-or-later
// Byte strings and their text forms.
#include "base/bytes.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;

TEST_CASE("Bytes.base32: decodes what it encoded", "[base]") {
    for (std::size_t length = 0; length < 40; ++length) {
        Bytes bytes;
        for (std::size_t i = 0; i < length; ++i) {
            bytes.push_back(static_cast<std::uint8_t>(i * 37 + length));
        }
        const auto decoded = from_base32(to_base32(bytes));
        REQUIRE(decoded.has_value());
        CHECK(*decoded == bytes);
    }
}

TEST_CASE("Bytes.base32: no second text stands for the same bytes", "[base]") {
    const Bytes one = {0xFF};
    REQUIRE(to_base32(one) == "ZW");
    CHECK_FALSE(from_base32("ZX").has_value());
    CHECK_FALSE(from_base32("zw").has_value());
    CHECK_FALSE(from_base32("ZWO").has_value());
    CHECK_FALSE(from_base32("Z").has_value());
}

TEST_CASE("Bytes.hex: refuses what is not lower-case hexadecimal", "[base]") {
    CHECK(to_hex(Bytes{0x00, 0xAB}) == "00ab");
    CHECK(from_hex("00ab").value() == Bytes{0x00, 0xAB});
    CHECK_FALSE(from_hex("0").has_value());
    CHECK_FALSE(from_hex("0g").has_value());
}
