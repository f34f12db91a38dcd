// SPDX-License-Identifier: GPL-3.0-or-later
// Exactly once, signed only after it is on the disk, and nothing in clear.
#include "hub/intake/intake.hpp"

#include "base/files.hpp"
#include "hub/intake/submission_body.hpp"
#include "hub/register/certificate_files.hpp"
#include "hub/storage/sqlite_inbox.hpp"
#include "protocol/ack.hpp"
#include "protocol/key_epochs.hpp"
#include "protocol/receipt_code.hpp"
#include "protocol/wire.hpp"
#include "tests/hub/intake/intake_rig.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using protocol::AckStatus;

using Rig = test::IntakeRig;

namespace {

SecretBytes cbor(std::string_view text) {
    const auto bytes = as_bytes(text);
    return SecretBytes(Bytes(bytes.begin(), bytes.end()));
}

} // namespace

TEST_CASE("Intake.take_batch: stores each record and signs for it", "[hub]") {
    Rig rig;
    const std::vector records = {rig.sealed(1), rig.sealed(2)};
    const auto acks = rig.send(records);
    REQUIRE(acks.has_value());
    REQUIRE(acks->size() == 2);
    CHECK(acks->at(1).kiosk == "K-01");
    CHECK(acks->at(1).id == records[1].id);
    CHECK(acks->at(1).kseq == 2);
    CHECK(acks->at(1).digest == protocol::envelope_digest(records[1].envelope).value());
    CHECK(acks->at(1).hub_epoch == rig.inbox->epoch());
    CHECK(acks->at(1).time == rig.clock.wall_time());
    CHECK(acks->at(1).status == AckStatus::stored);
    const auto found = rig.inbox->find(protocol::ReceiptCode::of(records[0].id).symbols()).value();
    REQUIRE(found.size() == 1);
    CHECK(found[0].service == "sktm");
    CHECK(found[0].state == hub::SubmissionState::sent);
}

TEST_CASE("Intake.take_batch: a full batch is answered in its order", "[hub]") {
    Rig rig;
    std::vector<store::SealedRecord> records;
    for (std::uint64_t kseq = 1; kseq <= protocol::max_batch_records; ++kseq) {
        records.push_back(rig.sealed(kseq));
    }
    const auto acks = rig.send(records);
    REQUIRE(acks.has_value());
    REQUIRE(acks->size() == records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        REQUIRE(acks->at(i).kseq == i + 1);
        REQUIRE(acks->at(i).id == records[i].id);
        REQUIRE(acks->at(i).digest == protocol::envelope_digest(records[i].envelope).value());
    }
    CHECK(rig.inbox->progress("K-01").value().high_water == records.size());
}

TEST_CASE(
    "Intake.take_batch: the same record again is a duplicate, also after a restart", "[hub]"
) {
    Rig rig;
    const auto record = rig.sealed(1);
    CHECK(rig.send_one(record) == AckStatus::stored);
    CHECK(rig.send_one(record) == AckStatus::duplicate);
    const auto epoch = rig.inbox->epoch();
    rig.restart();
    CHECK(rig.inbox->epoch() == epoch);
    CHECK(rig.send_one(record) == AckStatus::duplicate);
    CHECK(rig.inbox->progress("K-01").value().high_water == 1);
}

TEST_CASE("Intake.take_batch: another digest under a taken id or number is a conflict", "[hub]") {
    test::expect_log_warnings(2);
    Rig rig;
    const auto record = rig.sealed(1);
    CHECK(rig.send_one(record) == AckStatus::stored);
    CHECK(rig.send_one(rig.sealed(1)) == AckStatus::conflict);
    CHECK(rig.send_one(rig.sealed_as(record.id, 2)) == AckStatus::conflict);
    CHECK(rig.send_one(record) == AckStatus::duplicate);
    CHECK(rig.inbox->progress("K-01").value().high_water == 2);
}

TEST_CASE("Intake.take_batch: a twin inside one batch is a conflict too", "[hub]") {
    test::expect_log_warnings(1);
    Rig rig;
    const auto acks = rig.send({rig.sealed(1), rig.sealed(1)});
    REQUIRE(acks.has_value());
    CHECK(acks->at(0).status == AckStatus::stored);
    CHECK(acks->at(1).status == AckStatus::conflict);
}

