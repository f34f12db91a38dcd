// SPDX-License-Identifier: GPL-3.0-or-later
// A submission's later states reach the status page and its own kiosk, page by page.
#include "hub/status/updates_feed.hpp"

#include "hub/storage/sqlite_inbox.hpp"
#include "protocol/receipt_code.hpp"
#include "tests/hub/hub_fixture.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using protocol::SubmissionState;

namespace {

struct Feed : test::HubFixture {
    Feed() { must(kiosks->import(std::vector{certificate}, clock.wall_time())); }

    /// Places a record of this kiosk, or of another; gives its code.
    std::string place(std::uint64_t kseq, const std::string& from = "K-01") {
        hub::Arrival arrival;
        arrival.kiosk = from;
        arrival.id = make_record_id(clock);
        arrival.kseq = kseq;
        arrival.fitness = hub::Fitness::fit;
        arrival.service = "sktm";
        arrival.code = protocol::ReceiptCode::of(arrival.id).symbols();
        REQUIRE(inbox->place(std::span(&arrival, 1), clock.wall_time()));
        return arrival.code;
    }
    void set(const std::string& code, SubmissionState state) {
        must(changes.set(code, state, clock.wall_time()));
    }
    hub::HttpAnswer ask(const std::string& query, const crypto::SigningKey& by) {
        request = {kiosk, clock.wall_time(), protocol::make_nonce()};
        hub::HttpRequest http{"GET", "/v1/updates", {}, query, {}};
        http.authorization = protocol::sign_read_request(request, "/v1/updates?" + query, by);
        return feed.answer(http);
    }
    protocol::UpdatesReply page(std::uint64_t cursor) {
        const auto answer = ask("cursor=" + std::to_string(cursor), key);
        REQUIRE(answer.status == 200);
        return protocol::verify_updates(as_bytes(answer.body), request, hub.public_key()).value();
    }

    hub::HubKeys keys = hub::read_hub_keys(config.keys).value();
    std::unique_ptr<hub::SqliteInbox> inbox =
        hub::SqliteInbox::open(config.database, box.public_key(), clock).value();
    std::unique_ptr<hub::KioskRegister> kiosks =
        hub::KioskRegister::open(inbox->shared(), hub.public_key()).value();
    hub::StatusChanges changes{inbox->shared()};
    hub::UpdatesFeed feed{{changes, *kiosks, keys, clock, 7}};
    protocol::ReadRequest request;
};

} // namespace

TEST_CASE("UpdatesFeed: tells a kiosk of its own submissions, in order and once", "[hub]") {
    Feed feed;
    const auto first = feed.place(1);
    const auto strange = feed.place(1, "K-02");
    CHECK(feed.page(0).entries.empty());
    feed.set(first, SubmissionState::in_progress);
    feed.set(strange, SubmissionState::in_progress);
    feed.clock.advance(std::chrono::seconds(5));
    feed.set(first, SubmissionState::done);
    feed.set(first, SubmissionState::done);
    const auto page = feed.page(0);
    REQUIRE(page.entries.size() == 2);
    CHECK(page.hub_epoch == 7);
    CHECK(page.time == feed.clock.wall_time());
    const auto last = protocol::decode_status(page.entries[1]).value();
    CHECK(last.kseq == 1);
    CHECK(last.state == SubmissionState::done);
    CHECK(last.since == feed.clock.wall_time());
    CHECK(protocol::ReceiptCode::of(last.id).symbols() == first);
    CHECK(feed.page(page.cursor).entries.empty());
    CHECK(feed.inbox->find(first).value().at(0).state == SubmissionState::done);
}

TEST_CASE("UpdatesFeed: long news come in pages that join without loss", "[hub]") {
    Feed feed;
    const auto code = feed.place(1);
    constexpr std::size_t changes = protocol::max_updates + 3;
    for (std::size_t i = 0; i < changes; ++i) {
        feed.set(code, i % 2 == 0 ? SubmissionState::in_progress : SubmissionState::sent);
    }
    const auto first = feed.page(0);
    CHECK(first.entries.size() == protocol::max_updates);
    CHECK(first.more);
    const auto second = feed.page(first.cursor);
    CHECK(second.entries.size() == 3);
    CHECK_FALSE(second.more);
    CHECK(feed.page(second.cursor).cursor == second.cursor);
}

TEST_CASE("UpdatesFeed: a cursor from a later life of the hub comes back lowered", "[hub]") {
    Feed feed;
    const auto code = feed.place(1);
    feed.set(code, SubmissionState::done);
    const auto page = feed.page(0xFFFF'FFFF'FFFF'FFFFU);
    CHECK(page.entries.empty());
    CHECK(page.cursor == 1);
}

TEST_CASE("UpdatesFeed: strangers, revoked kiosks and crooked queries hear nothing", "[hub]") {
    Feed feed;
    CHECK(feed.ask("cursor=0", crypto::SigningKey::make()).status == 401);
    CHECK(feed.ask("cursor=x", feed.key).status == 400);
    CHECK(feed.ask("limit=1", feed.key).status == 400);
    hub::HttpRequest bare{"GET", "/v1/updates", {}, "cursor=0", {}};
    CHECK(feed.feed.answer(bare).status == 401);
    // Signed for another cursor.
    bare.authorization =
        protocol::sign_read_request(feed.request, "/v1/updates?cursor=1", feed.key);
    CHECK(feed.feed.answer(bare).status == 401);
    REQUIRE(feed.kiosks->revoke("K-01", feed.clock.wall_time()));
    CHECK(feed.ask("cursor=0", feed.key).status == 401);
}

TEST_CASE("StatusChanges.set: an unknown code is not found", "[hub]") {
    Feed feed;
    const auto now = feed.clock.wall_time();
    CHECK(
        feed.changes.set("0000000000", SubmissionState::done, now).error().code ==
        ErrorCode::not_found
    );
}
