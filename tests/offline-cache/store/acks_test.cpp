// SPDX-License-Identifier: GPL-3.0-or-later
// Acknowledgements: only what the hub signed about exactly this record moves it.
#include "tests/offline-cache/store/store_office.hpp"

using namespace anjungan;
using namespace anjungan::test;
using protocol::AckStatus;
using store::AckOutcome;
using store::RecordState;

namespace {

AckOutcome give(store::Store& store, const Bytes& signed_ack) {
    const auto applied = store.outbox().apply_acks(std::span(&signed_ack, 1));
    REQUIRE(applied);
    REQUIRE(applied->outcomes.size() == 1);
    CHECK(applied->moves.size() == (applied->outcomes.front() == AckOutcome::applied ? 1 : 0));
    return applied->outcomes.front();
}

} // namespace

TEST_CASE("Outbox.apply_acks: stored and duplicate make a record stored", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto status = GENERATE(AckStatus::stored, AckStatus::duplicate);
    const auto commit = office.submit(*store);
    const auto ack = office.sign(office.ack_for(*store, commit, status));
    CHECK(give(*store, ack) == AckOutcome::applied);
    CHECK(state_of(*store, commit) == RecordState::stored);
    CHECK(store->outbox().sealed_batch(10, 100000)->empty());
    CHECK(give(*store, ack) == AckOutcome::known);
}

TEST_CASE("Outbox.apply_acks: stored becomes safe, and safe stays safe", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto commit = office.submit(*store);
    auto ack = office.ack_for(*store, commit, AckStatus::stored);
    CHECK(give(*store, office.sign(ack)) == AckOutcome::applied);
    ack.status = AckStatus::safe;
    CHECK(give(*store, office.sign(ack)) == AckOutcome::applied);
    CHECK(state_of(*store, commit) == RecordState::safe);
    ack.status = AckStatus::rejected;
    ack.time += std::chrono::hours(1);
    CHECK(give(*store, office.sign(ack)) == AckOutcome::known);
    CHECK(state_of(*store, commit) == RecordState::safe);
}

TEST_CASE("Outbox.apply_acks: a refusal sets aside and keeps the envelope", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto status = GENERATE(AckStatus::conflict, AckStatus::rejected);
    const auto commit = office.submit(*store);
    auto ack = office.ack_for(*store, commit, status);
    CHECK(give(*store, office.sign(ack)) == AckOutcome::applied);
    CHECK(state_of(*store, commit) == RecordState::quarantined);
    CHECK(store->outbox().sealed_batch(10, 100000)->empty());
    const auto counts = store->outbox().counts();
    CHECK(counts->quarantined == 1);
    CHECK(counts->committed == 1);

    ack.status = AckStatus::stored; // a person at the hub has settled it
    ack.time += std::chrono::hours(1);
    CHECK(give(*store, office.sign(ack)) == AckOutcome::applied);
    CHECK(store->outbox().records_after(0, 10, 100000)->size() == 1); // the envelope was kept
}

TEST_CASE(
    "Outbox.apply_acks: a restored hub that lacked a safe record takes the word back",
    "[offline-cache]"
) {
    StoreOffice office;
    auto store = office.open();
    const auto commit = office.submit(*store);
    auto ack = office.ack_for(*store, commit, AckStatus::safe);
    CHECK(give(*store, office.sign(ack)) == AckOutcome::applied);
    ack.status = AckStatus::stored;
    ack.time += std::chrono::hours(1);
    CHECK(give(*store, office.sign(ack)) == AckOutcome::known); // the same life
    ++ack.hub_epoch;
    CHECK(give(*store, office.sign(ack)) == AckOutcome::applied);
    CHECK(state_of(*store, commit) == RecordState::stored);
    CHECK(store->drop_safe(std::chrono::seconds(0)).value() == 0);
}

TEST_CASE("Outbox.apply_acks: erased drops the envelope, whatever the state", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto before =
        GENERATE(AckStatus::stored, AckStatus::safe, AckStatus::conflict, AckStatus::erased);
    const auto commit = office.submit(*store);
    auto ack = office.ack_for(*store, commit, before);
    CHECK(give(*store, office.sign(ack)) == AckOutcome::applied);
    ack.status = AckStatus::erased;
    ack.time -= std::chrono::hours(1); // the last word, whenever it was said
    const auto expected = before == AckStatus::erased ? AckOutcome::known : AckOutcome::applied;
    CHECK(give(*store, office.sign(ack)) == expected);
    CHECK(state_of(*store, commit) == RecordState::purged);
    CHECK(store->outbox().records_after(0, 10, 100000)->empty());
    ack.status = AckStatus::stored;
    ack.time += std::chrono::hours(2);
    CHECK(give(*store, office.sign(ack)) == AckOutcome::known);
    store.reset();
    auto database =
        sqlite::Database::open(office.database(), sqlite::DatabaseAccess::exclusive).value();
    CHECK(database.integer("SELECT count(*) FROM outbox WHERE envelope IS NULL").value() == 1);
    CHECK(database.integer("SELECT count(*) FROM audit WHERE kind=16").value() == 1);
}

