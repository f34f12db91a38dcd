// SPDX-License-Identifier: GPL-3.0-or-later
/// A kiosk's store whose wall clock goes as the test likes, beside the time that it really is.
#pragma once

#include "tests/offline-cache/store/store_office.hpp"

#include <map>
#include <set>

namespace anjungan::test {

using store::TimeFloor;

class ClockOffice {
public:
    ClockOffice() : store_(office_.open()) {}

    /// Real time goes by, and every clock with it.
    void pass(std::chrono::seconds time);
    void until_tomorrow();
    /// Somebody, or something, sets the wall clock.
    void jump(std::chrono::seconds by) { office_.clock.set_wall_time(wall() + by); }
    void set_wall(WallTime time) { office_.clock.set_wall_time(time); }
    void restart_program();
    void restart_machine(std::chrono::seconds off = std::chrono::minutes(2));
    void close() { store_.reset(); }

    /// So many citizens hand in, a minute each.
    void work(int citizens);
    /// All numbers of the present round but those are used up.
    void exhaust();
    /// A session with a hub whose clock shows this, or the real time.
    void session(WallTime hub) { REQUIRE(store_->note_hub_time(hub)); }
    void hub_speaks() { session(real_); }
    store::AckOutcome
    acknowledge(const store::Commit& commit, protocol::AckStatus status, WallTime time);

    [[nodiscard]] WallTime wall() const { return office_.clock.wall_time(); }
    [[nodiscard]] WallTime floor() { return store_->time_floor().value(); }
    [[nodiscard]] store::Store& store() { return *store_; }
    [[nodiscard]] const store::Commit& last() const { return last_; }
    [[nodiscard]] std::string last_number() const { return last_.queue_number.value_or(""); }
    [[nodiscard]] int refused() const { return refused_; }
    /// "day number" of each that was given out twice on one real day of the office.
    [[nodiscard]] const std::vector<std::string>& repeated() const { return repeated_; }
    /// How many entries of this kind; closes the store for it.
    [[nodiscard]] std::int64_t audited(store::AuditKind kind);
    [[nodiscard]] std::filesystem::path database() const { return office_.database(); }

private:
    StoreOffice office_;
    std::unique_ptr<store::Store> store_;
    WallTime real_ = office_.clock.wall_time();
    store::Commit last_;
    std::map<std::string, std::set<std::string>> given_; ///< by real day
    std::vector<std::string> repeated_;
    int refused_ = 0;
};

} // namespace anjungan::test
