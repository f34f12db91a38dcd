// SPDX-License-Identifier: GPL-3.0-or-later
// A record is safe once it was read back from a copy on another disk, and not before.
#include "hub/admin/backup.hpp"

#include "hub/hub.hpp"
#include "protocol/ack.hpp"
#include "protocol/receipt_code.hpp"
#include "tests/hub/hub_kiosk.hpp"
#include "tests/hub/intake/intake_rig.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

namespace {

struct BackupOffice : test::HubFixture {
    BackupOffice() { config.admin_socket = directory.path() / "admin.sock"; }

    /// What `anjungan-tool hub backup` asks.
    [[nodiscard]] sync::HttpReply
    back_up(const std::filesystem::path& file, bool same_disk = true) const {
        sync::CurlOptions options;
        options.hub_url = "unix:" + config.admin_socket.string();
        const auto body =
            R"({"file":")" + file.string() + '"' + (same_disk ? R"(,"same-disk":"yes"})" : "}");
        return sync::CurlTransport::open(options)
            .value()
            ->post("/v1/admin/backup", as_bytes(body))
            .value();
    }
    void set_state(const RecordId& id, const std::string& state) const {
        sync::CurlOptions options;
        options.hub_url = "unix:" + config.admin_socket.string();
        const auto body = R"({"code":")" + protocol::ReceiptCode::of(id).symbols() +
                          R"(","state":")" + state + "\"}";
        REQUIRE(
            sync::CurlTransport::open(options)
                .value()
                ->post("/v1/admin/set-state", as_bytes(body))
                .value()
                .status == 200
        );
    }
    [[nodiscard]] std::filesystem::path copy() const { return directory.path() / "copy.db"; }

    void next_session(test::HubKiosk& of) {
        clock.advance(std::chrono::minutes(15));
        of.settle();
    }
};

} // namespace

TEST_CASE("Backup: what was read back becomes safe at the kiosk, and can leave it", "[hub]") {
    BackupOffice office;
    auto hub = hub::Hub::open(office.config, office.clock).value();
    test::HubKiosk kiosk(office, *hub);
    static_cast<void>(kiosk.submit());
    kiosk.settle();
    CHECK(kiosk.counts().stored == 1);
    const auto answer = office.back_up(office.copy());
    CHECK(answer.status == 200);
    CHECK_THAT(std::string(as_text(answer.body)), ContainsSubstring("1 records are in"));
    static_cast<void>(kiosk.submit()); // after the backup
    office.next_session(kiosk);
    CHECK(kiosk.counts().safe == 1);
    CHECK(kiosk.counts().stored == 1);
    office.clock.advance(std::chrono::days(31));
    CHECK(kiosk.drop_safe(std::chrono::days(30)) == 1);
    CHECK(kiosk.counts().purged == 1);
    CHECK(kiosk.counts().stored == 1); // not in the backup: kept, however old
}

TEST_CASE("Backup: a hub put back to it still has what the kiosks let go of", "[hub]") {
    BackupOffice office;
    auto hub = hub::Hub::open(office.config, office.clock).value();
    test::HubKiosk kiosk(office, *hub);
    static_cast<void>(kiosk.submit());
    kiosk.settle();
    REQUIRE(office.back_up(office.copy()).status == 200);
    static_cast<void>(kiosk.submit());
    office.next_session(kiosk);
    office.clock.advance(std::chrono::days(31));
    REQUIRE(kiosk.drop_safe(std::chrono::days(30)) == 1);
    hub.reset();
    office.config.database = office.copy();
    hub = hub::Hub::open(office.config, office.clock).value();
    kiosk.connect(*hub);
    office.next_session(kiosk);
    CHECK(kiosk.counts().stored == 1);
    hub.reset();
    auto database =
        sqlite::Database::open(office.copy(), sqlite::DatabaseAccess::exclusive).value();
    CHECK(database.integer("SELECT count(*) FROM inbox WHERE envelope IS NOT NULL").value() == 2);
}

