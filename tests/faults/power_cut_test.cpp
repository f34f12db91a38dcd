// The power goes at any moment: nothing that was told is lost. Two controls, weakened on purpose,
// show that this suite would notice.
#include "tests/faults/power_cut.hpp"

#include "tests/faults/connection_spy.hpp"
#include "tests/faults/workload.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <iostream>

using namespace anjungan;
using namespace anjungan::test;

namespace {

constexpr std::uint64_t cut_seed = 20250817;
constexpr int morning_visits = 12;

/// packaging/test --all asks for more.
std::size_t wanted_cuts() {
    // No other thread runs. NOLINTNEXTLINE(concurrency-mt-unsafe)
    const char* wanted = std::getenv("ANJUNGAN_FAULT_CUTS");
    return wanted == nullptr ? 300 : std::strtoul(wanted, nullptr, 10);
}

struct CutOutcome {
    std::size_t cuts = 0;
    std::size_t disks_with_loss = 0;
    std::size_t disks_with_wrong = 0;
    std::string first; ///< the first violation, with what is needed to see it again
};

/// Cuts spread evenly over the whole recording.
CutOutcome cut_power(Office& office, const Recording& recording, std::size_t cuts) {
    CutOutcome outcome;
    PowerCut power(recording.before, recording.events, FailedSync::lost);
    for (; outcome.cuts < cuts; ++outcome.cuts) {
        const auto moment = outcome.cuts * recording.events.size() / cuts + 1;
        power.advance_to(moment);
        std::mt19937_64 random(cut_seed + outcome.cuts);
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
                cut_seed + outcome.cuts,
                found.first()
            );
        }
    }
    return outcome;
}

/// The log is kept small, so that it is copied into the database in the middle of many visits.
CutOutcome cut_a_morning(const std::string& weakened, std::size_t cuts) {
    Office office;
    const RecorderVfs vfs;
    const ConnectionSpy spy;
    const auto pragmas = "PRAGMA wal_autocheckpoint=12;" + weakened;
    const auto recording = record_morning(office, pragmas.c_str(), morning_visits);
    auto outcome = cut_power(office, recording, cuts);
    std::cout << fmt::format(
        "power cuts: {} over {} disk events ({}), {} with loss, {} with another fault\n",
        outcome.cuts,
        recording.events.size(),
        pragmas,
        outcome.disks_with_loss,
        outcome.disks_with_wrong
    );
    return outcome;
}

} // namespace

TEST_CASE("Store: a power cut at any moment loses nothing that was told", "[faults]") {
    const auto outcome = cut_a_morning("", wanted_cuts());
    INFO(outcome.first);
    CHECK(outcome.cuts > 0);
    CHECK(outcome.disks_with_loss == 0);
    CHECK(outcome.disks_with_wrong == 0);
}

TEST_CASE("Store: a power cut while it is provisioned leaves a kiosk that starts", "[faults]") {
    Office office;
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
    CHECK(cut_a_morning("PRAGMA synchronous=NORMAL", 150).disks_with_loss > 15);
}

TEST_CASE("Power cuts: the harness catches synchronous=OFF", "[faults]") {
    expect_log_warnings(150); // of what such a disk has lost, the store says so
    CHECK(cut_a_morning("PRAGMA synchronous=OFF", 150).disks_with_loss > 15);
}
