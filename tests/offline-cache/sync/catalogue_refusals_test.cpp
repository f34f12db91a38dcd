// SPDX-License-Identifier: GPL-3.0-or-later
// Rollback, freeze, mix-and-match, wrong keys, wrong bytes: refused, and nothing changes.
#include "protocol/ack.hpp"
#include "protocol/trust_names.hpp"
#include "tests/offline-cache/sync/catalogue_rig.hpp"

using namespace anjungan;
using namespace anjungan::test;
using namespace std::chrono_literals;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("CatalogueUpdater: rollback of the timestamp is refused", "[offline-cache]") {
    CatalogueKiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(6, 4, first_files);
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("version 6, but version 7 was accepted"));
}

TEST_CASE("CatalogueUpdater: rollback of the catalogue is refused", "[offline-cache]") {
    CatalogueKiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(8, 3, second_files);
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("version 3, but version 4 was accepted"));
}

TEST_CASE("CatalogueUpdater: rollback of the root is refused", "[offline-cache]") {
    CatalogueKiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second_files);
    kiosk.hub.shelf["2.root"] = kiosk.office.root_text(1);
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("after version 1 comes 2"));
}

TEST_CASE("CatalogueUpdater: freeze, an expired timestamp, is refused", "[offline-cache]") {
    CatalogueKiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second_files);
    kiosk.fixture.clock.set_wall_time(kiosk.office.expires);
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("expired"));
    CHECK(kiosk.contents() == first_files);
}

TEST_CASE("CatalogueUpdater: mix-and-match is refused", "[offline-cache]") {
    CatalogueKiosk kiosk;
    kiosk.settle();
    // As long as the one in its place, and well signed too.
    const auto other =
        kiosk.office.shelf(9, 5, {{"catalogue.json", "{}"}, {"sktm/service.json", "two day"}});
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second_files);
    kiosk.replace("5.catalogue", other.at("5.catalogue"));
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("mixed from another state"));
}

TEST_CASE("CatalogueUpdater: wrong keys are refused for every role", "[offline-cache]") {
    CatalogueKiosk kiosk;
    kiosk.settle();
    const SignedOffice stranger;
    SECTION("all of it") {
        kiosk.hub.shelf = stranger.shelf(8, 5, second_files);
    }
    SECTION("the catalogue alone") {
        const auto list = stranger.catalogue_text(5, second_files);
        kiosk.hub.shelf = kiosk.office.shelf(8, 5, second_files);
        kiosk.replace("timestamp", kiosk.office.timestamp_text(8, 5, list));
        kiosk.replace("5.catalogue", list);
    }
    SECTION("a root of its own") {
        kiosk.hub.shelf = stranger.shelf(8, 5, second_files);
        kiosk.hub.shelf["2.root"] = stranger.root_text(2);
    }
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("signatures it needs"));
}

TEST_CASE("CatalogueUpdater: a wrong digest is refused, file and all", "[offline-cache]") {
    CatalogueKiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second_files);
    kiosk.replace(protocol::file_name(crypto::digest_of(as_bytes("one day"))), "two day");
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("of another content"));
}

TEST_CASE("CatalogueUpdater: what is cut short is refused", "[offline-cache]") {
    CatalogueKiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second_files);
    const auto name = GENERATE(as<std::string>{}, "timestamp", "5.catalogue", "a file");
    CAPTURE(name);
    const auto at =
        name == "a file" ? protocol::file_name(crypto::digest_of(as_bytes("one day"))) : name;
    kiosk.replace(at, kiosk.hub.shelf.at(at).substr(1));
    CHECK_FALSE(kiosk.refusal().empty());
}

TEST_CASE("CatalogueUpdater: what is too large is refused", "[offline-cache]") {
    CatalogueKiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second_files);
    const auto name = GENERATE(as<std::string>{}, "timestamp", "2.root", "5.catalogue", "a file");
    CAPTURE(name);
    const auto at =
        name == "a file" ? protocol::file_name(crypto::digest_of(as_bytes("one day"))) : name;
    kiosk.hub.shelf[at] = kiosk.hub.shelf[at] + std::string(500'000, ' ');
    CHECK_FALSE(kiosk.refusal().empty());
}

TEST_CASE("CatalogueUpdater: endless data is cut off and told", "[offline-cache]") {
    CatalogueKiosk kiosk;
    kiosk.settle();
    // What the transport says when an answer goes beyond its limit.
    kiosk.hub.trouble = Error{ErrorCode::invalid_input, "too large"};
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("larger than any may be"));
}

TEST_CASE("CatalogueUpdater: a file that the hub does not have is told", "[offline-cache]") {
    CatalogueKiosk kiosk;
    kiosk.settle();
    kiosk.hub.shelf = kiosk.office.shelf(8, 5, second_files);
    kiosk.hub.shelf.erase("5.catalogue");
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("does not have 5.catalogue"));
}

TEST_CASE(
    "CatalogueUpdater: the clock set back does not bring expired metadata back", "[offline-cache]"
) {
    CatalogueKiosk kiosk;
    auto& late = kiosk.office;
    late.expires = kiosk.fixture.clock.wall_time() + 5h;
    kiosk.hub.shelf = late.shelf(1, 1, first_files);
    REQUIRE(kiosk.round()->taken);
    // The hub has signed a later time than this clock shows: that time counts.
    const auto raised = run_on(kiosk.worker, [&kiosk, &late]() -> Status {
        store::SubmissionRequest request;
        request.id = make_record_id(kiosk.fixture.clock);
        request.body = KioskFixture::body();
        const auto commit = kiosk.store->submit(std::move(request)).value();
        const auto record = kiosk.store->outbox().records_after(0, 1, 1).value().front();
        const protocol::Ack ack{
            kiosk.fixture.kiosk,
            commit.id,
            commit.kseq,
            protocol::envelope_digest(record.envelope).value(),
            7,
            late.expires + 1h,
            protocol::AckStatus::stored};
        const std::vector<Bytes> acks = {protocol::sign_ack(ack, kiosk.fixture.hub)};
        const auto applied = kiosk.store->outbox().apply_acks(acks);
        return status_of(applied);
    });
    REQUIRE(raised);
    kiosk.hub.shelf = late.shelf(2, 2, second_files);
    CHECK_THAT(kiosk.refusal(), ContainsSubstring("expired"));
}
