// SPDX-License-Identifier: GPL-3.0-or-later
// The kiosk that pretends ends as the real one does, and takes the hub beside it along.
#include "tests/flows/visit_office.hpp"
#include "tests/support/catch.hpp"

#include <csignal>
#include <filesystem>

using namespace anjungan;
using namespace std::chrono_literals;

namespace {

constexpr auto look_again = 5ms;
constexpr auto ending_patience = 60s;

/// False: it ended before the file was there.
bool runs_until_there_is(const std::filesystem::path& file, const test::RunningProgram& program) {
    while (!std::filesystem::exists(file)) {
        if (program.ends_within(look_again)) {
            return false;
        }
    }
    return true;
}

} // namespace

TEST_CASE("Simulator.ended: asked to, with its hub, and with 0", "[flows]") {
    const test::VisitOffice office;
    const int signal = GENERATE(SIGTERM, SIGINT);
    test::RunningProgram kiosk(
        {ANJUNGAN_SIMULATOR,
         "--config",
         office.kiosk_toml().string(),
         "--headless",
         "--hub-program",
         ANJUNGAN_HUB,
         "--hub-config",
         office.path("hub.toml").string()}
    );
    REQUIRE(runs_until_there_is(office.artifacts() / "kiosk.db", kiosk));
    ::kill(kiosk.pid(), signal);
    REQUIRE(kiosk.ends_within(ending_patience));
    const auto ran = kiosk.finish(); // the hub, too, would hold its output open
    INFO(ran.output);
    CHECK(ran.code == 0);
}
