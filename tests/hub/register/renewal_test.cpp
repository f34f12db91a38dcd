// SPDX-License-Identifier: GPL-3.0-or-later
// A certificate has an end at the hub, and a later one for every kiosk that may send.
#include "hub/register/renewal.hpp"

#include "hub/intake/intake.hpp"
#include "hub/storage/sqlite_inbox.hpp"
#include "protocol/wire.hpp"
#include "tests/hub/hub_kiosk.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;
using std::chrono::days;

namespace {

struct RenewalOffice : test::HubFixture {
    RenewalOffice() { must(kiosks->import(std::vector{certificate}, clock.wall_time())); }

    void pass_until(std::chrono::seconds before_end) {
        clock.advance(certificate.expires - before_end - clock.wall_time());
    }
    [[nodiscard]] Bytes request(const crypto::SigningKey& by, WallTime expires) const {
        return protocol::sign_renewal_request({kiosk, expires}, by);
    }
    hub::HttpAnswer ask() { return renewal.answer(request(key, certificate.expires)); }
    static protocol::Certificate read(const hub::HttpAnswer& answer) {
        REQUIRE(answer.status == 200);
        return protocol::decode_certificate(answer.body).value();
    }
    int send(const store::SealedRecord& record) {
        const auto batch = protocol::encode_batch(std::vector<Bytes>{record.envelope}).value();
        const auto reply = intake.take_batch(batch);
        return reply ? 200 : reply.error().code == ErrorCode::unauthorised ? 401 : 500;
    }
    bool opens_session() {
        const protocol::SyncOpenRequest asked{kiosk, clock.wall_time(), protocol::make_nonce()};
        return intake.open_session(protocol::sign_sync_request(asked, key)).has_value();
    }

    hub::HubKeys keys = hub::read_hub_keys(config.keys).value();
    std::unique_ptr<hub::SqliteInbox> inbox =
        hub::SqliteInbox::open(config.database, box.public_key(), clock).value();
    std::unique_ptr<hub::KioskRegister> kiosks =
        hub::KioskRegister::open(inbox->shared(), hub.public_key()).value();
    hub::Renewal renewal{{*kiosks, keys, clock}};
    hub::Intake intake{*inbox, *kiosks, keys, clock};
};

constexpr const char* renewed_kiosk = R"({"kiosk":"K-01"})";

} // namespace

TEST_CASE("Renewal: the same key gets a later end when it is due, and once", "[hub]") {
    RenewalOffice office;
    CHECK(RenewalOffice::read(office.ask()) == office.certificate); // not due yet
    office.pass_until(protocol::renewal_time - std::chrono::seconds(1));
    const auto renewed = RenewalOffice::read(office.ask());
    CHECK(protocol::check_renewal(renewed, office.certificate, office.hub.public_key()));
    CHECK(renewed.issued == office.certificate.issued);
    CHECK(renewed.expires == office.clock.wall_time() + protocol::certificate_validity);
    office.clock.advance(days(1));
    CHECK(RenewalOffice::read(office.ask()) == renewed); // the answer was lost
    // Overheard, and sent again when the next renewal is due.
    office.clock.advance(protocol::certificate_validity);
    CHECK(RenewalOffice::read(office.ask()) == renewed);
    const auto reopened =
        hub::KioskRegister::open(office.inbox->shared(), office.hub.public_key()).value();
    CHECK(reopened->certificate_of("K-01") == renewed);
}

TEST_CASE("Renewal: none for the revoked, the forged and the malformed", "[hub]") {
    RenewalOffice office;
    office.pass_until(days(10));
    const auto end = office.certificate.expires;
    CHECK(office.renewal.answer(office.request(crypto::SigningKey::make(), end)).status == 401);
    const auto stranger = protocol::sign_renewal_request({"K-09", end}, office.key);
    CHECK(office.renewal.answer(stranger).status == 401);
    CHECK(office.renewal.answer(as_bytes("CANARY")).status == 400);
    CHECK(office.renewal.answer(Bytes(129, 'C')).status == 413);
    CHECK(office.kiosks->certificate_of("K-01") == office.certificate);
    REQUIRE(office.kiosks->revoke("K-01", office.clock.wall_time()));
    CHECK(office.ask().status == 401);
    CHECK(office.renewal.renew("K-01").error().code == ErrorCode::not_found);
}

