// SPDX-License-Identifier: GPL-3.0-or-later
// A time floor that a wrong hub has raised is shown and taken back.
#include "tests/support/catch.hpp"
#include "tests/tool/travelling_kiosk.hpp"

using namespace anjungan;
using namespace anjungan::test;
using Catch::Matchers::ContainsSubstring;

namespace {

ToolRun clock_command(const TravellingKiosk& kiosk, const std::string& name) {
    return run_tool({"clock", name, kiosk.database.string(), "--keys", kiosk.office.keys().string()}
    );
}

} // namespace

TEST_CASE("tool clock: a floor of 2099 is found, lowered once, and audited", "[tool]") {
    TravellingKiosk kiosk(1);
    CHECK(clock_command(kiosk, "show").status == 0);
    CHECK(clock_command(kiosk, "lower-floor").status == 2); // nothing to lower
    {
        const auto store = kiosk.open();
        for (int session = 0; session < 3; ++session) {
            const auto hub =
                WallTime(std::chrono::seconds(4070908800)) + std::chrono::minutes(15 * session);
            REQUIRE(store->note_hub_time(hub));
            kiosk.clock.advance(std::chrono::minutes(15));
        }
    }
    const auto found = clock_command(kiosk, "show");
    CHECK(found.status == 1);
    CHECK_THAT(found.output, ContainsSubstring("2099-"));
    CHECK(clock_command(kiosk, "lower-floor").status == 0);
    CHECK(clock_command(kiosk, "show").status == 0);
    const auto audit = run_tool({"audit", "verify", kiosk.database.string()});
    CHECK_THAT(audit.output, ContainsSubstring("INTACT"));
}
