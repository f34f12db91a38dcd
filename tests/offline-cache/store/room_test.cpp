// SPDX-License-Identifier: GPL-3.0-or-later
// No new form where there is no room, or where the disk has begun to lose what it was given.
#include "base/files.hpp"
#include "base/random.hpp"
#include "tests/offline-cache/store/store_office.hpp"

#include <fstream>

using namespace anjungan;
using namespace anjungan::test;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr std::uint64_t plenty = std::uint64_t{1} << 40;

store::SubmissionRequest large_request(const RecordId& id) {
    Bytes body(24 << 10);
    fill_random(body);
    auto request = StoreOffice::request(id);
    request.body = SecretBytes(std::move(body));
    return request;
}

/// Changes one byte of the only place where these bytes stand in the file.
void damage_in_file(const std::filesystem::path& file, ByteView bytes) {
    const auto content = read_file(file, 64 << 20).value();
    const auto at = content.find(as_text(bytes));
    REQUIRE(at != std::string::npos);
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(static_cast<std::streamoff>(at));
    stream.put(static_cast<char>(content[at] ^ 1));
}

} // namespace

TEST_CASE("Store.check_service: asks for free space on the disk", "[offline-cache]") {
    StoreOffice office;
    const auto store = office.open();
    CHECK(store->check_service({0, plenty}));
    const auto refused = store->check_service({std::uint64_t{1} << 62, plenty});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::full);
    CHECK_THAT(refused.error().detail, ContainsSubstring("4398046511104 MiB"));
}

TEST_CASE(
    "Store.check_service: what is unsent has a quota, what is sent has none", "[offline-cache]"
) {
    StoreOffice office;
    const auto store = office.open();
    const auto commit = office.submit(*store);
    const auto refused = store->check_service({0, 512});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::full);
    CHECK_THAT(refused.error().detail, ContainsSubstring("outbox export"));
    const std::vector<Bytes> acks = {
        office.sign(office.ack_for(*store, commit, protocol::AckStatus::stored))};
    REQUIRE(store->outbox().apply_acks(acks));
    CHECK(store->check_service({0, 512}));
}

TEST_CASE(
    "Outbox.sealed_batch: a record that went bad is passed over, told, and ends the service",
    "[offline-cache]"
) {
    StoreOffice office;
    const auto store = office.open();
    constexpr std::size_t records = 200; // more than SQLite keeps in memory
    for (std::size_t i = 0; i < records; ++i) {
        REQUIRE(store->submit(large_request(office.new_id())));
    }
    const auto first = store->outbox().sealed_batch(1, 1);
    REQUIRE(first->size() == 1);
    for (std::uint64_t after = 0; after < records; after += 20) { // puts the first out of memory
        REQUIRE(store->outbox().records_after(after, 20, plenty)->size() == 20);
    }
    damage_in_file(office.database(), ByteView(first->front().envelope).subspan(20000, 64));

    expect_log_warnings(1);
    const auto batch = store->outbox().sealed_batch(3, plenty);
    REQUIRE(batch);
    REQUIRE(batch->size() == 3);
    CHECK(batch->front().kseq == 2);
    REQUIRE(store->outbox().sealed_batch(3, plenty)); // told once
    CHECK_THAT(store->outbox().damage(), ContainsSubstring("record 1 on this kiosk's disk"));
    const auto refused = store->check_service({0, plenty});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::corrupt);
}
