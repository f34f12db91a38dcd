// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in bytes, and what happens past their end.
#include "base/byte_reader.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;

TEST_CASE("number_in: both ways round, any width up to eight", "[base]") {
    const Bytes bytes = {0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08};
    CHECK(number_in(bytes, ByteOrder::big_endian) == 0x0102030405060708);
    CHECK(number_in(bytes, ByteOrder::little_endian) == 0x0807060504030201);
    CHECK(number_in(ByteView(bytes).first(3), ByteOrder::little_endian) == 0x030201);
    CHECK(number_in({}, ByteOrder::big_endian) == 0);
}

TEST_CASE("ByteReader: past the end there are zeros, for good", "[base]") {
    const Bytes bytes = {0x01, 0x02, 0x03};
    ByteReader reader(bytes);
    CHECK(reader.number(2) == 0x0102);
    CHECK(reader.left() == 1);
    CHECK_FALSE(reader.overrun());
    CHECK(reader.take(2).empty());
    CHECK(reader.overrun());
    CHECK(reader.number(1) == 0);
    CHECK(reader.left() == 0);
}
