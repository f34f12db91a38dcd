// SPDX-License-Identifier: GPL-3.0-or-later
// Batches and replies keep their records, their limits and nothing else.
#include "protocol/wire.hpp"

#include "tests/protocol/generators.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace anjungan;
using namespace anjungan::protocol;

namespace {

std::vector<Bytes> some_records() {
    return *rc::gen::scale(
        0.5,
        rc::gen::nonEmpty(
            rc::gen::container<std::vector<Bytes>>(rc::gen::nonEmpty(rc::gen::arbitrary<Bytes>()))
        )
    );
}

} // namespace

TEST_CASE("batch: every one decodes to its envelopes", "[protocol]") {
    CHECK(rc::check([] {
        const auto records = some_records();
        const auto body = encode_batch(records);
        RC_ASSERT(body.has_value());
        const auto decoded = decode_batch(*body).value();
        const auto same = [](ByteView one, const Bytes& other) {
            return std::ranges::equal(one, other);
        };
        RC_ASSERT(std::ranges::equal(decoded, records, same));
        std::size_t expected = batch_overhead_bytes;
        for (const auto& record : records) {
            expected += record_overhead_bytes + record.size();
        }
        RC_ASSERT(body->size() == expected);
    }));
}

TEST_CASE("batch reply: every one decodes to its acks", "[protocol]") {
    CHECK(rc::check([] {
        const auto records = some_records();
        RC_ASSERT(decode_batch_reply(encode_batch_reply(records).value()).value() == records);
    }));
    CHECK(decode_batch_reply(encode_batch_reply({}).value()).value().empty());
}

TEST_CASE("batch: any bytes at all are parsed or refused, and parse one way only", "[protocol]") {
    CHECK(rc::check([] {
        auto body = encode_batch(some_records()).value();
        const auto place = *rc::gen::inRange<std::size_t>(0, body.size());
        body[place] = *rc::gen::arbitrary<std::uint8_t>();
        if (const auto records = decode_batch(body)) {
            RC_ASSERT(encode_batch(*records).value() == body);
        }
        if (const auto acks = decode_batch_reply(*rc::gen::arbitrary<Bytes>())) {
            RC_ASSERT(acks->size() <= max_batch_records);
        }
    }));
}

TEST_CASE("batch: limits hold in both directions", "[protocol]") {
    CHECK(encode_batch(std::vector<Bytes>()).error().code == ErrorCode::invalid_input);
    CHECK(encode_batch(std::vector<Bytes>{{}}).error().code == ErrorCode::invalid_input);
    CHECK(encode_batch(std::vector<Bytes>(100, Bytes{1})));
    CHECK(encode_batch(std::vector<Bytes>(101, Bytes{1})).error().code == ErrorCode::full);
    const std::vector<Bytes> large(3, Bytes(100'000));
    CHECK(encode_batch(large).error().code == ErrorCode::full);
    CHECK(encode_batch(std::span(large).first(2)));
    CHECK(encode_batch_reply(std::vector<Bytes>(101, Bytes{1})).error().code == ErrorCode::full);
    CHECK(decode_batch(Bytes(max_batch_bytes + 1)).error().code == ErrorCode::full);
    CHECK(decode_batch_reply(Bytes(max_batch_reply_bytes + 1)).error().code == ErrorCode::full);
}

TEST_CASE("batch: malformed bodies are refused", "[protocol]") {
    const auto body = encode_batch(std::vector<Bytes>{{1, 2, 3}, {4}}).value();
    for (std::size_t size = 0; size < body.size(); ++size) {
        CHECK_FALSE(decode_batch(ByteView(body).first(size)));
    }
    auto longer = body;
    longer.push_back(0);
    CHECK(decode_batch(longer).error().code == ErrorCode::corrupt);
    auto newer = body;
    newer[3] = 2;
    CHECK(decode_batch(newer).error().code == ErrorCode::unsupported);
    CHECK(decode_batch_reply(body).error().code == ErrorCode::corrupt);
    CHECK_FALSE(decode_batch(as_bytes("AJB\x01\x01\xFF\xFF\xFF\xFF")));
}
