// SPDX-License-Identifier: GPL-3.0-or-later
// The administrator's commands against a running hub.
#include "base/local_time.hpp"
#include "hub/hub.hpp"
#include "tests/support/catch.hpp"
#include "tests/tool/running_hub.hpp"
#include "tests/tool/travelling_kiosk.hpp"

using namespace anjungan;
using namespace anjungan::test;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("tool hub: kiosks are listed, revoked and reinstated while the hub runs", "[tool]") {
    RunningHub office;
    const auto listed = office.tool({"hub", "kiosks"});
    CHECK(listed.status == 0);
    CHECK_THAT(listed.output, ContainsSubstring("KIOS-1") && ContainsSubstring("active"));
    const auto end =
        protocol::read_certificate(office.office.keys() / "kiosk.certificate")->expires;
    CHECK_THAT(listed.output, ContainsSubstring("certificate until " + iso_utc(end)));
    const auto renewed = office.tool({"hub", "renew", "KIOS-1"});
    CHECK(renewed.status == 0);
    CHECK_THAT(renewed.output, ContainsSubstring("KIOS-1 holds until"));
    CHECK(office.tool({"hub", "revoke", "KIOS-1"}).status == 0);
    CHECK(office.hub->kiosks() == 0);
    CHECK_THAT(office.tool({"hub", "kiosks"}).output, ContainsSubstring("revoked"));
    CHECK(office.tool({"hub", "reinstate", "KIOS-1"}).status == 0);
    CHECK(office.hub->kiosks() == 1);
}

TEST_CASE("tool hub: a submission's state is set and its contents erased by its code", "[tool]") {
    RunningHub office;
    TravellingKiosk kiosk(1);
    office.config.keys = kiosk.office.keys();
    office.config.certificates = {kiosk.office.keys()};
    office.config.database = kiosk.office.file("hub.db");
    office.start();
    REQUIRE(kiosk.export_to(kiosk.stick).status == 0);
    REQUIRE(run_tool({"hub", "import", kiosk.stick.string(), "--hub", office.url()}).status == 0);
    const auto code = protocol::ReceiptCode::of(kiosk.records().at(0).id).display();
    const auto set = office.tool({"hub", "set-state", code, "in-progress"});
    CHECK(set.status == 0);
    CHECK_THAT(set.output, ContainsSubstring("in-progress"));
    CHECK(office.tool({"hub", "set-state", code, "lost"}).status == 2);
    CHECK(office.tool({"hub", "erase", code}).status == 0);
    CHECK(office.tool({"hub", "set-state", code, "done"}).status == 2);
    CHECK(run_tool({"hub", "import", kiosk.stick.string(), "--hub", office.url()}).status == 0);
}

TEST_CASE("tool hub: an unknown kiosk and an absent hub are each a sentence", "[tool]") {
    RunningHub office;
    const auto unknown = office.tool({"hub", "revoke", "KIOS-7"});
    CHECK(unknown.status == 2);
    CHECK_THAT(unknown.output, ContainsSubstring("no kiosk of this name"));
    office.hub.reset();
    const auto absent = office.tool({"hub", "kiosks"});
    CHECK(absent.status == 2);
    CHECK_THAT(absent.output, ContainsSubstring("admin_socket"));
}

TEST_CASE(
    "tool hub: a clock that jumped is told, accepted with a reason, and remembered", "[tool]"
) {
    expect_log_warnings(1);
    RunningHub office;
    CHECK_THAT(office.tool({"hub", "clock"}).output, ContainsSubstring("is believed"));
    TravellingKiosk kiosk(1);
    office.config.keys = kiosk.office.keys();
    office.config.certificates = {kiosk.office.keys()};
    office.config.database = kiosk.office.file("hub.db");
    office.start();
    REQUIRE(kiosk.export_to(kiosk.stick).status == 0);
    CHECK(run_tool({"hub", "import", kiosk.stick.string(), "--hub", office.url()}).status == 0);
    office.clock.set_wall_time(office.clock.wall_time() + std::chrono::days(9));
    CHECK(run_tool({"hub", "import", kiosk.stick.string(), "--hub", office.url()}).status == 1);
    CHECK_THAT(office.tool({"hub", "clock"}).output, ContainsSubstring("has jumped"));
    CHECK(office.tool({"hub", "accept-clock"}).status == 2);
    CHECK(office.tool({"hub", "accept-clock", "--reason", "the battery was flat"}).status == 0);
    const auto after = office.tool({"hub", "clock"}).output;
    CHECK_THAT(after, ContainsSubstring("is believed") && ContainsSubstring("battery was flat"));
}
