// SPDX-License-Identifier: GPL-3.0-or-later
// Records travel to the hub on a stick, and its acknowledgements come back.
#include "base/files.hpp"
#include "hub/hub.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/process.hpp"
#include "tests/tool/travelling_kiosk.hpp"

using namespace anjungan;
using namespace anjungan::test;
using Catch::Matchers::ContainsSubstring;

namespace {

/// The office's hub, running.
std::unique_ptr<hub::Hub> start_hub(const TravellingKiosk& kiosk, hub::HubConfig* told = nullptr) {
    hub::HubConfig config;
    config.keys = kiosk.office.keys();
    config.certificates = {kiosk.office.keys()};
    config.database = kiosk.office.file("hub.db");
    config.listen.socket_path = kiosk.office.file("hub.sock");
    config.admin_socket = kiosk.office.file("admin.sock");
    if (told != nullptr) {
        *told = config;
    }
    return hub::Hub::open(config, kiosk.clock).value();
}

ToolRun import_into(const hub::Hub& hub, const std::filesystem::path& stick) {
    return run_tool(
        {"hub", "import", stick.string(), "--unix-socket", hub.address().socket_path.string()}
    );
}

} // namespace

TEST_CASE("tool sneakernet: every record arrives once and is acknowledged once", "[tool]") {
    TravellingKiosk kiosk(3);
    const auto hub = start_hub(kiosk);
    const auto out = kiosk.export_to(kiosk.stick);
    CHECK(out.status == 0);
    CHECK_THAT(out.output, ContainsSubstring("3 records exported, 0 skipped"));
    CHECK(names_in(kiosk.stick, ".batch") == std::vector<std::string>{"anjungan-KIOS-1-1-3.batch"});
    for (int round = 0; round < 2; ++round) { // the stick is carried twice: nothing arrives twice
        const auto in = import_into(*hub, kiosk.stick);
        CHECK(in.status == 0);
        CHECK_THAT(in.output, ContainsSubstring("3 of 3 records acknowledged"));
        const auto back = kiosk.import_acks(kiosk.stick);
        CHECK(back.status == 0);
        CHECK_THAT(
            back.output,
            ContainsSubstring(
                round == 0 ? "applied 3, known 0, refused 0" : "applied 0, known 3, refused 0"
            )
        );
    }
    CHECK(kiosk.counts().stored == 3);
    CHECK(kiosk.counts().sealed == 0);
}

TEST_CASE("tool sneakernet: safe and erased reach a kiosk that only knows the stick", "[tool]") {
    TravellingKiosk kiosk(3);
    hub::HubConfig config;
    const auto hub = start_hub(kiosk, &config);
    const auto round = [&] {
        REQUIRE(kiosk.export_to(kiosk.stick).status == 0);
        REQUIRE(import_into(*hub, kiosk.stick).status == 0);
        REQUIRE(kiosk.import_acks(kiosk.stick).status == 0);
    };
    const auto admin = [&](std::vector<std::string> words) {
        words.insert(words.end(), {"--admin-socket", config.admin_socket.string()});
        return run_tool(words).status;
    };
    round();
    CHECK(kiosk.counts().stored == 3);
    const auto erased = to_string(kiosk.records().at(0).id);
    REQUIRE(admin({"hub", "erase", erased}) == 0);
    const auto copy = kiosk.office.file("copy.db").string();
    REQUIRE(admin({"hub", "backup", copy, "--same-disk"}) == 0);
    round();
    CHECK(kiosk.counts().safe == 2);
    CHECK(kiosk.counts().purged == 1);
    CHECK(kiosk.open()->drop_safe(std::chrono::seconds(0)).value() == 2);
    CHECK(kiosk.counts().purged == 3);
}

TEST_CASE("tool hub import: a hub that lacks what it had acknowledged is a finding", "[tool]") {
    TravellingKiosk kiosk(1);
    kiosk.write_ack(kiosk.stick / "a.acks", kiosk.records()[0], kiosk.hub_key());
    REQUIRE(kiosk.import_acks(kiosk.stick).status == 0);
    const auto hub = start_hub(kiosk);
    REQUIRE(kiosk.export_to(kiosk.stick).status == 0);
    const auto in = import_into(*hub, kiosk.stick);
    CHECK(in.status == 1);
    CHECK_THAT(in.output, ContainsSubstring("outbox export --all"));
}

TEST_CASE("tool outbox export: takes what waits; with --all what was acknowledged too", "[tool]") {
    TravellingKiosk kiosk(2);
    kiosk.write_ack(kiosk.stick / "one.acks", kiosk.records()[0], kiosk.hub_key());
    REQUIRE(kiosk.import_acks(kiosk.stick).status == 0);
    CHECK_THAT(kiosk.export_to(kiosk.stick).output, ContainsSubstring("1 records exported"));
    CHECK(names_in(kiosk.stick, ".batch") == std::vector<std::string>{"anjungan-KIOS-1-2-2.batch"});
    const auto all = kiosk.export_to(kiosk.stick, "--all");
    CHECK_THAT(all.output, ContainsSubstring("2 records exported"));
}

