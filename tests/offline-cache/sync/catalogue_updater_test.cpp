// SPDX-License-Identifier: GPL-3.0-or-later
// What is fetched, and when.
#include "protocol/trust_names.hpp"
#include "tests/offline-cache/sync/catalogue_rig.hpp"

using namespace anjungan;
using namespace anjungan::test;
using namespace Catch::Matchers;
using namespace std::chrono_literals;

TEST_CASE("CatalogueUpdater: takes a first catalogue, then only what changed", "[offline-cache]") {
    CatalogueKiosk kiosk;
    kiosk.settle();
    CHECK(kiosk.contents() == first_files);
    // Unchanged: one question an hour.
    const auto quiet = kiosk.round();
    CHECK_FALSE(quiet->taken);
    CHECK(quiet->refused.empty());
    CHECK(kiosk.hub.asked == std::vector<std::string>{"timestamp"});
    CHECK_FALSE(kiosk.updater->step()); // not yet time
    CHECK(kiosk.hub.asked.size() == 1);
    // One service changed: its file alone is fetched.
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second_files);
    CHECK(kiosk.round()->taken);
    CHECK(kiosk.contents() == second_files);
    CHECK(kiosk.hub.asked.size() == 4);
    CHECK(kiosk.hub.asked.back() == protocol::file_name(crypto::digest_of(as_bytes("one day"))));
}

TEST_CASE("CatalogueUpdater: a newer timestamp of the same catalogue is kept", "[offline-cache]") {
    CatalogueKiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(8, 4, first_files);
    const auto news = kiosk.round();
    CHECK_FALSE(news->taken);
    CHECK(news->refused.empty());
    CHECK(kiosk.texts().timestamp == kiosk.hub.shelf.at("timestamp"));
    CHECK(kiosk.hub.asked == std::vector<std::string>{"timestamp", "2.root"});
}

TEST_CASE(
    "CatalogueUpdater: a hub without a catalogue, or out of reach, is no fault", "[offline-cache]"
) {
    CatalogueKiosk kiosk;
    CHECK(kiosk.round()->refused.empty());
    kiosk.settle();
    SECTION("no answer") {
        kiosk.hub.trouble = Error{ErrorCode::unavailable, "refused"};
    }
    SECTION("a log-in page") {
        kiosk.hub.instead = {200, "text/html", {}, Bytes(10, 'x')};
    }
    SECTION("busy") {
        kiosk.hub.instead = {503, "", 60s, {}};
    }
    SECTION("the connection goes in the middle") {
        kiosk.hub.shelf = kiosk.office.shelf(8, 5, second_files);
        kiosk.hub.trouble = Error{ErrorCode::unavailable, "reset"};
        kiosk.hub.trouble_after = 3;
    }
    CHECK_FALSE(kiosk.round());
    CHECK(kiosk.contents() == first_files);
    kiosk.hub.trouble.reset();
    kiosk.hub.instead = {};
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second_files);
    kiosk.fixture.clock.advance(15min); // it is tried again before the hour is over
    CHECK(kiosk.round()->taken);
}

TEST_CASE("CatalogueUpdater: new keys arrive by a chain of roots", "[offline-cache]") {
    CatalogueKiosk kiosk;
    kiosk.settle();
    SignedOffice next;
    kiosk.hub.shelf = next.shelf(8, 5, second_files);
    kiosk.hub.shelf["2.root"] =
        SignedOffice::text(next.root(2), {&kiosk.office.root_key, &next.root_key});
    kiosk.hub.shelf["3.root"] = next.root_text(3);
    CHECK(kiosk.round()->taken);
    CHECK(kiosk.texts().root == next.root_text(3));
    // The old keys count no longer, also after a restart with the old root beside the keys.
    kiosk.open_updater();
    kiosk.hub.shelf = kiosk.office.shelf(9, 6, first_files);
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("signatures it needs"));
}

TEST_CASE("CatalogueUpdater: a damaged file is fetched again", "[offline-cache]") {
    CatalogueKiosk kiosk;
    kiosk.settle();
    kiosk.worker.post([] {});
    const auto file = kiosk.directory.path() / "kiosk.db";
    // Behind the store's back, as a bad disk would: through a second life of the same file.
    kiosk.updater.reset();
    kiosk.store.reset();
    {
        auto database = sqlite::Database::open(file, sqlite::DatabaseAccess::exclusive).value();
        REQUIRE(database.execute("UPDATE catalogue_file SET content=x'00' WHERE length(content)>2")
        );
    }
    kiosk.store = kiosk.fixture.open_store(file);
    kiosk.open_updater();
    const auto news = kiosk.round();
    REQUIRE(news);
    CHECK(news->taken);
    CHECK(kiosk.contents() == first_files);
}
