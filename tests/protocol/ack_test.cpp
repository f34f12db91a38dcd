// SPDX-License-Identifier: GPL-3.0-or-later
// Acknowledgements come back as signed, and not otherwise.
#include "protocol/ack.hpp"

#include "tests/protocol/generators.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::protocol;

namespace {

Ack example() {
    Ack ack;
    ack.kiosk = "KIOS-1";
    ack.id.bytes.fill(7);
    ack.kseq = 42;
    ack.digest = crypto::digest_of(as_bytes("envelope"));
    ack.hub_epoch = 3;
    ack.time = WallTime(std::chrono::seconds(1795485600));
    ack.status = AckStatus::stored;
    return ack;
}

} // namespace

TEST_CASE("Ack: every ack decodes to what was signed", "[protocol]") {
    const auto hub = crypto::SigningKey::make();
    CHECK(rc::check([&hub] {
        Ack ack;
        ack.kiosk = *test::any_kiosk_id();
        ack.id = test::any_record_id();
        ack.kseq = *rc::gen::arbitrary<std::uint64_t>();
        ack.digest = test::any_digest();
        ack.hub_epoch = *rc::gen::arbitrary<std::uint64_t>();
        ack.time = test::any_time();
        ack.status = static_cast<AckStatus>(*rc::gen::inRange(1, 7));
        const auto back = verify_ack(sign_ack(ack, hub), hub.public_key());
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == ack);
    }));
}

TEST_CASE("Ack: a flipped bit or a missing byte anywhere is refused", "[protocol]") {
    const auto hub = crypto::SigningKey::make();
    const auto bytes = sign_ack(example(), hub);
    REQUIRE(verify_ack(bytes, hub.public_key()));
    CHECK(test::accepted_changes(bytes, [&hub](const Bytes& changed) {
              return !verify_ack(changed, hub.public_key());
          }) == 0);
}

TEST_CASE("Ack: says why it is refused", "[protocol]") {
    const auto hub = crypto::SigningKey::make();
    auto bytes = sign_ack(example(), hub);
    const auto other = crypto::SigningKey::make().public_key();
    CHECK(verify_ack(bytes, other).error().code == ErrorCode::unauthorised);
    CHECK(verify_ack(as_bytes("<html>"), other).error().code == ErrorCode::corrupt);
    auto newer = bytes;
    newer[3] = 2;
    CHECK(verify_ack(newer, hub.public_key()).error().code == ErrorCode::unsupported);
    bytes.push_back(0);
    CHECK_FALSE(verify_ack(bytes, hub.public_key()));
}
