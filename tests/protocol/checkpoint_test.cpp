// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoints and witnesses: what was signed is what is read, and nothing else passes.
#include "protocol/checkpoint.hpp"

#include "tests/protocol/generators.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::protocol;

namespace {

Checkpoint any_checkpoint() {
    Checkpoint checkpoint;
    checkpoint.kiosk = *test::any_kiosk_id();
    checkpoint.seq = *rc::gen::positive<std::uint64_t>();
    checkpoint.head.bytes = *rc::gen::arbitrary<std::array<std::uint8_t, 32>>();
    checkpoint.time = test::any_time();
    return checkpoint;
}

} // namespace

TEST_CASE("checkpoint: every one decodes to what was signed, inside a witness too", "[protocol]") {
    const auto kiosk = crypto::SigningKey::make();
    const auto hub = crypto::SigningKey::make();
    CHECK(rc::check([&] {
        const auto checkpoint = any_checkpoint();
        const auto bytes = sign_checkpoint(checkpoint, kiosk);
        RC_ASSERT(bytes.size() <= max_checkpoint_bytes);
        RC_ASSERT(read_checkpoint(bytes).value() == checkpoint);
        RC_ASSERT(verify_checkpoint(bytes, kiosk.public_key()).value() == checkpoint);
        const Witness witness{
            bytes,
            *rc::gen::arbitrary<std::uint64_t>(),
            {*rc::gen::arbitrary<std::array<std::uint8_t, 32>>()},
            test::any_time()};
        RC_ASSERT(verify_witness(sign_witness(witness, hub), hub.public_key()).value() == witness);
    }));
}

TEST_CASE("checkpoint: a flipped bit or a missing byte anywhere is refused", "[protocol]") {
    const auto key = crypto::SigningKey::make();
    const Checkpoint checkpoint{"KIOS-1", 70, {}, WallTime(std::chrono::seconds(1795485600))};
    const auto bytes = sign_checkpoint(checkpoint, key);
    CHECK(test::accepted_changes(bytes, [&](const Bytes& changed) {
              return !verify_checkpoint(changed, key.public_key());
          }) == 0);
    CHECK(
        test::accepted_changes(
            sign_witness({bytes, 64, {}, checkpoint.time}, key),
            [&](const Bytes& changed) { return !verify_witness(changed, key.public_key()); }
        ) == 0
    );
}

TEST_CASE("checkpoint: of an empty chain is none", "[protocol]") {
    const auto key = crypto::SigningKey::make();
    const Checkpoint empty{"KIOS-1", 0, {}, WallTime(std::chrono::seconds(1795485600))};
    const auto refused = verify_checkpoint(sign_checkpoint(empty, key), key.public_key());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::corrupt);
}
