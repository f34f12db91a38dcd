// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox as sync and the status screen see it.
#include "protocol/envelope.hpp"
#include "protocol/receipt_code.hpp"
#include "tests/offline-cache/store/store_office.hpp"

#include <algorithm>
#include <cctype>

using namespace anjungan;
using namespace anjungan::test;

TEST_CASE("Outbox.sealed_batch: in order and within its limits", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    for (int visit = 0; visit < 5; ++visit) {
        office.submit(*store);
    }
    const auto all = store->outbox().sealed_batch(100, 1 << 20);
    REQUIRE(all);
    REQUIRE(all->size() == 5);
    CHECK(std::is_sorted(all->begin(), all->end(), [](const auto& left, const auto& right) {
        return left.kseq < right.kseq;
    }));
    const auto size = all->front().envelope.size();
    CHECK(store->outbox().sealed_batch(3, 1 << 20)->size() == 3);
    CHECK(store->outbox().sealed_batch(100, 2 * size)->size() == 2);
    CHECK(store->outbox().sealed_batch(100, 2 * size - 1)->size() == 1);
    CHECK(store->outbox().sealed_batch(100, 1)->size() == 1); // never stuck on a large one
    CHECK(protocol::read_header(all->front().envelope)->kseq == 1);
}

TEST_CASE("Outbox.records_after: what the hub lost, acknowledged or not", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto first = office.submit(*store);
    office.submit(*store);
    const auto third = office.submit(*store);
    const std::vector<Bytes> acks = {
        office.sign(office.ack_for(*store, first, protocol::AckStatus::stored))};
    REQUIRE(store->outbox().apply_acks(acks));
    REQUIRE(store->outbox().quarantine(third.kseq, 413));
    const auto again = store->outbox().records_after(0, 100, 1 << 20);
    REQUIRE(again);
    REQUIRE(again->size() == 2);
    CHECK(again->front().id == first.id);
    CHECK(store->outbox().records_after(1, 100, 1 << 20)->size() == 1);
}

TEST_CASE("Outbox.quarantine: only what waits", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto commit = office.submit(*store);
    REQUIRE(store->outbox().quarantine(commit.kseq, 413));
    const auto again = store->outbox().quarantine(commit.kseq, 413);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::conflict);
    CHECK(store->outbox().counts()->quarantined == 1);
}

TEST_CASE("Outbox.find_by_code: as people type it", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    const auto commit = office.submit(*store);
    auto typed = commit.code;
    std::transform(typed.begin(), typed.end(), typed.begin(), [](unsigned char letter) {
        return static_cast<char>(std::tolower(letter));
    });
    const auto found = store->outbox().find_by_code(" " + typed);
    REQUIRE(found);
    REQUIRE(found->has_value());
    CHECK((*found)->id == commit.id);
    CHECK((*found)->queue_number == "A001");
    CHECK((*found)->state == store::RecordState::sealed);

    const auto stranger = protocol::ReceiptCode::of(office.new_id()).display();
    CHECK_FALSE(store->outbox().find_by_code(stranger)->has_value());
    CHECK(store->outbox().find_by_code("nonsense").error().code == ErrorCode::invalid_input);
}

TEST_CASE(
    "Outbox.raise_last_kseq: a rolled back disk jumps over what the hub has", "[offline-cache]"
) {
    StoreOffice office;
    auto store = office.open();
    office.submit(*store);
    REQUIRE(store->outbox().raise_last_kseq(40));
    REQUIRE(store->outbox().raise_last_kseq(7)); // lower: nothing
    CHECK(store->outbox().last_kseq().value() == 40);
    CHECK(office.submit(*store).kseq == 41);
}