TEST_CASE("Renewal: a kiosk that is over is a stranger but for what it made before", "[hub]") {
    test::expect_log_warnings(1);
    RenewalOffice office;
    const auto before = office.sealed(1);
    office.pass_until(std::chrono::seconds(-1));
    const auto after = office.sealed(2);
    CHECK_FALSE(office.opens_session());
    CHECK(office.send(after) == 401);
    CHECK(office.send(before) == 200);
    CHECK(office.ask().status == 200);
    CHECK(office.opens_session());
    CHECK(office.send(after) == 200);
}

TEST_CASE("Renewal: after the time of grace an administrator must say so", "[hub]") {
    test::expect_log_warnings(1);
    RenewalOffice office;
    office.pass_until(-protocol::renewal_grace);
    const auto within = office.ask();
    CHECK(within.status == 200);
    office.pass_until(-protocol::renewal_grace);
    office.clock.advance(protocol::certificate_validity + protocol::renewal_grace);
    office.clock.advance(std::chrono::seconds(1));
    CHECK(office.ask().status == 401);
    const auto renewed = office.renewal.renew("K-01").value();
    CHECK(RenewalOffice::read(office.ask()) == renewed);
}

TEST_CASE("Hub.renewal: a kiosk back after its end renews and hands in what it holds", "[hub]") {
    test::HubFixture fixture;
    const auto hub = hub::Hub::open(fixture.config, fixture.clock).value();
    test::HubKiosk kiosk(fixture, *hub);
    kiosk.submit();
    fixture.clock.advance(protocol::certificate_validity + days(90));
    kiosk.submit();
    kiosk.settle();
    CHECK(kiosk.counts().stored == 2);
    CHECK(kiosk.certificate().expires > fixture.clock.wall_time() + days(399));
}

TEST_CASE("Hub.renewal: not while the hub's clock is not believed", "[hub]") {
    test::expect_log_warnings(1);
    test::HubFixture fixture;
    const auto hub = hub::Hub::open(fixture.config, fixture.clock).value();
    const auto transport = test::transport_to(*hub);
    const auto ask = [&] {
        const auto body = protocol::sign_renewal_request(
            {fixture.kiosk, fixture.certificate.expires}, fixture.key
        );
        return transport->post("/v1/certificate", body).value();
    };
    CHECK(ask().status == 200);
    fixture.clock.set_wall_time(fixture.certificate.expires - days(1));
    CHECK(ask().status == 503);
}

TEST_CASE("Hub.renewal: the administrator sees each end, and moves one that is past", "[hub]") {
    test::HubFixture fixture;
    fixture.config.admin_socket = fixture.directory.path() / "admin.sock";
    const auto hub = hub::Hub::open(fixture.config, fixture.clock).value();
    sync::CurlOptions options;
    options.hub_url = "unix:" + fixture.config.admin_socket.string();
    const auto socket = sync::CurlTransport::open(options).value();
    const auto listed = [&socket] {
        return std::string(as_text(socket->get("/v1/admin/kiosks", {}).value().body));
    };
    CHECK_THAT(listed(), ContainsSubstring("certificate until 2027-12-29"));
    fixture.clock.advance(days(600));
    CHECK_THAT(listed(), ContainsSubstring("over") && ContainsSubstring("0 kiosk(s) may send"));
    CHECK(socket->post("/v1/admin/renew", as_bytes(renewed_kiosk)).value().status == 200);
    CHECK_THAT(
        listed(),
        ContainsSubstring("active") && ContainsSubstring("until 2029-08-20") &&
            ContainsSubstring("1 kiosk(s) may send")
    );
    CHECK(socket->post("/v1/admin/renew", as_bytes(R"({"kiosk":"K-9"})")).value().status == 404);
}