TEST_CASE("Intake.take_batch: strangers and forgeries get no ack", "[hub]") {
    test::expect_log_warnings(3);
    Rig rig;
    auto forged = rig.sealed(1);
    forged.envelope.back() ^= 1U;
    test::KioskFixture stranger;
    stranger.kiosk = "K-99";
    CHECK(rig.send({forged}).error().code == ErrorCode::unauthorised);
    CHECK(rig.send({stranger.sealed(1)}).error().code == ErrorCode::unauthorised);
    const auto mixed = rig.send({forged, rig.sealed(2)});
    REQUIRE(mixed.has_value());
    REQUIRE(mixed->size() == 1);
    CHECK(mixed->front().kseq == 2);
}

TEST_CASE(
    "Intake.take_batch: what cannot be read is signed rejected and does not hold up the mark",
    "[hub]"
) {
    test::expect_log_warnings(2);
    Rig rig;
    CHECK(rig.send_one(rig.sealed(1, cbor("not a map"))) == AckStatus::rejected);
    auto other_box = rig.sealed(1);
    {
        test::KioskFixture elsewhere;
        protocol::EnvelopeHeader header;
        header.kiosk = rig.kiosk;
        header.id = make_record_id(rig.clock);
        header.kseq = 2;
        other_box.envelope = protocol::seal_envelope(
                                 header,
                                 test::KioskFixture::body(),
                                 {elsewhere.box.public_key(), elsewhere.recovery.public_key()},
                                 rig.key
        )
                                 .value()
                                 .bytes;
    }
    CHECK(rig.send_one(other_box) == AckStatus::rejected);
    CHECK(rig.inbox->progress("K-01").value().high_water == 2);
}

