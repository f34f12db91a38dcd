// SPDX-License-Identifier: GPL-3.0-or-later
// The certificate is renewed in time, by this hub and for this kiosk, or somebody is told.
#include "offline-cache/sync/renewal_errand.hpp"

#include "offline-cache/sync/sync_engine.hpp"
#include "tests/offline-cache/sync/memory_outbox.hpp"
#include "tests/offline-cache/sync/scripted_hub.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;
using std::chrono::days;

namespace {

/// Answers requests for a renewal as a test says, and counts them.
class RenewingHub : public sync::Transport {
public:
    explicit RenewingHub(const test::KioskFixture& fixture) : fixture_(fixture) {}

    Result<sync::HttpReply> post(std::string_view path, ByteView body) override {
        CHECK(path == "/v1/certificate");
        CHECK(protocol::verify_renewal_request(body, fixture_.key.public_key()));
        ++asked;
        if (status == 0) {
            return fail(ErrorCode::unavailable, "no route");
        }
        sync::HttpReply reply;
        reply.status = status;
        reply.content_type = protocol::certificate_media_type;
        const auto text = protocol::encode_certificate(answer);
        const auto bytes = as_bytes(text);
        reply.body = Bytes(bytes.begin(), bytes.end());
        return reply;
    }
    Result<sync::HttpReply> get(std::string_view, std::string_view) override {
        return fail(ErrorCode::unavailable, "nothing is read");
    }

    int asked = 0;
    int status = 200;
    protocol::Certificate answer;

private:
    const test::KioskFixture& fixture_;
};

struct RenewingKiosk {
    RenewingKiosk() { hub.answer = later(days(200)); }

    [[nodiscard]] protocol::Certificate issue(const std::string& name) const {
        return protocol::issue_certificate(
                   name, "Desa", fixture.key.public_key(), fixture.clock.wall_time(), fixture.hub
        )
            .value();
    }
    [[nodiscard]] protocol::Certificate later(std::chrono::seconds by) const {
        return protocol::with_end(certificate, certificate.expires + by, fixture.hub);
    }
    /// Until so long before the certificate's end.
    void pass_until(std::chrono::seconds before_end) {
        fixture.clock.advance(certificate.expires - before_end - fixture.clock.wall_time());
    }
    void steps(int count, std::chrono::minutes between) {
        for (int i = 0; i < count; ++i) {
            CHECK_FALSE(errand.step());
            fixture.clock.advance(between);
        }
    }

    test::KioskFixture fixture;
    test::TemporaryDirectory folder;
    protocol::Certificate certificate = issue("K-01");
    RenewingHub hub{fixture};
    std::vector<std::string> told;
    sync::RenewalErrand errand{
        {fixture.clock,
         hub,
         fixture.key,
         certificate,
         fixture.hub.public_key(),
         folder.path() / "kiosk.certificate",
         [this](const std::string& sentence) { told.push_back(sentence); }}};
};

} // namespace

TEST_CASE("RenewalErrand: asks in the last third, keeps what comes and uses it", "[sync]") {
    RenewingKiosk kiosk;
    kiosk.steps(3, std::chrono::hours(24));
    kiosk.pass_until(protocol::renewal_time);
    kiosk.steps(1, std::chrono::minutes(1));
    CHECK(kiosk.hub.asked == 0);
    kiosk.steps(1, std::chrono::minutes(1));
    CHECK(kiosk.hub.asked == 1);
    CHECK(kiosk.errand.certificate() == kiosk.hub.answer);
    CHECK(
        protocol::read_certificate(kiosk.folder.path() / "kiosk.certificate").value() ==
        kiosk.hub.answer
    );
    kiosk.steps(10, std::chrono::hours(24));
    CHECK(kiosk.hub.asked == 1);
    CHECK(kiosk.told.empty());
}

TEST_CASE("RenewalErrand: while refused it asks once a day, over it asks more often", "[sync]") {
    RenewingKiosk kiosk;
    kiosk.pass_until(days(50));
    SECTION("refused") {
        kiosk.hub.status = 401;
    }
    SECTION("not due by the hub's clock") {
        kiosk.hub.answer = kiosk.certificate;
    }
    kiosk.steps(3 * 24 * 4, std::chrono::minutes(15));
    CHECK(kiosk.hub.asked == 3);
    kiosk.fixture.clock.advance(days(50));
    kiosk.hub.asked = 0;
    kiosk.steps(12, std::chrono::minutes(1));
    CHECK(kiosk.hub.asked == 3); // nothing else goes on until then
}

