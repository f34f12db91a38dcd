// SPDX-License-Identifier: GPL-3.0-or-later
// The audit chain: what was altered is named.
#include "offline-cache/forensics/audit_verifier.hpp"
#include "tests/offline-cache/store/store_office.hpp"

using namespace anjungan;
using namespace anjungan::test;

namespace {

/// provisioned, started, four submissions.
std::string fill(StoreOffice& office) {
    auto store = office.open();
    for (int visit = 0; visit < 4; ++visit) {
        office.submit(*store);
    }
    return store->audit_head().value();
}

forensics::AuditFinding verify_after(const StoreOffice& office, const char* script) {
    {
        auto database =
            sqlite::Database::open(office.database(), sqlite::DatabaseAccess::exclusive);
        REQUIRE(database);
        REQUIRE(database->execute(script));
    }
    const auto finding = forensics::verify_audit(office.database());
    REQUIRE(finding);
    return *finding;
}

} // namespace

TEST_CASE("Audit.verify: an untouched chain holds up to its head", "[offline-cache]") {
    StoreOffice office;
    const auto head = fill(office);
    const auto finding = forensics::verify_audit(office.database());
    REQUIRE(finding);
    CHECK(finding->intact);
    CHECK(finding->entries == 6);
    CHECK(finding->head == head);
    CHECK(finding->first_bad == 0);
    CHECK(finding->reason.empty());
}

TEST_CASE("Audit.verify: names the first entry that was altered", "[offline-cache]") {
    StoreOffice office;
    fill(office);
    SECTION("text") {
        CHECK(verify_after(office, "UPDATE audit SET body=body||' ' WHERE seq=4").first_bad == 4);
    }
    SECTION("time") {
        CHECK(verify_after(office, "UPDATE audit SET at=at-60 WHERE seq=4").first_bad == 4);
    }
    SECTION("boot") {
        CHECK(
            verify_after(office, "UPDATE audit SET boot_id=zeroblob(16) WHERE seq=4").first_bad == 4
        );
    }
    SECTION("monotonic time") {
        CHECK(verify_after(office, "UPDATE audit SET mono=mono+1 WHERE seq=4").first_bad == 4);
    }
    SECTION("kind") {
        CHECK(verify_after(office, "UPDATE audit SET kind=4 WHERE seq=4").first_bad == 4);
    }
    SECTION("hash") {
        CHECK(
            verify_after(office, "UPDATE audit SET hash=zeroblob(32) WHERE seq=4").first_bad == 4
        );
    }
}

TEST_CASE("Audit.verify: a removed entry shows", "[offline-cache]") {
    StoreOffice office;
    fill(office);
    SECTION("in the middle") {
        const auto finding = verify_after(office, "DELETE FROM audit WHERE seq=3");
        CHECK_FALSE(finding.intact);
        CHECK(finding.first_bad == 3);
        CHECK(finding.entries == 2);
    }
    SECTION("in the middle, and the rest renumbered") {
        const auto finding = verify_after(
            office,
            "DELETE FROM audit WHERE seq=3;"
            "UPDATE audit SET seq=-seq WHERE 0; UPDATE audit SET seq=3 WHERE seq=4;"
        );
        CHECK(finding.first_bad == 3);
    }
    SECTION("at the end, with the record still there") {
        const auto finding = verify_after(office, "DELETE FROM audit WHERE seq=6");
        CHECK_FALSE(finding.intact);
        CHECK_THAT(finding.reason, Catch::Matchers::ContainsSubstring("record 4"));
    }
    SECTION("at the start") {
        CHECK(verify_after(office, "DELETE FROM audit WHERE seq=1").first_bad == 1);
    }
}

TEST_CASE("Audit.verify: two entries exchanged show", "[offline-cache]") {
    StoreOffice office;
    fill(office);
    const auto finding = verify_after(
        office,
        "UPDATE audit SET seq=100 WHERE seq=4; UPDATE audit SET seq=4 WHERE seq=5;"
        "UPDATE audit SET seq=5 WHERE seq=100;"
    );
    CHECK_FALSE(finding.intact);
    CHECK(finding.first_bad == 4);
}

TEST_CASE("Audit.verify: a record removed or replaced in the outbox shows", "[offline-cache]") {
    StoreOffice office;
    fill(office);
    SECTION("removed") {
        const auto finding = verify_after(
            office, "DELETE FROM print_job WHERE kseq=4; DELETE FROM outbox WHERE kseq=4"
        );
        CHECK_FALSE(finding.intact);
        CHECK(finding.first_bad == 6);
    }
    SECTION("another digest") {
        const auto finding =
            verify_after(office, "UPDATE outbox SET digest=zeroblob(32) WHERE kseq=2");
        CHECK_FALSE(finding.intact);
        CHECK(finding.first_bad == 4);
    }
}

TEST_CASE("Audit.verify: of a file without an audit log", "[offline-cache]") {
    StoreOffice office;
    const auto path = office.directory() / "other.db";
    {
        auto database = sqlite::Database::open(path, sqlite::DatabaseAccess::exclusive);
        REQUIRE(database);
        REQUIRE(database->execute("CREATE TABLE other(id INTEGER)"));
    }
    CHECK(forensics::verify_audit(path).error().code == ErrorCode::corrupt);
    CHECK(
        forensics::verify_audit(office.directory() / "none.db").error().code == ErrorCode::not_found
    );
}
