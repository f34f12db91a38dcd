// SPDX-License-Identifier: GPL-3.0-or-later
// Who hears that a record has moved, and when: not before the store believes and keeps it.
#include "offline-cache/sync/store_outbox.hpp"

#include "base/run_on.hpp"
#include "protocol/ack.hpp"
#include "tests/offline-cache/sync/kiosk_fixture.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using namespace anjungan::test;
using protocol::AckStatus;
using store::RecordMove;
using store::RecordState;

namespace {

struct Kiosk {
    store::SealedRecord submit() {
        auto made = run_on(worker, [this]() -> Result<store::Commit> {
            store::SubmissionRequest request;
            request.id = make_record_id(fixture.clock);
            request.body = KioskFixture::body();
            return store->submit(std::move(request));
        });
        REQUIRE(made);
        auto records = outbox.records_after(made->kseq - 1, 1, 1);
        REQUIRE(records);
        return records->front();
    }
    [[nodiscard]] Bytes
    ack(const store::SealedRecord& record, AckStatus status, const crypto::SigningKey& by) const {
        return protocol::sign_ack(
            {fixture.kiosk,
             record.id,
             record.kseq,
             protocol::envelope_digest(record.envelope).value(),
             7,
             fixture.clock.wall_time(),
             status},
            by
        );
    }

    KioskFixture fixture;
    TemporaryDirectory directory;
    std::unique_ptr<store::Store> store = fixture.open_store(directory.path() / "kiosk.db");
    Worker worker{"store"};
    std::vector<RecordMove> heard;
    sync::StoreOutbox outbox{*store, worker, [this](const std::vector<RecordMove>& moves) {
                                 heard.insert(heard.end(), moves.begin(), moves.end());
                             }};
};

} // namespace

TEST_CASE("StoreOutbox.apply_acks: tells what the hub's word has moved, once", "[offline-cache]") {
    Kiosk kiosk;
    const auto first = kiosk.submit();
    const auto second = kiosk.submit();
    const std::vector<Bytes> acks = {
        kiosk.ack(first, AckStatus::stored, kiosk.fixture.hub),
        kiosk.ack(second, AckStatus::rejected, kiosk.fixture.hub)};
    REQUIRE(kiosk.outbox.apply_acks(acks));
    const std::vector<RecordMove> moved = {
        {first.id, RecordState::stored}, {second.id, RecordState::quarantined}};
    CHECK(kiosk.heard == moved);
    REQUIRE(kiosk.outbox.apply_acks(acks));
    CHECK(kiosk.heard == moved);
}

TEST_CASE("StoreOutbox.apply_acks: a stranger's signature tells nothing", "[offline-cache]") {
    Kiosk kiosk;
    const auto record = kiosk.submit();
    const auto stranger = crypto::SigningKey::make();
    const std::vector<Bytes> acks = {kiosk.ack(record, AckStatus::stored, stranger)};
    const auto outcomes = kiosk.outbox.apply_acks(acks);
    REQUIRE(outcomes);
    CHECK(outcomes->front() == store::AckOutcome::bad_signature);
    CHECK(kiosk.heard.empty());
}

TEST_CASE("StoreOutbox.quarantine: tells that the record is set aside", "[offline-cache]") {
    Kiosk kiosk;
    const auto record = kiosk.submit();
    REQUIRE(kiosk.outbox.quarantine(record, 413));
    CHECK(kiosk.heard == std::vector{RecordMove{record.id, RecordState::quarantined}});
    CHECK_FALSE(kiosk.outbox.quarantine(record, 413));
    CHECK(kiosk.heard.size() == 1);
}
