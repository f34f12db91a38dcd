// SPDX-License-Identifier: GPL-3.0-or-later
// A slip in the store and back.
#include "kiosk/print/slip_cbor.hpp"

#include "tests/kiosk/print/sample_slips.hpp"
#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>
#include <rapidcheck.h>

using namespace anjungan;
using namespace anjungan::print;

namespace {

ErrorCode refusal_of(const nlohmann::json& map) {
    const auto slip = decode_slip(nlohmann::json::to_cbor(map));
    REQUIRE_FALSE(slip);
    return slip.error().code;
}

} // namespace

TEST_CASE("decode_slip: gives back what was stored, of every kind", "[print]") {
    for (auto& [name, slip] : test::all_samples(test::shipped_profile("generic-58mm-384"), "id")) {
        CAPTURE(name);
        slip.frame.copy = 3;
        CHECK((decode_slip(encode_slip(slip)) == slip));
    }
    CHECK((decode_slip(encode_slip(Slip{})) == Slip{}));
}

TEST_CASE("decode_slip: gives back any slip", "[print]") {
    CHECK(rc::check([] {
        const auto text = [] {
            return *rc::gen::container<std::string>(rc::gen::inRange<char>(' ', '~'));
        };
        Slip slip;
        slip.frame.office = text();
        slip.frame.copy = *rc::gen::arbitrary<std::uint16_t>();
        Visit visit;
        visit.number = {text(), text()};
        visit.missing = {text(), {text(), text()}};
        visit.absent = {text(), {text()}};
        DayCloseSlip day;
        day.services = {text(), {{text(), text()}, {text(), text()}}};
        slip.content =
            *rc::gen::element<SlipContent>(QueueTicket{visit, {}, {}}, Receipt{visit}, day);
        RC_ASSERT(decode_slip(encode_slip(slip)) == slip);
    }));
}

TEST_CASE("decode_slip: reads what was stored before slips said more", "[print]") {
    const auto now =
        nlohmann::json::from_cbor(encode_slip(test::sample_receipt("id", print::Letters::large)));
    auto then = now;
    for (const auto* key :
         {"letters", "ready", "no_fee", "address", "telephone", "hours", "counter", "ahead"}) {
        CAPTURE(key);
        CHECK(then.erase(key) == 1);
        auto wrong = now;
        wrong[key] = 7;
        CHECK(refusal_of(wrong) == ErrorCode::corrupt);
    }
    const auto slip = decode_slip(nlohmann::json::to_cbor(then));
    REQUIRE(slip);
    CHECK(slip->frame.letters == Letters::standard);
    CHECK(std::get<print::Receipt>(slip->content).visit.ready.items.empty());
    CHECK(std::get<print::Receipt>(slip->content).visit.code.value == "7K3F-9QXW-2M");
    // Its row is what it was: what is not said takes no key.
    CHECK(nlohmann::json::from_cbor(encode_slip(*slip)) == then);
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

TEST_CASE("decode_slip: refuses fields that are missing, unknown or too long", "[print]") {
    const auto good = nlohmann::json::from_cbor(encode_slip(test::sample_batch()));
    REQUIRE(decode_slip(nlohmann::json::to_cbor(good)));
    for (const auto& [key, value] : good.items()) {
        CAPTURE(key);
        auto bad = good;
        bad.erase(key);
        CHECK(refusal_of(bad) == ErrorCode::corrupt);
        bad[key] = nlohmann::json::object();
        CHECK(refusal_of(bad) == ErrorCode::corrupt);
    }
    auto bad = good;
    bad["name"] = "x";
    CHECK(refusal_of(bad) == ErrorCode::corrupt);
    bad = good;
    bad["title"] = std::string(2001, 'x');
    CHECK(refusal_of(bad) == ErrorCode::corrupt);
    bad = good;
    bad["entries"] = std::vector<std::vector<std::string>>(501, {"a", "b"});
    CHECK(refusal_of(bad) == ErrorCode::corrupt);
    bad = good;
    bad["kind"] = 8;
    CHECK(refusal_of(bad) == ErrorCode::corrupt);
}

TEST_CASE("decode_slip: a changed byte is refused or changes a text, never more", "[print]") {
    const auto good = encode_slip(test::sample_receipt("en"));
    for (std::size_t i = 0; i < good.size(); ++i) {
        auto bad = good;
        bad[i] ^= 0x80U;
        if (const auto slip = decode_slip(bad)) {
            // Two bytes of one character may swap it for another; the slip's shape stays.
            CHECK(slip->content.index() == test::sample_receipt().content.index());
        }
    }
}

TEST_CASE("decode_slip: a bomb is refused, not walked into", "[print]") {
    for (const auto head : Bytes{0x7F, 0x5F, 0x81, 0xA1}) {
        CHECK(decode_slip(Bytes(200'000, head)).error().code == ErrorCode::corrupt);
    }
}

TEST_CASE("decode_slip: an unknown version and a foreign value", "[print]") {
    auto slip = nlohmann::json::from_cbor(encode_slip(test::sample_receipt()));
    slip["version"] = slip["version"].get<int>() + 1;
    CHECK(refusal_of(slip) == ErrorCode::unsupported);
    slip["version"] = 0;
    CHECK(refusal_of(slip) == ErrorCode::corrupt);
    CHECK(decode_slip(Bytes{0x01}).error().code == ErrorCode::corrupt);
    CHECK(decode_slip(Bytes{0xA0}).error().code == ErrorCode::corrupt);
}