TEST_CASE("Backup: a hub put back to it says everything again, past any cursor", "[hub]") {
    BackupOffice office;
    auto hub = hub::Hub::open(office.config, office.clock).value();
    test::HubKiosk kiosk(office, *hub);
    const auto first = kiosk.submit();
    const auto second = kiosk.submit();
    kiosk.settle();
    REQUIRE(office.back_up(office.copy()).status == 200);
    for (const auto* state : {"in-progress", "done", "in-progress", "done"}) {
        office.set_state(second, state);
    }
    office.next_session(kiosk); // the cursor is far ahead of the copy's
    hub.reset();
    std::filesystem::copy_file(
        office.copy(), office.config.database, std::filesystem::copy_options::overwrite_existing
    );
    hub = hub::Hub::open(office.config, office.clock).value();
    // The copy passes the cursor before the kiosk comes again: what lies before it must not be
    // lost.
    office.set_state(first, "in-progress");
    for (const auto* state : {"in-progress", "done", "in-progress", "done", "in-progress"}) {
        office.set_state(second, state);
    }
    kiosk.connect(*hub);
    office.next_session(kiosk);
    REQUIRE(kiosk.public_state(first).has_value());
    CHECK(kiosk.public_state(first)->state == protocol::SubmissionState::in_progress);
    CHECK(kiosk.public_state(second)->state == protocol::SubmissionState::in_progress);
}

TEST_CASE("Backup: a damaged copy makes nothing safe", "[hub]") {
    test::expect_log_warnings(1); // when the hub starts with it
    BackupOffice office;
    auto hub = hub::Hub::open(office.config, office.clock).value();
    test::HubKiosk kiosk(office, *hub);
    static_cast<void>(kiosk.submit());
    kiosk.settle();
    hub.reset();
    {
        auto database =
            sqlite::Database::open(office.config.database, sqlite::DatabaseAccess::exclusive)
                .value();
        REQUIRE(database.execute("UPDATE inbox SET envelope=zeroblob(600)"));
    }
    hub = hub::Hub::open(office.config, office.clock).value();
    const auto answer = office.back_up(office.copy());
    CHECK(answer.status == 503);
    CHECK_THAT(std::string(as_text(answer.body)), ContainsSubstring("it is no backup"));
    CHECK_FALSE(std::filesystem::exists(office.copy()));
    kiosk.connect(*hub);
    office.next_session(kiosk);
    CHECK(kiosk.counts().safe == 0);
}

TEST_CASE("Backup: the hub takes batches while the copy is made", "[hub]") {
    test::IntakeRig rig;
    std::uint64_t kseq = 0;
    while (kseq < 60) { // some pages
        REQUIRE(rig.send_one(rig.sealed(++kseq)) == protocol::AckStatus::stored);
    }
    const auto copy = rig.directory.path() / "copy.db";
    int pieces = 0;
    hub::BackupPace pace;
    pace.pages = 1;
    pace.between = [&] {
        ++pieces;
        CHECK(rig.send_one(rig.sealed(++kseq)) == protocol::AckStatus::stored);
        CHECK(rig.inbox->progress(rig.kiosk)->high_water == kseq);
    };
    const auto report =
        hub::back_up(rig.inbox->shared(), copy, hub::BackupPlace::any, rig.clock.wall_time(), pace);
    REQUIRE(report.has_value());
    CHECK(pieces > 10);
    CHECK(report->records == kseq - 1); // the last one came after the last piece
    CHECK(report->newly_safe == report->records);
    CHECK_FALSE(std::filesystem::exists(copy.string() + "-raw"));
}

TEST_CASE("Backup: refuses a place that would be lost together with the database", "[hub]") {
    BackupOffice office;
    auto hub = hub::Hub::open(office.config, office.clock).value();
    const auto same = office.back_up(office.copy(), false);
    CHECK(same.status == 409);
    CHECK_THAT(std::string(as_text(same.body)), ContainsSubstring("on the disk of the database"));
    CHECK(office.back_up(office.config.database).status == 409);
    CHECK(office.back_up("copy.db").status == 400);
    CHECK(office.back_up(office.directory.path() / "none" / "copy.db").status == 503);
}