TEST_CASE("Intake.take_batch: a bomb of nested strings is signed rejected each time", "[hub]") {
    test::expect_log_warnings(8);
    Rig rig;
    std::uint64_t kseq = 0;
    // Strings of indefinite length, arrays, maps and tags: a reader calls itself for each byte.
    for (const auto head : Bytes{0x7F, 0x5F, 0x9F, 0xC6}) {
        const auto bomb = rig.sealed(++kseq, SecretBytes(Bytes(200'000, head)));
        CHECK(bomb.envelope.size() < 1024);
        CHECK(rig.send_one(bomb) == AckStatus::rejected);
        CHECK(rig.send_one(bomb) == AckStatus::rejected);
    }
    CHECK(rig.send_one(rig.sealed(++kseq)) == AckStatus::stored);
}

TEST_CASE("Intake.take_batch: opens nothing before the signature holds", "[hub]") {
    test::expect_log_warnings(1);
    Rig rig;
    auto forged = rig.sealed(1);
    const protocol::EnvelopeHeader header{
        protocol::envelope_version, rig.kiosk, forged.id, forged.kseq, 7};
    forged.envelope = protocol::seal_envelope(
                          header,
                          test::KioskFixture::body(),
                          {rig.box.public_key(), rig.recovery.public_key()},
                          crypto::SigningKey::make()
    )
                          .value()
                          .bytes;
    // Whoever looked for a key to open it with would miss the one of epoch 7, and say so.
    CHECK(rig.send({forged}).error().code == ErrorCode::unauthorised);
}

TEST_CASE("Intake.take_batch: opens with the key of the envelope's epoch", "[hub]") {
    test::expect_log_warnings(2);
    Rig rig;
    const auto next_box = crypto::BoxKeyPair::make();
    auto record = rig.sealed(1);
    const protocol::EnvelopeHeader header{
        protocol::envelope_version, rig.kiosk, record.id, record.kseq, 1};
    record.envelope = protocol::seal_envelope(
                          header,
                          test::KioskFixture::body(),
                          {next_box.public_key(), rig.recovery.public_key()},
                          rig.key
    )
                          .value()
                          .bytes;
    const auto early = rig.send({record}); // its key has not been put there yet
    REQUIRE_FALSE(early);
    CHECK(early.error().code == ErrorCode::not_found);
    CHECK(rig.inbox->progress("K-01").value().high_water == 0);
    test::HubFixture::must(crypto::write_box_secret(
        protocol::box_file(rig.config.keys, 1, protocol::BoxHalf::secret), next_box
    ));
    rig.keys = hub::read_hub_keys(rig.config.keys).value();
    CHECK(rig.send_one(record) == AckStatus::stored);
    CHECK(rig.send_one(rig.sealed(2)) == AckStatus::stored); // what was sealed to the first key
}

TEST_CASE("Intake.take_batch: garbage is malformed", "[hub]") {
    Rig rig;
    CHECK(rig.intake->take_batch(as_bytes("garbage")).error().code == ErrorCode::invalid_input);
    CHECK(rig.intake->take_batch({}).error().code == ErrorCode::invalid_input);
}

TEST_CASE("Intake.open_session: tells mark and gaps under the hub's signature", "[hub]") {
    Rig rig;
    REQUIRE(rig.send({rig.sealed(1), rig.sealed(2), rig.sealed(5)}).has_value());
    protocol::SyncOpenRequest request{"K-01", rig.clock.wall_time(), protocol::make_nonce()};
    const auto answer = rig.intake->open_session(protocol::sign_sync_request(request, rig.key));
    REQUIRE(answer.has_value());
    const auto reply = protocol::verify_sync_reply(*answer, request, rig.hub.public_key());
    REQUIRE(reply.has_value());
    CHECK(reply->hub_epoch == rig.inbox->epoch());
    CHECK(reply->high_water == 2);
    CHECK(reply->gaps == std::vector<protocol::KseqGap>{{3, 4}, {6, hub::endless}});
    const auto stranger = crypto::SigningKey::make();
    CHECK(
        rig.intake->open_session(protocol::sign_sync_request(request, stranger)).error().code ==
        ErrorCode::unauthorised
    );
}

TEST_CASE("SqliteInbox: no answer lies in the file in clear", "[hub]") {
    Rig rig;
    REQUIRE(rig.send({rig.sealed(1)}).has_value());
    for (const auto& file : std::filesystem::directory_iterator(rig.directory.path())) {
        if (file.is_regular_file()) {
            CAPTURE(file.path().string());
            CHECK(read_file(file.path()).value().find("CANARY-7731") == std::string::npos);
        }
    }
}

TEST_CASE("SqliteInbox.open: refuses a file made with another box key", "[hub]") {
    Rig rig;
    rig.intake.reset();
    rig.inbox.reset();
    const auto other = crypto::BoxKeyPair::make();
    const auto opened = hub::SqliteInbox::open(rig.config.database, other.public_key(), rig.clock);
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().code == ErrorCode::conflict);
}

TEST_CASE("service_in: finds the service of a map and nothing else", "[hub]") {
    CHECK(hub::service_in(test::KioskFixture::body()).value() == "sktm");
    // {"a": {"service": "x"}}, {"service": 1}, ["service"], "service", truncated, trailing byte,
    // {"service": "UPPER"}
    for (const std::string_view wrong :
         {"\xA1\x61\x61\xA1\x67service\x61x",
          "\xA1\x67service\x01",
          "\x81\x67service",
          "\x67service",
          "\xA1\x67service\x64sk",
          "\xA1\x67service\x64sktm\x01",
          "\xA1\x67service\x65UPPER",
          ""}) {
        CAPTURE(to_hex(as_bytes(wrong)));
        CHECK_FALSE(hub::service_in(cbor(wrong)).has_value());
    }
}

TEST_CASE("read_certificates: only this hub's certificates", "[hub]") {
    Rig rig;
    CHECK(rig.kiosks->size() == 1);
    CHECK_FALSE(rig.kiosks->key_of("K-02", rig.clock.wall_time()).has_value());
    const auto other = crypto::SigningKey::make();
    const auto refused = hub::read_certificates(rig.config.certificates, other.public_key());
    REQUIRE_FALSE(refused.has_value());
    CHECK_THAT(refused.error().detail, Catch::Matchers::ContainsSubstring("K-01.certificate"));
}