TEST_CASE("Outbox.apply_acks: an older ack does not undo a newer one", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto commit = office.submit(*store);
    auto ack = office.ack_for(*store, commit, AckStatus::conflict);
    CHECK(give(*store, office.sign(ack)) == AckOutcome::applied);
    ack.status = AckStatus::stored;
    ack.time -= std::chrono::seconds(1);
    CHECK(give(*store, office.sign(ack)) == AckOutcome::known);
    CHECK(state_of(*store, commit) == RecordState::quarantined);
}

TEST_CASE("Outbox.apply_acks: what does not hold changes nothing", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto commit = office.submit(*store);
    const auto other = office.submit(*store);
    const auto head = store->audit_head().value();
    auto ack = office.ack_for(*store, commit, AckStatus::stored);

    SECTION("another hub signed it") {
        const auto stranger = crypto::SigningKey::make();
        CHECK(give(*store, protocol::sign_ack(ack, stranger)) == AckOutcome::bad_signature);
    }
    SECTION("any byte was changed") {
        const auto good = office.sign(ack);
        for (std::size_t place = 0; place < good.size(); ++place) {
            auto bad = good;
            bad[place] ^= 1;
            CHECK(give(*store, bad) == AckOutcome::bad_signature);
        }
    }
    SECTION("it is empty") {
        CHECK(give(*store, {}) == AckOutcome::bad_signature);
    }
    SECTION("it is for another kiosk") {
        ack.kiosk = "BALAI-2";
        CHECK(give(*store, office.sign(ack)) == AckOutcome::other_kiosk);
    }
    SECTION("the record is not ours") {
        ack.id = office.new_id();
        CHECK(give(*store, office.sign(ack)) == AckOutcome::unknown_record);
    }
    SECTION("the digest differs") {
        ack.digest.bytes[31] ^= 1;
        CHECK(give(*store, office.sign(ack)) == AckOutcome::mismatch);
    }
    SECTION("the kseq is another record's") {
        ack.kseq = other.kseq;
        CHECK(give(*store, office.sign(ack)) == AckOutcome::mismatch);
    }
    SECTION("the digest is another record's") {
        ack.digest = office.ack_for(*store, other, AckStatus::stored).digest;
        CHECK(give(*store, office.sign(ack)) == AckOutcome::mismatch);
    }
    CHECK(state_of(*store, commit) == RecordState::sealed);
    CHECK(state_of(*store, other) == RecordState::sealed);
    CHECK(store->audit_head().value() == head);
    CHECK(store->time_floor()->time_since_epoch().count() == 0);
}

TEST_CASE("Outbox.apply_acks: a partial batch moves what holds", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto first = office.submit(*store);
    const auto second = office.submit(*store);
    auto wrong = office.ack_for(*store, first, AckStatus::stored);
    wrong.digest.bytes[0] ^= 1;
    const std::vector<Bytes> acks = {
        office.sign(wrong), office.sign(office.ack_for(*store, second, AckStatus::stored))};
    const auto applied = store->outbox().apply_acks(acks);
    REQUIRE(applied);
    CHECK(applied->outcomes == std::vector{AckOutcome::mismatch, AckOutcome::applied});
    CHECK(applied->moves == std::vector{store::RecordMove{second.id, RecordState::stored}});
    const auto waiting = store->outbox().sealed_batch(10, 100000);
    REQUIRE(waiting->size() == 1);
    CHECK(waiting->front().id == first.id);
}

TEST_CASE("Outbox.apply_acks: the hub's time becomes the floor of ours", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto commit = office.submit(*store);
    auto ack = office.ack_for(*store, commit, AckStatus::stored);
    CHECK(give(*store, office.sign(ack)) == AckOutcome::applied);
    CHECK(store->time_floor().value() == ack.time);

    office.clock.set_wall_time(WallTime()); // the clock's battery is flat: 1970
    const auto later = office.submit(*store);
    CHECK(later.committed_at == ack.time);
    CHECK(later.queue_number == "A002");
}
