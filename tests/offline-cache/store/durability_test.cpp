// SPDX-License-Identifier: GPL-3.0-or-later
// What survives, and what it costs.
#include "offline-cache/forensics/audit_verifier.hpp"
#include "tests/base/sqlite/counting_vfs.hpp"
#include "tests/offline-cache/store/store_office.hpp"

using namespace anjungan;
using namespace anjungan::test;

TEST_CASE("Store.submit: costs exactly one flush", "[offline-cache]") {
    StoreOffice office;
    const CountingVfs vfs;
    auto store = office.open();
    office.submit(*store);
    for (int visit = 0; visit < 20; ++visit) {
        const auto before = CountingVfs::flushes();
        office.submit(*store);
        CHECK(CountingVfs::flushes() - before == 1);
    }
    const auto before = CountingVfs::flushes();
    const auto id = office.new_id();
    REQUIRE(store->submit(StoreOffice::request(id)));
    REQUIRE(store->submit(StoreOffice::request(id)));
    CHECK(CountingVfs::flushes() - before == 1); // the repeat writes nothing
}

TEST_CASE("Outbox.apply_acks: a batch costs one flush, a useless one none", "[offline-cache]") {
    StoreOffice office;
    const CountingVfs vfs;
    auto store = office.open();
    std::vector<Bytes> acks;
    for (int visit = 0; visit < 10; ++visit) {
        const auto commit = office.submit(*store);
        acks.push_back(office.sign(office.ack_for(*store, commit, protocol::AckStatus::stored)));
    }
    const auto before = CountingVfs::flushes();
    REQUIRE(store->outbox().apply_acks(acks));
    CHECK(CountingVfs::flushes() - before == 1);
    CHECK(store->outbox().counts()->stored == 10);
    REQUIRE(store->outbox().apply_acks(acks));
    CHECK(CountingVfs::flushes() - before == 1);
}

TEST_CASE("Store: what was committed is there after a power cut", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    std::vector<store::Commit> commits;
    for (int visit = 0; visit < 5; ++visit) {
        commits.push_back(office.submit(*store));
        const auto after = office.try_open(copy_as_after_power_cut(office));
        REQUIRE(after);
        for (const auto& commit : commits) {
            const auto found = (*after)->outbox().find(commit.id);
            REQUIRE(found->has_value());
            CHECK(found->value().queue_number == commit.queue_number);
            CHECK(found->value().code == commit.code);
        }
        CHECK((*after)->outbox().last_kseq().value() == commits.size());
    }
    store.reset();
    CHECK(forensics::verify_audit(office.database())->intact);
}

TEST_CASE("Store.submit: whichever flush fails, the answer is the truth", "[offline-cache]") {
    StoreOffice office;
    const CountingVfs vfs;
    auto store = office.open();
    office.submit(*store);
    // The commit's own flush, those of opening anew, and those of the checkpoint after it.
    const int failing = GENERATE(1, 2, 3, 4, 5);
    CAPTURE(failing);
    const auto id = office.new_id();
    CountingVfs::fail_flush_after(0, failing);
    const auto answer = store->submit(StoreOffice::request(id));
    CountingVfs::fail_flush_after(-1);
    if (!answer) {
        CHECK(answer.error().code == ErrorCode::io);
    }
    store.reset();

    store = office.open();
    const auto found = store->outbox().find(id);
    REQUIRE(found);
    if (answer) {
        CHECK(found->has_value());
    }
    const auto again = store->submit(StoreOffice::request(id)); // repeated or new: but once
    REQUIRE(again);
    CHECK(again->repeated == found->has_value());
    CHECK(again->kseq == 2);
    CHECK(again->queue_number == "A002");
    CHECK(store->outbox().counts()->committed == 2);
    store.reset();
    CHECK(forensics::verify_audit(office.database())->intact);
}

TEST_CASE(
    "Store.submit: one failed flush is made good at once, with the record made durable",
    "[offline-cache]"
) {
    StoreOffice office;
    const CountingVfs vfs;
    auto store = office.open();
    office.submit(*store);
    CountingVfs::fail_flush_after(0);
    const auto id = office.new_id();
    const auto answer = store->submit(StoreOffice::request(id));
    if (answer) { // found in the -wal: by now it is in the file itself
        CHECK(answer->repeated);
        std::filesystem::create_directories(office.directory() / "file-alone");
        const auto copy = office.directory() / "file-alone" / "kiosk.db";
        std::filesystem::copy_file(office.database(), copy);
        const auto alone = office.try_open(copy);
        REQUIRE(alone);
        CHECK((*alone)->outbox().find(id)->has_value());
    }
    const auto next = office.submit(*store); // and the store goes on
    CHECK(next.kseq == (answer ? 3 : 2));
    CHECK(store->check_service({0, 1000000}));
}

TEST_CASE("Store.submit: while the disk does not flush, nothing is promised", "[offline-cache]") {
    StoreOffice office;
    const CountingVfs vfs;
    auto store = office.open();
    office.submit(*store);
    CountingVfs::fail_flush_after(0, 1000);
    for (int visit = 0; visit < 3; ++visit) {
        CHECK(store->submit(StoreOffice::request(office.new_id())).error().code == ErrorCode::io);
    }
    CHECK_FALSE(store->check_service({0, 1000000}));
    CountingVfs::fail_flush_after(-1);
    CHECK(store->check_service({0, 1000000}));
    CHECK(store->outbox().counts()->committed < 5);
    office.submit(*store);
    store.reset();
    CHECK(forensics::verify_audit(office.database())->intact);
}

TEST_CASE("Store.submit: a full disk refuses, and later goes on", "[offline-cache]") {
    StoreOffice office;
    const CountingVfs vfs;
    auto store = office.open();
    office.submit(*store);
    CountingVfs::fill_disk(true);
    const auto refused = store->submit(StoreOffice::request(office.new_id()));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::full);
    CountingVfs::fill_disk(false);
    const auto next = office.submit(*store);
    CHECK(next.kseq == 2);
    CHECK(next.queue_number == "A002");
}