TEST_CASE("RenewalErrand: without an answer it asks again soon", "[sync]") {
    RenewingKiosk kiosk;
    kiosk.pass_until(days(50));
    SECTION("no route") {
        kiosk.hub.status = 0;
    }
    SECTION("a hub whose clock is not believed") {
        kiosk.hub.status = 503;
    }
    kiosk.steps(10, std::chrono::minutes(1));
    CHECK(kiosk.hub.asked == 2);
}

TEST_CASE("RenewalErrand: another kiosk's, a forged or an earlier one is not taken", "[sync]") {
    RenewingKiosk kiosk;
    SECTION("another kiosk's") {
        kiosk.hub.answer = kiosk.issue("K-02");
        kiosk.hub.answer = protocol::with_end(
            kiosk.hub.answer, kiosk.hub.answer.expires + days(300), kiosk.fixture.hub
        );
    }
    SECTION("another key's") {
        kiosk.hub.answer.key = kiosk.fixture.hub.public_key();
        kiosk.hub.answer =
            protocol::with_end(kiosk.hub.answer, kiosk.hub.answer.expires, kiosk.fixture.hub);
    }
    SECTION("an earlier end") {
        kiosk.hub.answer = kiosk.later(-days(1));
    }
    SECTION("not the hub's") {
        kiosk.hub.answer =
            protocol::with_end(kiosk.certificate, kiosk.hub.answer.expires, kiosk.fixture.key);
    }
    kiosk.pass_until(days(50));
    kiosk.steps(4, std::chrono::minutes(15));
    CHECK(kiosk.hub.asked == 1);
    CHECK(kiosk.errand.certificate() == kiosk.certificate);
    CHECK_FALSE(std::filesystem::exists(kiosk.folder.path() / "kiosk.certificate"));
}

TEST_CASE("RenewalErrand: a certificate that cannot be kept is not used", "[sync]") {
    RenewingKiosk kiosk;
    std::filesystem::create_directory(kiosk.folder.path() / "kiosk.certificate");
    kiosk.pass_until(days(50));
    kiosk.steps(1, std::chrono::minutes(1));
    CHECK(kiosk.hub.asked == 1);
    CHECK(kiosk.errand.certificate() == kiosk.certificate);
}

TEST_CASE("certificate_fault: told in the last thirty days, until the renewal comes", "[sync]") {
    RenewingKiosk kiosk;
    kiosk.hub.status = 401;
    kiosk.errand.tell();
    kiosk.pass_until(days(30));
    kiosk.steps(1, std::chrono::minutes(1));
    CHECK(kiosk.told.empty());
    kiosk.steps(2, std::chrono::hours(24));
    REQUIRE(kiosk.told.size() == 1);
    CHECK_THAT(kiosk.told.back(), ContainsSubstring("ends at 2027-12-29"));
    kiosk.fixture.clock.advance(days(30));
    kiosk.steps(1, std::chrono::minutes(10));
    REQUIRE(kiosk.told.size() == 2);
    CHECK_THAT(kiosk.told.back(), ContainsSubstring("is over since 2027-12-29"));
    kiosk.hub.status = 200;
    kiosk.steps(1, std::chrono::minutes(1));
    REQUIRE(kiosk.told.size() == 3);
    CHECK(kiosk.told.back().empty());
}

TEST_CASE("SyncEngine.renewal: comes before each session, which may need it", "[sync]") {
    struct Before : sync::Errand {
        explicit Before(test::ScriptedHub& asked) : hub(asked) {}
        bool step() override {
            ++steps;
            hub.refuses_sessions = false;
            return false;
        }
        test::ScriptedHub& hub;
        int steps = 0;
    };
    const test::KioskFixture fixture;
    test::MemoryOutbox outbox(fixture);
    test::ScriptedHub hub(fixture);
    hub.refuses_sessions = true; // the certificate is over
    Before renewal(hub);
    sync::SeededRandom random(42);
    sync::SyncOptions options;
    options.kiosk = fixture.kiosk;
    options.hub = fixture.hub.public_key();
    options.boot_spread = std::chrono::milliseconds(0);
    sync::SyncEngine engine(
        {fixture.clock, random, hub, outbox, fixture.key, nullptr, &renewal}, options, [](auto&) {}
    );
    outbox.add(2);
    engine.step();
    engine.step();
    CHECK(renewal.steps == 1);
    CHECK(outbox.count(test::Held::stored) == 2);
}
