// SPDX-License-Identifier: GPL-3.0-or-later
// The hub as a witness: what it has seen of a kiosk's audit chain it does not forget.
#include "protocol/checkpoint.hpp"
#include "tests/hub/intake/intake_rig.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using Rig = test::IntakeRig;

TEST_CASE("Intake.witness_chain: countersigns, and remembers what it has seen", "[hub]") {
    test::expect_log_warnings(2); // the two chains that do not go on
    Rig rig;
    const auto show = [&](std::uint64_t seq, std::uint8_t mark) {
        protocol::Checkpoint checkpoint{rig.kiosk, seq, {}, rig.clock.wall_time()};
        checkpoint.head.bytes[0] = mark;
        const auto bytes = protocol::sign_checkpoint(checkpoint, rig.key);
        const auto answer = rig.intake->witness_chain(bytes);
        REQUIRE(answer.has_value());
        auto witness = protocol::verify_witness(*answer, rig.hub.public_key()).value();
        CHECK(witness.checkpoint == bytes);
        return witness;
    };
    CHECK(show(10, 1).previous_seq == 0);
    CHECK(show(70, 2).previous_seq == 10);
    rig.restart();
    CHECK(show(70, 2).previous_seq == 70); // the same once more: no harm
    SECTION("a chain that goes on") {
        CHECK(show(80, 3).previous_head.bytes[0] == 2);
        CHECK(show(81, 3).previous_seq == 80);
    }
    SECTION("a chain that was cut off is witnessed, and told to the operator") {
        CHECK(show(60, 4).previous_seq == 70);
        CHECK(show(71, 4).previous_seq == 70);
    }
    SECTION("another entry with the same number") {
        CHECK(show(70, 5).previous_head.bytes[0] == 2);
    }
}

TEST_CASE("Intake.witness_chain: only for a kiosk it knows, and for its own hand", "[hub]") {
    Rig rig;
    const protocol::Checkpoint checkpoint{rig.kiosk, 10, {}, rig.clock.wall_time()};
    const auto stranger = crypto::SigningKey::make();
    CHECK(
        rig.intake->witness_chain(protocol::sign_checkpoint(checkpoint, stranger)).error().code ==
        ErrorCode::unauthorised
    );
    auto unknown = checkpoint;
    unknown.kiosk = "K-99";
    CHECK(
        rig.intake->witness_chain(protocol::sign_checkpoint(unknown, stranger)).error().code ==
        ErrorCode::unauthorised
    );
    CHECK(rig.intake->witness_chain(as_bytes("AJC")).error().code == ErrorCode::invalid_input);
    CHECK(rig.inbox->last_witnessed(rig.kiosk).value() == hub::SeenEntry());
}
