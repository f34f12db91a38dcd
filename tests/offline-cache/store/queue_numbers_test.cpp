// SPDX-License-Identifier: GPL-3.0-or-later
// Queue numbers: per group, per local day.
#include "offline-cache/store/queue_numbers.hpp"

#include "tests/offline-cache/store/store_office.hpp"

using namespace anjungan;
using namespace anjungan::test;

namespace {

constexpr WallTime at(int day, int hour, int minute) {
    using namespace std::chrono;
    return sys_days(year(2026) / November / day) + hours(hour) + minutes(minute);
}

} // namespace

TEST_CASE("QueueNumbers: start again at local midnight, not at midnight UTC", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    office.clock.set_wall_time(at(24, 16, 59)); // 23:59 WIB
    CHECK(office.submit(*store).queue_number == "A001");
    office.clock.advance(std::chrono::minutes(1)); // 00:00 WIB on the 25th
    CHECK(office.submit(*store).queue_number == "A001");
    office.clock.advance(std::chrono::hours(7) - std::chrono::minutes(1));
    CHECK(office.submit(*store).queue_number == "A002");
    office.clock.advance(std::chrono::minutes(1)); // a new day in UTC only
    CHECK(office.submit(*store).queue_number == "A003");
}

TEST_CASE("QueueNumbers: a clock set back never repeats a number", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    office.clock.set_wall_time(at(24, 3, 0));
    CHECK(office.submit(*store).queue_number == "A001");
    office.clock.advance(std::chrono::hours(24));
    CHECK(office.submit(*store).queue_number == "A001");
    office.clock.set_wall_time(at(24, 4, 0));
    CHECK(office.submit(*store).queue_number == "A002");
}

TEST_CASE("QueueNumbers: each group counts by itself", "[offline-cache]") {
    StoreOffice office;
    auto store = office.open();
    CHECK(office.submit(*store).queue_number == "A001");
    auto other = StoreOffice::request(office.new_id());
    other.queue_group = 'B';
    const auto second_group = store->submit(std::move(other));
    REQUIRE(second_group);
    CHECK(second_group->queue_number == "B001");
    CHECK(office.submit(*store).queue_number == "A002");
}

TEST_CASE("QueueNumbers: the thousandth of a day is refused in words", "[offline-cache]") {
    StoreOffice office;
    {
        auto store = office.open();
        CHECK(office.submit(*store).queue_number == "A001");
    }
    {
        auto database =
            sqlite::Database::open(office.database(), sqlite::DatabaseAccess::exclusive);
        REQUIRE(database);
        REQUIRE(database->execute("UPDATE queue_counter SET last=998"));
    }
    auto store = office.open();
    CHECK(office.submit(*store).queue_number == "A999");
    const auto refused = store->submit(StoreOffice::request(office.new_id()));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::full);
    CHECK_THAT(refused.error().detail, Catch::Matchers::ContainsSubstring("999"));
    CHECK(store->outbox().last_kseq().value() == 2);

    office.clock.advance(std::chrono::hours(24));
    CHECK(office.submit(*store).queue_number == "A001");
}
