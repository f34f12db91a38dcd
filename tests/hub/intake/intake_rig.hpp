// SPDX-License-Identifier: GPL-3.0-or-later
/// An intake over a real inbox and register, and a kiosk's records to send to it.
#pragma once

#include "hub/intake/intake.hpp"
#include "hub/register/certificate_files.hpp"
#include "hub/storage/sqlite_inbox.hpp"
#include "protocol/ack.hpp"
#include "protocol/wire.hpp"
#include "tests/hub/hub_fixture.hpp"
#include "tests/support/catch.hpp"

namespace anjungan::test {

struct IntakeRig : HubFixture {
    hub::HubKeys keys = hub::read_hub_keys(config.keys).value();
    std::unique_ptr<hub::SqliteInbox> inbox = open_inbox();
    std::unique_ptr<hub::KioskRegister> kiosks = open_register();
    std::unique_ptr<hub::Intake> intake =
        std::make_unique<hub::Intake>(*inbox, *kiosks, keys, clock);

    std::unique_ptr<hub::SqliteInbox> open_inbox() {
        return hub::SqliteInbox::open(config.database, keys.box.public_key(), clock).value();
    }
    std::unique_ptr<hub::KioskRegister> open_register() {
        auto made = hub::KioskRegister::open(inbox->shared(), keys.sign.public_key()).value();
        const auto files = hub::read_certificates(config.certificates, keys.sign.public_key());
        must(made->import(files.value(), clock.wall_time()));
        return made;
    }
    void restart() {
        intake.reset();
        kiosks.reset();
        inbox.reset();
        inbox = open_inbox();
        kiosks = open_register();
        intake = std::make_unique<hub::Intake>(*inbox, *kiosks, keys, clock);
    }
    Result<std::vector<protocol::Ack>> send(const std::vector<store::SealedRecord>& records) {
        std::vector<Bytes> envelopes;
        envelopes.reserve(records.size());
        for (const auto& record : records) {
            envelopes.push_back(record.envelope);
        }
        const auto answer = intake->take_batch(protocol::encode_batch(envelopes).value());
        TRY(answer);
        std::vector<protocol::Ack> acks;
        const auto replies = protocol::decode_batch_reply(*answer);
        for (const auto& bytes : replies.value()) {
            acks.push_back(protocol::verify_ack(bytes, hub.public_key()).value());
        }
        return acks;
    }
    protocol::AckStatus send_one(const store::SealedRecord& record) {
        const auto acks = send({record});
        REQUIRE(acks.has_value());
        REQUIRE(acks->size() == 1);
        return acks->front().status;
    }
};

} // namespace anjungan::test
