// SPDX-License-Identifier: GPL-3.0-or-later
// A kiosk's store and two times.
#include "tests/faults/clock_office.hpp"

namespace anjungan::test {

void ClockOffice::pass(std::chrono::seconds time) {
    office_.clock.advance(time);
    real_ += time;
}

/// 09:00 of the office's next day, as at the start.
void ClockOffice::until_tomorrow() {
    const auto morning = std::chrono::floor<std::chrono::days>(real_ + OfficeZone().offset) +
                         std::chrono::days(1) + std::chrono::hours(9);
    pass(morning - OfficeZone().offset - real_);
}

void ClockOffice::restart_program() {
    store_.reset();
    store_ = office_.open();
}

void ClockOffice::restart_machine(std::chrono::seconds off) {
    store_.reset();
    office_.reboot(off);
    real_ += off;
    store_ = office_.open();
}

void ClockOffice::work(int citizens) {
    const auto day = iso_date(local_time(real_, OfficeZone()).date);
    for (int i = 0; i < citizens; ++i) {
        auto made = store_->submit(StoreOffice::request(office_.new_id()));
        if (!made) {
            CHECK(made.error().code == ErrorCode::full);
            ++refused_;
            continue;
        }
        last_ = std::move(*made);
        if (!given_[iso_date(local_time(real_, OfficeZone()).date)].insert(last_number()).second) {
            repeated_.push_back(day + " " + last_number());
        }
        if (i + 1 < citizens) {
            pass(std::chrono::minutes(1));
        }
    }
}

void ClockOffice::exhaust() {
    store_.reset();
    {
        auto database =
            sqlite::Database::open(office_.database(), sqlite::DatabaseAccess::exclusive);
        REQUIRE(database);
        REQUIRE(database->execute("UPDATE queue_counter SET last=999"));
    }
    store_ = office_.open();
}

store::AckOutcome
ClockOffice::acknowledge(const store::Commit& commit, protocol::AckStatus status, WallTime time) {
    auto ack = office_.ack_for(*store_, commit, status);
    ack.time = time;
    const std::vector<Bytes> acks = {office_.sign(ack)};
    return store_->outbox().apply_acks(acks).value().outcomes.front();
}

std::int64_t ClockOffice::audited(store::AuditKind kind) {
    store_.reset();
    std::int64_t count = 0;
    {
        auto database =
            sqlite::Database::open(office_.database(), sqlite::DatabaseAccess::exclusive);
        REQUIRE(database);
        count = database
                    ->integer(
                        "SELECT count(*) FROM audit WHERE kind=?", {static_cast<std::int64_t>(kind)}
                    )
                    .value()
                    .value_or(0);
    }
    store_ = office_.open();
    return count;
}

} // namespace anjungan::test
