// SPDX-License-Identifier: GPL-3.0-or-later
// A receipt is genuine to the letter, or refused with a reason.
#include "tests/support/catch.hpp"
#include "tests/tool/tool_office.hpp"

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("tool receipt verify: accepts a genuine receipt and says its facts", "[tool]") {
    const test::ToolOffice office;
    const auto code = protocol::ReceiptCode::of({{1, 2, 3}}).display();
    const auto known = test::run_tool({"receipt", "verify", office.receipt()}, office.keys());
    CHECK(known.status == 0);
    CHECK_THAT(known.output, ContainsSubstring("GENUINE"));
    CHECK_THAT(known.output, ContainsSubstring("KIOS-1 of Desa"));
    CHECK_THAT(known.output, ContainsSubstring(code));
    CHECK_THAT(known.output, ContainsSubstring("A-007"));
    CHECK_THAT(known.output, ContainsSubstring("2026-11-24T02:00:00Z"));
    CHECK_THAT(known.output, ContainsSubstring("signed by the hub"));

    const auto alone = office.file("alone.certificate");
    std::filesystem::copy_file(office.keys() / "kiosk.certificate", alone);
    const auto named =
        test::run_tool({"receipt", "verify", office.receipt(), "--certificate", alone.string()});
    CHECK(named.status == 0);
    CHECK_THAT(named.output, ContainsSubstring("no hub key beside it"));
}

TEST_CASE("tool receipt verify: refuses one changed character", "[tool]") {
    const test::ToolOffice office;
    const auto text = office.receipt();
    // A few places of each part; the protocol's own test tries every character everywhere.
    for (std::size_t place = 0; place < text.size(); place += 9) {
        auto changed = text;
        changed[place] = changed[place] == 'A' ? 'B' : 'A';
        const auto run = test::run_tool({"receipt", "verify", changed}, office.keys());
        INFO(changed);
        CHECK(run.status == 1);
        CHECK_THAT(run.output, ContainsSubstring("REFUSED"));
    }
}

TEST_CASE("tool receipt verify: a bare code proves nothing", "[tool]") {
    const auto code = protocol::ReceiptCode::of({{1, 2, 3}}).display();
    const auto whole = test::run_tool({"receipt", "verify", code});
    CHECK(whole.status == 1);
    CHECK_THAT(whole.output, ContainsSubstring("well-formed"));
    CHECK_THAT(whole.output, ContainsSubstring("only the text of the QR"));
    const auto broken = test::run_tool({"receipt", "verify", "7K3F-9QXW"});
    CHECK(broken.status == 1);
    CHECK_THAT(broken.output, ContainsSubstring("too short"));
}

TEST_CASE("tool receipt verify: says which certificate is missing or not the hub's", "[tool]") {
    const test::ToolOffice office;
    const test::ToolOffice neighbour("KIOS-2");
    const auto other = test::run_tool({"receipt", "verify", neighbour.receipt()}, office.keys());
    CHECK(other.status == 1);
    CHECK_THAT(other.output, ContainsSubstring("no certificate for the kiosk KIOS-2"));

    const auto none = test::run_tool({"receipt", "verify", office.receipt()});
    CHECK(none.status == 2);
    CHECK_THAT(none.output, ContainsSubstring("--certificate FILE"));

    const auto smuggled = office.keys() / "smuggled.certificate";
    std::filesystem::copy_file(neighbour.keys() / "kiosk.certificate", smuggled);
    const auto forged = test::run_tool(
        {"receipt", "verify", neighbour.receipt(), "--certificate", smuggled.string()}
    );
    CHECK(forged.status == 1);
    CHECK_THAT(forged.output, ContainsSubstring("not signed by this hub"));
}
