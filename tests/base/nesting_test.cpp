// SPDX-License-Identifier: GPL-3.0-or-later
// What a parser that calls itself may see, and what it may not.
#include "base/nesting.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;

namespace {

bool is_plain(const Bytes& bytes) {
    return require_plain_cbor(bytes).has_value();
}

/// `depth` arrays around a one.
Bytes nested_arrays(std::size_t depth) {
    Bytes bytes(depth, 0x81);
    bytes.push_back(0x01);
    return bytes;
}

std::string nested_json(std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
}

} // namespace

TEST_CASE("require_plain_cbor: takes what our programs write", "[base]") {
    // {"a": [1, h'FF00', -1, 1.5, true, null, []], "b": {}}
    CHECK(is_plain(
        {0xA2,
         0x61,
         'a',
         0x87,
         0x01,
         0x42,
         0xFF,
         0x00,
         0x20,
         0xF9,
         0x3E,
         0x00,
         0xF5,
         0xF6,
         0x80,
         0x61,
         'b',
         0xA0}
    ));
    CHECK(is_plain({0x00}));
    CHECK(is_plain({0x58, 0x01, 0x7F})); // what is within a string is no head
    CHECK(is_plain({0x1B, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01}));
    CHECK(is_plain(nested_arrays(max_cbor_depth)));
}

TEST_CASE("require_plain_cbor: refuses whatever could make a reader call itself", "[base]") {
    for (const auto head : Bytes{0x5F, 0x7F, 0x9F, 0xBF, 0xC0, 0xFF, 0x81}) {
        CAPTURE(to_hex(Bytes{head}));
        CHECK_FALSE(is_plain(Bytes(200'000, head)));
        CHECK_FALSE(is_plain({head}));
    }
    CHECK_FALSE(is_plain({0x7F, 0x61, 'a', 0xFF})); // well formed, and never written by us
    CHECK_FALSE(is_plain(nested_arrays(max_cbor_depth + 1)));
    CHECK(require_plain_cbor(Bytes{0x7F}).error().code == ErrorCode::corrupt);
}

TEST_CASE("require_plain_cbor: refuses what is cut short, too long or reserved", "[base]") {
    for (const auto& wrong : std::vector<Bytes>{
             {},
             {0x01, 0x01},
             {0x62, 'a'},
             {0x82, 0x01},
             {0xA1, 0x01},
             {0x1C},
             {0x19, 0x01},
             {0x5B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF},
             {0x9B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF},
             {0xBB, 0x80, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00}}) {
        CAPTURE(to_hex(wrong));
        CHECK_FALSE(is_plain(wrong));
    }
}

TEST_CASE("require_shallow_json: counts brackets outside of texts", "[base]") {
    CHECK(require_shallow_json(nested_json(max_json_depth)));
    CHECK_FALSE(require_shallow_json(nested_json(max_json_depth + 1)));
    CHECK_FALSE(require_shallow_json(std::string(200'000, '{')));
    CHECK(require_shallow_json('"' + std::string(1000, '[') + '"'));
    CHECK(require_shallow_json(R"(["\")" + std::string(1000, '[') + R"("])"));
    CHECK_FALSE(require_shallow_json(R"(["\\")" + std::string(1000, '[')));
    std::string siblings = "[";
    for (int i = 0; i < 1000; ++i) {
        siblings += "[],";
    }
    CHECK(require_shallow_json(siblings + "0]"));
}
