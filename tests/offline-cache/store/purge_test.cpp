// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is dropped without the hub's signed word that it is safe, and not before its time.
#include "offline-cache/forensics/audit_verifier.hpp"
#include "tests/offline-cache/store/store_office.hpp"

using namespace anjungan;
using namespace anjungan::test;
using protocol::AckStatus;
using store::RecordState;

namespace {

constexpr auto retention = std::chrono::days(30);

std::size_t purge(StoreOffice& office, store::Store& store, std::size_t most = 100) {
    return store.outbox().purge(office.clock.wall_time() - retention, most).value();
}

store::Commit acknowledged(StoreOffice& office, store::Store& store, AckStatus status) {
    auto commit = office.submit(store);
    const std::vector<Bytes> acks = {office.sign(office.ack_for(store, commit, status))};
    CHECK(store.outbox().apply_acks(acks).value().outcomes.front() == store::AckOutcome::applied);
    return commit;
}

} // namespace

TEST_CASE("Outbox.purge: only what is safe, and only after its time", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto sealed = office.submit(*store);
    const auto stored = acknowledged(office, *store, AckStatus::stored);
    const auto safe = acknowledged(office, *store, AckStatus::safe);
    const auto refused = acknowledged(office, *store, AckStatus::rejected);
    CHECK(purge(office, *store) == 0);
    office.clock.advance(retention + std::chrono::seconds(1));
    CHECK(purge(office, *store) == 1);
    CHECK(purge(office, *store) == 0);
    CHECK(state_of(*store, sealed) == RecordState::sealed);
    CHECK(state_of(*store, stored) == RecordState::stored);
    CHECK(state_of(*store, safe) == RecordState::purged);
    CHECK(state_of(*store, refused) == RecordState::quarantined);
    CHECK(store->outbox().records_after(0, 100, 1 << 20).value().size() == 2);
    CHECK(store->outbox().counts().value().committed == 4);
    store.reset();
    CHECK(forensics::verify_audit(office.database()).value().intact);
    CHECK(office.try_open(office.database()));
}

TEST_CASE(
    "Outbox.purge: a state without the hub's hand behind it is not enough", "[offline-cache]"
) {
    StoreOffice office;
    store::Commit doctored;
    {
        auto store = office.open();
        doctored = acknowledged(office, *store, AckStatus::stored);
    }
    {
        auto database =
            sqlite::Database::open(office.database(), sqlite::DatabaseAccess::exclusive);
        REQUIRE(database->execute("UPDATE outbox SET state=3"));
    }
    auto store = office.open();
    REQUIRE(state_of(*store, doctored) == RecordState::safe);
    office.clock.advance(std::chrono::days(400));
    expect_log_warnings(1);
    CHECK(purge(office, *store) == 0);
    CHECK(state_of(*store, doctored) == RecordState::safe);
}

TEST_CASE("Outbox.purge: at most so many at once, the oldest first", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto first = acknowledged(office, *store, AckStatus::safe);
    const auto second = acknowledged(office, *store, AckStatus::safe);
    office.clock.advance(std::chrono::days(31));
    CHECK(purge(office, *store, 1) == 1);
    CHECK(state_of(*store, first) == RecordState::purged);
    CHECK(state_of(*store, second) == RecordState::safe);
    CHECK(purge(office, *store, 1) == 1);
}

TEST_CASE("Outbox.purge: those it cannot verify are stepped over and told", "[offline-cache]") {
    StoreOffice office;
    {
        auto store = office.open();
        for (int i = 0; i < 5; ++i) {
            acknowledged(office, *store, AckStatus::stored);
        }
    }
    {
        auto database =
            sqlite::Database::open(office.database(), sqlite::DatabaseAccess::exclusive);
        REQUIRE(database->execute("UPDATE outbox SET state=3"));
    }
    auto store = office.open();
    const auto safe = acknowledged(office, *store, AckStatus::safe);
    office.clock.advance(std::chrono::days(31));
    std::size_t dropped = 0;
    expect_log_warnings(1);
    for (int round = 0; round < 8; ++round) {
        dropped += purge(office, *store, 2);
    }
    CHECK(dropped == 1);
    CHECK(state_of(*store, safe) == RecordState::purged);
}
