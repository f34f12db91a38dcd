// SPDX-License-Identifier: GPL-3.0-or-later
// Databases are listed, audited and opened through the tool.
#include "base/files.hpp"
#include "offline-cache/store/store.hpp"
#include "protocol/kiosk_keys.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/tool/tool_office.hpp"

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

namespace {

/// An office whose kiosk has taken two submissions and was switched off.
struct Kiosk {
    Kiosk() {
        const auto keys = protocol::load_kiosk_keys(office.keys()).value();
        auto opened = store::Store::open(
            database,
            {keys.name, keys.kiosk, keys.recipients, keys.key_epoch, keys.hub},
            clock,
            OfficeZone{}
        );
        REQUIRE(opened);
        for (const char letter : {'P', 'Q'}) {
            store::SubmissionRequest request;
            request.id = make_record_id(clock);
            request.body =
                SecretBytes(Bytes{0xA1, 0x61, 'a', 0x61, static_cast<std::uint8_t>(letter)});
            ids.push_back(to_string(request.id));
            const auto committed = (*opened)->submit(std::move(request));
            REQUIRE(committed);
            clock.advance(std::chrono::seconds(1));
        }
    }

    [[nodiscard]] test::ToolRun open_with(const char* key, const std::string& id = "") const {
        std::vector<std::string> arguments = {
            "envelope",
            "open",
            "--key",
            (office.keys() / key).string(),
            "--database",
            database.string()};
        if (!id.empty()) {
            arguments.insert(arguments.end(), {"--id", id});
        }
        return test::run_tool(arguments);
    }

    test::ToolOffice office;
    test::FakeClock clock;
    std::filesystem::path database = office.file("kiosk.db");
    std::vector<std::string> ids;
};

} // namespace

TEST_CASE("tool envelope open: the hub's and the recovery key open every record", "[tool]") {
    const Kiosk kiosk;
    for (const auto* key : {"hub.box.secret", "recovery.box.secret"}) {
        const auto run = kiosk.open_with(key);
        CHECK(run.status == 0);
        const auto expected = R"({"id":")" + kiosk.ids[0] +
                              R"(","kiosk":"KIOS-1","kseq":1,"body":{"a":"P"}})" + "\n" +
                              R"({"id":")" + kiosk.ids[1] +
                              R"(","kiosk":"KIOS-1","kseq":2,"body":{"a":"Q"}})" + "\n";
        CHECK(run.output == expected);
    }
    const auto one = kiosk.open_with("hub.box.secret", kiosk.ids[1]);
    CHECK(one.status == 0);
    CHECK_THAT(one.output, ContainsSubstring(R"({"a":"Q"})"));
    CHECK(one.output.find(R"({"a":"P"})") == std::string::npos);
}

TEST_CASE("tool envelope open: other keys and ids open nothing", "[tool]") {
    const Kiosk kiosk;
    const auto kinds = kiosk.open_with("kiosk.sign.secret");
    CHECK(kinds.status == 2);
    CHECK_THAT(kinds.output, ContainsSubstring("signing secret key"));
    CHECK(kiosk.open_with("hub.box.secret", "00000000-0000-7000-8000-000000000000").status == 1);
    const test::ToolOffice stranger;
    const auto run = test::run_tool(
        {"envelope",
         "open",
         "--key",
         (stranger.keys() / "hub.box.secret").string(),
         "--database",
         kiosk.database.string()}
    );
    CHECK(run.status == 1);
    CHECK_THAT(run.output, ContainsSubstring("neither the hub's nor the recovery key"));
}

TEST_CASE("tool outbox list: one line a record", "[tool]") {
    const Kiosk kiosk;
    const auto run = test::run_tool({"outbox", "list", kiosk.database.string()});
    CHECK(run.status == 0);
    CHECK_THAT(run.output, ContainsSubstring(kiosk.ids[0]));
    CHECK_THAT(run.output, ContainsSubstring("sealed"));
    CHECK_THAT(run.output, ContainsSubstring("2 records"));
}

TEST_CASE("tool audit verify: an untouched chain is intact", "[tool]") {
    const Kiosk kiosk;
    const auto run = test::run_tool({"audit", "verify", kiosk.database.string()});
    CHECK(run.status == 0);
    CHECK_THAT(run.output, ContainsSubstring("INTACT"));
}

TEST_CASE("tool audit verify: checks the hand of each checkpoint when told whose", "[tool]") {
    const Kiosk kiosk;
    const auto verify = [&](const std::filesystem::path& keys) {
        return test::run_tool(
            {"audit",
             "verify",
             kiosk.database.string(),
             "--certificate",
             (keys / "kiosk.certificate").string(),
             "--hub-key",
             (keys / "hub.sign.public").string()}
        );
    };
    const auto own = verify(kiosk.office.keys());
    CHECK(own.status == 0);
    CHECK_THAT(own.output, ContainsSubstring("1 checkpoints of the kiosk and 0 witnesses"));
    const test::ToolOffice stranger;
    const auto other = verify(stranger.keys());
    CHECK(other.status == 1);
    CHECK_THAT(other.output, ContainsSubstring("not one that this kiosk signed"));
}

TEST_CASE("tool: a missing or foreign database is told apart from a finding", "[tool]") {
    const test::ToolOffice office;
    const auto missing = office.file("none.db").string();
    CHECK(test::run_tool({"audit", "verify", missing}).status == 2);
    CHECK(test::run_tool({"outbox", "list", missing}).status == 2);
    const auto photo = office.file("photo.db");
    REQUIRE(write_file_durably(photo, as_bytes("JFIF"), Access::owner_only));
    CHECK(test::run_tool({"audit", "verify", photo.string()}).status == 1);
}
