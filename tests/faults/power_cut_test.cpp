// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes at any moment: nothing that was told is lost. Two controls, weakened on purpose,
// show that this suite would notice.
#include "tests/faults/power_cut.hpp"

#include "tests/faults/budget.hpp"
#include "tests/faults/connection_spy.hpp"
#include "tests/faults/workload.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iostream>

using namespace anjungan;
using namespace anjungan::test;

namespace {

constexpr std::uint64_t cut_seed = 20250817;
constexpr int morning_visits = 12;

/// The cuts of one pass; the first one is always made.
constexpr std::size_t cuts_of_a_pass = 300;

struct CutOutcome {
    std::size_t cuts = 0;
    std::size_t disks_with_loss = 0;
    std::size_t disks_with_wrong = 0;
    std::string first; ///< the first violation, with what is needed to see it again
};

/// Where each pass begins, as a part of the way from one cut to the next: no two alike, and evenly
/// spread however many there are.
double offset_of(std::size_t pass) {
    constexpr double golden = 0.6180339887498949;
    const double offset = golden * static_cast<double>(pass);
    return offset - std::floor(offset);
}

void cut_once(
    StoreOffice& office,
    const Recording& recording,
    PowerCut& power,
    std::size_t moment,
    CutOutcome& outcome
) {
    const auto seed = cut_seed + outcome.cuts;
    power.advance_to(moment);
    std::mt19937_64 random(seed);
    const auto found = broken_promises(
        office, power.cut(random), recording.told_at(moment), recording.begun_at(moment)
    );
    outcome.disks_with_loss += found.lost.empty() ? 0U : 1U;
    outcome.disks_with_wrong += found.wrong.empty() ? 0U : 1U;
    if (!found.none() && outcome.first.empty()) {
        outcome.first = fmt::format(
            "cut {} after event {} of {}, seed {}: {}",
            outcome.cuts,
            moment,
            recording.events.size(),
            seed,
            found.first()
        );
    }
    ++outcome.cuts;
}

/// One pass: so many cuts spread evenly over the whole recording; then more, each between those
/// before, while there is time.
CutOutcome
cut_power(StoreOffice& office, const Recording& recording, std::size_t cuts, const Budget& budget) {
    CutOutcome outcome;
    for (std::size_t pass = 0; pass == 0 || budget.left(); ++pass) {
        PowerCut power(recording.before, recording.events, FailedSync::lost);
        const auto stride =
            static_cast<double>(recording.events.size()) / static_cast<double>(cuts);
        for (std::size_t cut = 0; cut < cuts && (pass == 0 || budget.left()); ++cut) {
            const auto at = stride * (static_cast<double>(cut) + offset_of(pass));
            cut_once(office, recording, power, static_cast<std::size_t>(at) + 1, outcome);
        }
    }
    return outcome;
}

/// The log is kept small, so that it is copied into the database in the middle of many visits.
CutOutcome cut_a_morning(const std::string& weakened, std::size_t cuts, const Budget& budget) {
    StoreOffice office;
    const RecorderVfs vfs;
    const ConnectionSpy spy;
    const auto pragmas = "PRAGMA wal_autocheckpoint=12;" + weakened;
    const auto recording = record_morning(office, pragmas.c_str(), morning_visits);
    auto outcome = cut_power(office, recording, cuts, budget);
    std::cout << fmt::format(
        "power cuts: {} in {:.0f} s over {} disk events ({}), {} with loss, {} with another "
        "fault\n",
        outcome.cuts,
        budget.spent().count(),
        recording.events.size(),
        pragmas,
        outcome.disks_with_loss,
        outcome.disks_with_wrong
    );
    return outcome;
}

} // namespace

TEST_CASE("Store: a power cut at any moment loses nothing that was told", "[faults]") {
    const Budget budget;
    const auto outcome = cut_a_morning("", cuts_of_a_pass, budget);
    INFO(outcome.first);
    CHECK(outcome.cuts >= (Budget::given() ? 2 * cuts_of_a_pass : cuts_of_a_pass));
    CHECK(outcome.disks_with_loss == 0);
    CHECK(outcome.disks_with_wrong == 0);
}

TEST_CASE("Store: a power cut while it is provisioned leaves a kiosk that starts", "[faults]") {
    StoreOffice office;
    const RecorderVfs vfs;
    office.open().reset();
    const auto events = RecorderVfs::events();
    for (std::size_t moment = 0; moment <= events.size(); ++moment) {
        for (std::uint64_t round = 0; round < 4; ++round) {
            PowerCut power({}, events, FailedSync::lost);
            power.advance_to(moment);
            std::mt19937_64 random(cut_seed + round);
            const auto found = broken_promises(office, power.cut(random), {}, {});
            INFO(
                "after event " << moment << ", seed " << cut_seed + round << ": " << found.first()
            );
            CHECK(found.none());
        }
    }
}

TEST_CASE("Power cuts: the harness catches synchronous=NORMAL", "[faults]") {
    CHECK(cut_a_morning("PRAGMA synchronous=NORMAL", 150, Budget(0)).disks_with_loss > 15);
}

TEST_CASE("Power cuts: the harness catches synchronous=OFF", "[faults]") {
    expect_log_warnings(150); // of what such a disk has lost, the store says so
    CHECK(cut_a_morning("PRAGMA synchronous=OFF", 150, Budget(0)).disks_with_loss > 15);
}
