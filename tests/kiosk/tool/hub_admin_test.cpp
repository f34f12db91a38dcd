// The administrator's commands against a running hub.
#include "hub/hub.hpp"
#include "tests/kiosk/tool/running_hub.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::test;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("tool hub: kiosks are listed, revoked and reinstated while the hub runs", "[tool]") {
    RunningHub office;
    const auto listed = office.tool({"hub", "kiosks"});
    CHECK(listed.status == 0);
    CHECK_THAT(listed.output, ContainsSubstring("KIOS-1") && ContainsSubstring("active"));
    CHECK(office.tool({"hub", "revoke", "KIOS-1"}).status == 0);
    CHECK(office.hub->kiosks() == 0);
    CHECK_THAT(office.tool({"hub", "kiosks"}).output, ContainsSubstring("revoked"));
    CHECK(office.tool({"hub", "reinstate", "KIOS-1"}).status == 0);
    CHECK(office.hub->kiosks() == 1);
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
