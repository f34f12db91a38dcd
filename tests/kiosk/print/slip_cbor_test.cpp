// A slip in the store and back.
#include "kiosk/print/ticket.hpp"
#include "tests/kiosk/print/sample_slip.hpp"
#include "tests/support/catch.hpp"

#include <rapidcheck.h>

using namespace anjungan;
using namespace anjungan::print;

TEST_CASE("decode_slip: gives back what was stored", "[print]") {
    auto receipt = test::sample_receipt();
    receipt.copy = 3;
    CHECK((decode_slip(encode_slip(receipt)) == receipt));
    CHECK((decode_slip(encode_slip(test::sample_ticket())) == test::sample_ticket()));
    CHECK((decode_slip(encode_slip(Slip{})) == Slip{}));
}

TEST_CASE("decode_slip: gives back any slip", "[print]") {
    CHECK(rc::check([] {
        Slip slip;
        const auto text = [] {
            return *rc::gen::container<std::string>(rc::gen::inRange<char>(' ', '~'));
        };
        slip.kind = *rc::gen::element(SlipKind::queue_ticket, SlipKind::receipt);
        slip.office = text();
        slip.state = text();
        slip.missing = {text(), text()};
        slip.labels.copy = text();
        slip.copy = *rc::gen::arbitrary<std::uint16_t>();
        RC_ASSERT(decode_slip(encode_slip(slip)) == slip);
    }));
}

TEST_CASE("decode_slip: refuses what is cut short or has a tail", "[print]") {
    const auto good = encode_slip(test::sample_receipt());
    for (std::size_t length = 0; length < good.size(); ++length) {
        const auto slip = decode_slip(ByteView(good).first(length));
        REQUIRE_FALSE(slip);
        REQUIRE(slip.error().code == ErrorCode::corrupt);
    }
    auto longer = good;
    longer.push_back(0);
    CHECK_FALSE(decode_slip(longer));
}

TEST_CASE("decode_slip: a changed byte is refused or changes a text, never more", "[print]") {
    const auto good = encode_slip(test::sample_receipt());
    for (std::size_t i = 0; i < good.size(); ++i) {
        auto bad = good;
        bad[i] ^= 0x80U;
        CHECK_FALSE(decode_slip(bad));
    }
}

TEST_CASE("decode_slip: a newer version and a foreign value", "[print]") {
    // {"version": 2}
    const Bytes newer = {0xA1, 0x67, 'v', 'e', 'r', 's', 'i', 'o', 'n', 0x02};
    CHECK(decode_slip(newer).error().code == ErrorCode::unsupported);
    CHECK(decode_slip(Bytes{0x01}).error().code == ErrorCode::corrupt);
    CHECK(decode_slip(Bytes{0xA0}).error().code == ErrorCode::corrupt);
}