TEST_CASE("tool outbox export: a long outbox becomes files that the hub takes", "[tool]") {
    TravellingKiosk kiosk(103);
    const auto hub = start_hub(kiosk);
    REQUIRE(kiosk.export_to(kiosk.stick).status == 0);
    CHECK(
        names_in(kiosk.stick, ".batch") ==
        std::vector<std::string>{"anjungan-KIOS-1-1-100.batch", "anjungan-KIOS-1-101-103.batch"}
    );
    CHECK(import_into(*hub, kiosk.stick).status == 0);
    CHECK(kiosk.import_acks(kiosk.stick).status == 0);
    CHECK(kiosk.counts().stored == 103);
}

TEST_CASE("tool outbox export: an empty outbox is good and leaves no file", "[tool]") {
    const TravellingKiosk kiosk(0);
    const auto out = kiosk.export_to(kiosk.stick);
    CHECK(out.status == 0);
    CHECK_THAT(out.output, ContainsSubstring("0 records exported"));
    CHECK(names_in(kiosk.stick, ".batch").empty());
}

TEST_CASE("tool outbox export: a stick that takes nothing is told, nothing half stays", "[tool]") {
    const TravellingKiosk kiosk(3);
    SECTION("no folder can be made there") {
        REQUIRE(write_file_durably(kiosk.stick, as_bytes("x"), Access::owner_only));
        CHECK(kiosk.export_to(kiosk.stick).status == 2);
    }
    SECTION("no room") { // the shell's limit stands in for a full stick
        const auto ran = run_program(
            {"sh",
             "-c",
             R"(ulimit -f 1; trap '' XFSZ; exec "$0" outbox export "$1" "$2")",
             ANJUNGAN_TOOL,
             kiosk.database.string(),
             kiosk.stick.string()}
        );
        CHECK(ran.code == 2);
        CHECK_THAT(ran.output, ContainsSubstring("cannot write"));
        CHECK(std::filesystem::is_empty(kiosk.stick));
    }
}

TEST_CASE("tool outbox import-acks: believes only our hub about our records", "[tool]") {
    TravellingKiosk kiosk(2);
    const auto record = kiosk.records()[0];
    std::string said;
    SECTION("forged") {
        kiosk.write_ack(kiosk.stick / "a.acks", record, crypto::SigningKey::make());
        said = "refused 1, bad_signature 1";
    }
    SECTION("another kiosk's") {
        kiosk.write_ack(kiosk.stick / "a.acks", record, kiosk.hub_key(), "KIOS-2");
        said = "refused 1, other_kiosk 1";
    }
    SECTION("cut short") {
        kiosk.write_ack(kiosk.stick / "a.acks", record, kiosk.hub_key());
        std::filesystem::resize_file(kiosk.stick / "a.acks", 60);
        said = "a.acks";
    }
    const auto run = kiosk.import_acks(kiosk.stick);
    CHECK(run.status == 1);
    CHECK_THAT(run.output, ContainsSubstring(said));
    CHECK_THAT(run.output, ContainsSubstring("applied 0"));
    CHECK(kiosk.counts().sealed == 2);
}

TEST_CASE("tool outbox import-acks: a running kiosk or a wrong path is told", "[tool]") {
    TravellingKiosk kiosk(1);
    kiosk.write_ack(kiosk.stick / "a.acks", kiosk.records()[0], kiosk.hub_key());
    {
        const auto running = kiosk.open();
        for (const auto& run : {kiosk.import_acks(kiosk.stick), kiosk.export_to(kiosk.stick)}) {
            CHECK(run.status == 2);
            CHECK_THAT(run.output, ContainsSubstring("another program is using it"));
        }
    }
    std::filesystem::remove(kiosk.database);
    CHECK(kiosk.import_acks(kiosk.stick).status == 2);
    CHECK_FALSE(std::filesystem::exists(kiosk.database));
}

TEST_CASE("tool hub import: what is no batch, no hub or no answer leaves no acks", "[tool]") {
    const TravellingKiosk kiosk(2);
    const auto hub = start_hub(kiosk);
    REQUIRE(kiosk.export_to(kiosk.stick).status == 0);
    const auto batch = kiosk.stick / "anjungan-KIOS-1-1-2.batch";
    SECTION("a file cut short") {
        std::filesystem::resize_file(batch, std::filesystem::file_size(batch) - 1);
        CHECK(import_into(*hub, kiosk.stick).status == 1);
    }
    SECTION("records of a kiosk that this hub does not know") {
        const TravellingKiosk stranger(1);
        REQUIRE(stranger.export_to(kiosk.stick).status == 0);
        std::filesystem::remove(batch);
        expect_log_warnings(1);
        CHECK(import_into(*hub, kiosk.stick).status == 1);
    }
    SECTION("nobody listens") {
        const auto run = run_tool(
            {"hub",
             "import",
             kiosk.stick.string(),
             "--unix-socket",
             kiosk.office.file("no").string()}
        );
        CHECK(run.status == 2);
    }
    SECTION("another machine") {
        const auto run =
            run_tool({"hub", "import", kiosk.stick.string(), "--hub", "https://hub.example"});
        CHECK(run.status == 2);
        CHECK_THAT(run.output, ContainsSubstring("loopback"));
    }
    CHECK(names_in(kiosk.stick, ".acks").empty());
}
