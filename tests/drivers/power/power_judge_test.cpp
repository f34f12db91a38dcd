// SPDX-License-Identifier: GPL-3.0-or-later
// Flapping mains, and a battery that runs out.
#include "drivers/power/power_judge.hpp"

#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::drivers;
using namespace std::chrono_literals;

namespace {

constexpr PowerState on_mains = {Supply::mains, Charge::enough, std::nullopt};
constexpr PowerState on_battery = {Supply::battery, Charge::enough, 80};
constexpr PowerState nearly_empty = {Supply::battery, Charge::low, 9};

} // namespace

TEST_CASE("PowerJudge: a battery counts when it has lasted", "[drivers]") {
    PowerJudge judge;
    CHECK(judge.observe(on_mains, 0s) == PowerVerdict::mains);
    CHECK(judge.observe(on_battery, 100s) == PowerVerdict::mains);
    CHECK(judge.observe(on_battery, 104s) == PowerVerdict::mains);
    CHECK(judge.observe(on_battery, 105s) == PowerVerdict::battery);
    CHECK(judge.observe(on_mains, 110s) == PowerVerdict::battery);
    CHECK(judge.observe(on_mains, 139s) == PowerVerdict::battery);
    CHECK(judge.observe(on_mains, 140s) == PowerVerdict::mains);
}

TEST_CASE("PowerJudge: flapping mains change nothing, either way", "[drivers]") {
    PowerJudge steady;
    PowerJudge unsteady;
    CHECK(unsteady.observe(nearly_empty, 0s) == PowerVerdict::low);
    for (auto now = 1s; now < 600s; now += 4s) {
        CHECK(steady.observe(on_mains, now) == PowerVerdict::mains);
        CHECK(steady.observe(on_battery, now + 2s) == PowerVerdict::mains);
        CHECK(unsteady.observe(on_mains, now) == PowerVerdict::low);
        CHECK(unsteady.observe(on_battery, now + 2s) == PowerVerdict::low);
    }
}

TEST_CASE("PowerJudge: low counts at once, and until mains are back", "[drivers]") {
    PowerJudge judge;
    CHECK(judge.observe(nearly_empty, 0s) == PowerVerdict::low);
    CHECK(judge.observe(on_battery, 60s) == PowerVerdict::low); // the reading swings
    CHECK(judge.observe({Supply::mains, Charge::low, 9}, 61s) == PowerVerdict::low);
    CHECK(judge.observe({Supply::mains, Charge::low, 10}, 91s) == PowerVerdict::mains);
}
