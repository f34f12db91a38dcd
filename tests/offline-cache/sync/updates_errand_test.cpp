// SPDX-License-Identifier: GPL-3.0-or-later
// News from the hub: asked for when there is nothing to send, believed only when signed.
#include "offline-cache/sync/updates_errand.hpp"

#include "offline-cache/sync/sync_engine.hpp"
#include "protocol/updates.hpp"
#include "tests/offline-cache/sync/memory_outbox.hpp"
#include "tests/offline-cache/sync/scripted_hub.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;

namespace {

struct News {
    News() {
        hub.news = [this](std::string_view path, std::string_view authorization) {
            return answer(path, authorization);
        };
    }

    static sync::SyncOptions options(const test::KioskFixture& fixture) {
        sync::SyncOptions made;
        made.kiosk = fixture.kiosk;
        made.hub = fixture.hub.public_key();
        made.boot_spread = std::chrono::milliseconds(0);
        return made;
    }

    Result<sync::HttpReply> answer(std::string_view path, std::string_view authorization) {
        paths.emplace_back(path);
        const auto request =
            protocol::verify_read_request(authorization, path, fixture.key.public_key());
        REQUIRE(request.has_value());
        protocol::UpdatesReply page{
            request->kiosk, request->nonce, epoch, fixture.clock.wall_time(), 0, false, {}};
        page.more = paths.size() < pages;
        page.cursor = stuck ? 0 : paths.size();
        page.entries.push_back(
            protocol::encode_status({{{1}}, 1, protocol::SubmissionState::done, {}})
        );
        sync::HttpReply reply;
        reply.status = status;
        reply.body = protocol::sign_updates(page, forged ? fixture.key : fixture.hub);
        return reply;
    }

    void settle() {
        for (int i = 0; i < 30 && engine.due() <= fixture.clock.boot_time(); ++i) {
            engine.step();
        }
        CHECK(engine.due() > fixture.clock.boot_time()); // it came to rest
    }

    test::KioskFixture fixture;
    test::MemoryOutbox outbox{fixture};
    test::ScriptedHub hub{fixture};
    sync::SeededRandom random{1};
    sync::UpdatesErrand errand{
        {fixture.clock, hub, outbox, fixture.key, fixture.kiosk, fixture.hub.public_key()}};
    sync::SyncEngine engine{
        {fixture.clock, random, hub, outbox, fixture.key, &errand}, options(fixture), [](auto&) {}};
    std::vector<std::string> paths;
    std::size_t pages = 1;
    std::uint64_t epoch = 7;
    int status = 200;
    bool forged = false;
    bool stuck = false;
};

} // namespace

TEST_CASE("UpdatesErrand: read after everything is sent, once a session", "[sync]") {
    News news;
    news.outbox.add(3);
    news.settle();
    CHECK(news.outbox.count(test::Held::stored) == 3);
    CHECK(news.paths == std::vector<std::string>{"/v1/updates?cursor=0"});
    CHECK(news.outbox.news.size() == 1);
    news.outbox.add(1);
    news.engine.nudge();
    news.settle();
    CHECK(news.paths.size() == 1);
    news.fixture.clock.advance(std::chrono::minutes(15));
    news.settle();
    CHECK(news.paths.back() == "/v1/updates?cursor=1");
}

TEST_CASE("UpdatesErrand: goes on while there is more, and not in circles", "[sync]") {
    News news;
    news.pages = 3;
    SECTION("pages") {
        news.settle();
        CHECK(news.outbox.news.size() == 3);
    }
    SECTION("a hub that says more and does not go on") {
        news.stuck = true;
        news.settle();
        CHECK(news.paths.size() == 1);
    }
}

TEST_CASE("UpdatesErrand: what is not the hub's word is dropped, and sending goes on", "[sync]") {
    News news;
    SECTION("signed by somebody else") {
        news.forged = true;
    }
    SECTION("from another epoch") {
        news.epoch = 6;
    }
    SECTION("an old hub has no such path") {
        news.status = 404;
    }
    SECTION("the hub is in trouble") {
        news.status = 500;
    }
    SECTION("the kiosk is refused") {
        news.status = 401;
    }
    SECTION("no answer") {
        news.hub.news = [](auto, auto) -> Result<sync::HttpReply> {
            return fail(ErrorCode::unavailable, "reset");
        };
    }
    news.outbox.add(2);
    news.settle();
    CHECK(news.outbox.news.empty());
    CHECK(news.engine.status().state == sync::SyncState::idle);
    CHECK(news.engine.status().detail.empty());
    news.outbox.add(1);
    news.engine.nudge();
    news.settle();
    CHECK(news.outbox.count(test::Held::stored) == 3);
}
