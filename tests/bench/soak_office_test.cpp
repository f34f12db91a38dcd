// SPDX-License-Identifier: GPL-3.0-or-later
// The soak's week still goes through the pages as they are: a bench that nobody runs stands still
// unseen at the first page that changed.
#include "tests/bench/soak_office.hpp"

#include "base/files.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/process.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;

TEST_CASE("SoakOffice.write_journey: each kind of visit and of trouble can be played", "[bench]") {
    constexpr int visits_with_all_of_it = 34;
    const test::TemporaryDirectory directory;
    const bench::SoakOffice office(directory.path());
    const auto journey = office.path("visits.journey");
    bench::SoakOffice::write_journey(journey, {visits_with_all_of_it});
    const auto written = read_file(journey).value();
    for (const auto* const kind :
         {"key help", "Are you still there?", "paper=out", "cover=open", "power=on", "hub on"}) {
        CAPTURE(kind);
        CHECK(written.find(kind) != std::string::npos);
    }

    test::RunningProgram kiosk(office.command(journey));
    const auto code = kiosk.finish().code;
    const auto said = read_file(office.log()).value();
    constexpr std::size_t shown = 2000;
    CAPTURE(said.substr(said.size() - std::min(said.size(), shown)));
    CHECK(code == 0);
    CHECK(office.look_at(0).slips >= visits_with_all_of_it); // one was begun twice
}
