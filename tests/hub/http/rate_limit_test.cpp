// Nobody takes the hub away from the others.
#include "hub/http/rate_limit.hpp"

#include "hub/hub.hpp"
#include "offline-cache/sync/curl_transport.hpp"
#include "protocol/sync_open.hpp"
#include "tests/hub/hub_fixture.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;

TEST_CASE("RateLimit: a burst, then the rate, each name for itself", "[hub]") {
    test::FakeClock clock;
    hub::RateLimit limit({3, 0.5}, clock);
    for (int i = 0; i < 3; ++i) {
        CHECK(limit.take("K-01").count() == 0);
    }
    CHECK(limit.take("K-01") == std::chrono::seconds(2));
    CHECK(limit.take("K-02").count() == 0);
    clock.advance(std::chrono::milliseconds(1500));
    CHECK(limit.take("K-01") == std::chrono::seconds(1));
    clock.advance(std::chrono::milliseconds(500));
    CHECK(limit.take("K-01").count() == 0);
    CHECK(limit.take("K-01").count() > 0);
    clock.advance(std::chrono::hours(1)); // never more than the burst
    int granted = 0;
    while (limit.take("K-01").count() == 0) {
        ++granted;
    }
    CHECK(granted == 3);
}

TEST_CASE("Intake: a kiosk that asks too often waits, and its neighbour does not", "[hub]") {
    test::HubFixture fixture;
    const auto keys = hub::read_hub_keys(fixture.config.keys).value();
    const auto inbox =
        hub::SqliteInbox::open(fixture.config.database, fixture.box.public_key(), fixture.clock)
            .value();
    const auto kiosks = hub::KioskRegister::open(inbox->shared(), fixture.hub.public_key()).value();
    std::vector<protocol::Certificate> certificates;
    for (const auto* name : {"K-01", "K-02"}) {
        certificates.push_back(
            protocol::issue_certificate(
                name, "Desa", fixture.key.public_key(), fixture.clock.wall_time(), fixture.hub
            )
                .value()
        );
    }
    REQUIRE(kiosks->import(certificates, fixture.clock.wall_time()));
    hub::RateLimit limit({2, 0.1}, fixture.clock);
    hub::Intake intake(*inbox, *kiosks, keys, fixture.clock, &limit);
    const auto open = [&](const char* name, const crypto::SigningKey& by) {
        const protocol::SyncOpenRequest request{
            name, fixture.clock.wall_time(), protocol::make_nonce()};
        return intake.open_session(protocol::sign_sync_request(request, by));
    };
    // A forger does not use up the kiosk's tokens.
    for (int i = 0; i < 5; ++i) {
        CHECK(open("K-01", crypto::SigningKey::make()).error().code == ErrorCode::unauthorised);
    }
    CHECK(open("K-01", fixture.key).has_value());
    CHECK(open("K-01", fixture.key).has_value());
    CHECK(open("K-01", fixture.key).error().code == ErrorCode::unavailable);
    CHECK(open("K-02", fixture.key).has_value());
    fixture.clock.advance(std::chrono::seconds(10));
    CHECK(open("K-01", fixture.key).has_value());
}

TEST_CASE("Hub: enrolment and status pages have a limit, which time lifts", "[hub]") {
    test::HubFixture fixture;
    const auto running = hub::Hub::open(fixture.config, fixture.clock).value();
    sync::CurlOptions options;
    options.hub_url = hub::to_string(running->address());
    const auto transport = sync::CurlTransport::open(options).value();
    const auto ask = [&](const std::string& path) {
        return path.starts_with("/r/") ? transport->get(path, {}).value()
                                       : transport->post(path, as_bytes("x")).value();
    };
    const auto [path, burst] = GENERATE(
        std::pair<std::string, double>("/v1/enroll", hub::enrolment_allowance.burst),
        std::pair<std::string, double>("/r/0000000000", hub::page_allowance.burst)
    );
    const int usual = ask(path).status;
    for (int i = 1; i < static_cast<int>(burst); ++i) {
        REQUIRE(ask(path).status == usual);
    }
    const auto refused = ask(path);
    CHECK(refused.status == 429);
    REQUIRE(refused.retry_after.has_value());
    fixture.clock.advance(*refused.retry_after);
    CHECK(ask(path).status == usual);
}
