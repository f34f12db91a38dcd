// SPDX-License-Identifier: GPL-3.0-or-later
// The real kiosk and the real hub, ended by kill -9 wherever it hurts, and started again.
#include "base/sqlite/failpoints.hpp"
#include "hub/intake/failpoints.hpp"
#include "hub/storage/failpoints.hpp"
#include "kiosk/app/failpoints.hpp"
#include "kiosk/back-office/failpoints.hpp"
#include "offline-cache/store/failpoints.hpp"
#include "offline-cache/sync/failpoints.hpp"
#include "tests/faults/budget.hpp"
#include "tests/faults/siege.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sanitizer.hpp"

#include <fmt/format.h>

#include <future>
#include <iostream>
#include <random>
#include <set>

using namespace anjungan;
using test::Budget;
using test::Siege;
using test::SiegeOutcome;

namespace {

/// How many kills at random moments there are at least, all lanes together.
constexpr std::size_t least_kills = 10;
/// All that an office has is judged after each kill: it must not grow without end.
constexpr std::size_t kills_of_one_office = 25;
/// Most of a kiosk's life is waiting: two at once cost little more than one.
constexpr std::size_t lanes = 2;

template <class... Rooms>
std::vector<Failpoint> all_of(const Rooms&... rooms) {
    std::vector<Failpoint> points;
    (points.insert(points.end(), rooms.begin(), rooms.end()), ...);
    return points;
}

std::vector<Failpoint> moments_of_kiosk() {
    return all_of(
        sqlite::sqlite_failpoints,
        store::store_failpoints,
        back_office::back_office_failpoints,
        app::application_failpoints,
        sync::sync_failpoints
    );
}

std::vector<Failpoint> moments_of_hub() {
    return all_of(sqlite::sqlite_failpoints, hub::storage_failpoints, hub::intake_failpoints);
}

/// The second pass where there is one: what came before it must hold as well.
std::string second_pass_of(const Failpoint& point) {
    static const std::set<std::string_view> once = {
        store::failpoint::database_made.name,
        sqlite::failpoint::migration_before_commit.name,
        store::failpoint::start_before_commit.name,
        back_office::failpoint::start_store_open.name,
        back_office::failpoint::start_threads_running.name,
        sync::failpoint::sync_acks_believed.name,
        store::failpoint::acks_before_commit.name,
        sync::failpoint::sync_acks_applied.name,
    };
    return fmt::format("{}:{}", point.name, once.contains(point.name) ? 1 : 2);
}

/// A process that is killed has no last word, so a sanitizer's would not be heard; and its kiosk
/// takes seconds to start.
bool skipped_here() {
    if (test::under_sanitizer) {
        test::skip("kill -9: done in the builds without sanitizer");
    }
    return test::under_sanitizer;
}

void check(const SiegeOutcome& outcome) {
    for (const auto& sentence : outcome.broken) {
        UNSCOPED_INFO(sentence);
    }
    CHECK(outcome.broken.empty());
    for (const auto& moment : outcome.missed) {
        UNSCOPED_INFO("never passed: " << moment);
    }
    CHECK(outcome.missed.empty());
    CHECK(outcome.records > 0);
    CHECK(outcome.slips > 0);
}

void report(const std::string& what, const SiegeOutcome& outcome) {
    std::cout << fmt::format(
        "kill -9 {}: {} kills, {} records, {} slips, {} jobs unknown, {} broken promises\n",
        what,
        outcome.kills,
        outcome.records,
        outcome.slips,
        outcome.unknown,
        outcome.broken.size()
    );
}

} // namespace

TEST_CASE("Failpoint: no two moments of one program share a name", "[faults]") {
    for (const auto& points : {moments_of_kiosk(), moments_of_hub()}) {
        std::set<std::string_view> names;
        for (const auto& point : points) {
            CAPTURE(point.name);
            CHECK(names.insert(point.name).second);
        }
    }
}

TEST_CASE("Kill -9: the kiosk at each named moment, start-up included", "[faults]") {
    if (skipped_here()) {
        return;
    }
    Siege siege;
    REQUIRE(siege.office.start_hub());
    for (const auto& point : moments_of_kiosk()) {
        siege.kill_kiosk_at(second_pass_of(point));
    }
    siege.drain();
    report("of the kiosk at named moments", siege.outcome);
    check(siege.outcome);
}

TEST_CASE("Kill -9: the hub at each named moment, start-up included", "[faults]") {
    if (skipped_here()) {
        return;
    }
    Siege siege;
    for (const auto& point : moments_of_hub()) {
        siege.kill_hub_at(std::string(point.name));
    }
    REQUIRE(siege.office.start_hub());
    siege.drain();
    report("of the hub at named moments", siege.outcome);
    check(siege.outcome);
}

TEST_CASE("Kill -9: kiosk, and at times the hub, at any moment", "[faults]") {
    if (skipped_here()) {
        return;
    }
    const Budget budget;
    const std::uint64_t seed = std::random_device()();
    std::vector<std::future<SiegeOutcome>> running;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        running.push_back(std::async(std::launch::async, [=] {
            constexpr auto share = least_kills / lanes;
            SiegeOutcome outcome;
            for (std::size_t office = 0; office == 0 || budget.left(); ++office) {
                Siege siege;
                siege.kill_at_random(seed + lane + lanes * office, [&](std::size_t kills) {
                    return kills < share || (kills < kills_of_one_office && budget.left());
                });
                outcome.add(std::move(siege.outcome));
            }
            return outcome;
        }));
    }
    SiegeOutcome all;
    for (auto& lane : running) {
        all.add(lane.get());
    }
    report(fmt::format("at random in {:.0f} s, seed {}", budget.spent().count(), seed), all);
    CHECK(all.kills >= least_kills);
    check(all);
}
