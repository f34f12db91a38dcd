// SPDX-License-Identifier: GPL-3.0-or-later
// What has become of acknowledged records, for a kiosk that only a stick reaches.
#include "hub/storage/erased_records.hpp"
#include "protocol/ack.hpp"
#include "protocol/wire.hpp"
#include "tests/hub/intake/intake_rig.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using protocol::AckStatus;

using Rig = test::IntakeRig;

TEST_CASE("Intake.renew_acks: says of acknowledged records what they are by now", "[hub]") {
    test::expect_log_warnings(1);
    Rig rig;
    const std::vector records = {rig.sealed(1), rig.sealed(2), rig.sealed(3)};
    const auto aside = rig.sealed(3);
    REQUIRE(rig.send(records).has_value());
    REQUIRE(rig.send_one(aside) == AckStatus::conflict);
    std::vector<Bytes> shown;
    for (const auto* record : {&records[0], &records[1], &records[2], &aside}) {
        protocol::Ack ack;
        ack.kiosk = rig.kiosk;
        ack.id = record->id;
        ack.kseq = record->kseq;
        ack.digest = protocol::envelope_digest(record->envelope).value();
        ack.hub_epoch = rig.inbox->epoch();
        shown.push_back(protocol::sign_ack(ack, rig.hub));
    }
    {
        const auto shared = rig.inbox->shared();
        const MutexLock lock(shared.mutex);
        REQUIRE(shared.database.run("UPDATE inbox SET safe=1 WHERE kseq=1"));
        REQUIRE(hub::erase_record(shared.database, {records[1].id, rig.clock.wall_time()}));
    }
    const auto answer = rig.intake->renew_acks(protocol::encode_batch_reply(shown).value());
    REQUIRE(answer.has_value());
    std::vector<AckStatus> statuses;
    const auto acks = protocol::decode_batch_reply(*answer);
    for (const auto& bytes : acks.value()) {
        statuses.push_back(protocol::verify_ack(bytes, rig.hub.public_key()).value().status);
    }
    CHECK(
        statuses ==
        std::vector{AckStatus::safe, AckStatus::erased, AckStatus::duplicate, AckStatus::conflict}
    );
}

TEST_CASE("Intake.renew_acks: believes only its own hand, and knows what it lacks", "[hub]") {
    Rig rig;
    protocol::Ack ack;
    ack.kiosk = rig.kiosk;
    ack.kseq = 9;
    const auto ask = [&](const crypto::SigningKey& by) {
        const std::vector<Bytes> shown = {protocol::sign_ack(ack, by)};
        return rig.intake->renew_acks(protocol::encode_batch_reply(shown).value());
    };
    CHECK(ask(crypto::SigningKey::make()).error().code == ErrorCode::unauthorised);
    CHECK(protocol::decode_batch_reply(ask(rig.hub).value()).value().empty());
    CHECK(rig.intake->renew_acks(as_bytes("x")).error().code == ErrorCode::invalid_input);
}

TEST_CASE("Intake.take_batch: a record that is safe, sent again, is told so", "[hub]") {
    Rig rig;
    const auto record = rig.sealed(1);
    REQUIRE(rig.send_one(record) == AckStatus::stored);
    {
        const auto shared = rig.inbox->shared();
        const MutexLock lock(shared.mutex);
        REQUIRE(shared.database.run("UPDATE inbox SET safe=1"));
    }
    CHECK(rig.send_one(record) == AckStatus::safe);
}
