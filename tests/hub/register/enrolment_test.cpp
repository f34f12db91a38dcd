// SPDX-License-Identifier: GPL-3.0-or-later
// A code enrols one key, once, within its time, and five wrong ones end it.
#include "hub/register/enrolment.hpp"

#include "base/files.hpp"
#include "hub/storage/sqlite_inbox.hpp"
#include "protocol/enrolment.hpp"
#include "tests/hub/hub_fixture.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using Catch::Matchers::ContainsSubstring;

namespace {

struct Desk : test::HubFixture {
    explicit Desk(bool with_recovery = true) {
        if (with_recovery) {
            must(
                crypto::write_box_public(config.keys / "recovery.box.public", recovery.public_key())
            );
        }
        keys.emplace(hub::read_hub_keys(config.keys).value());
        inbox = hub::SqliteInbox::open(config.database, box.public_key(), clock).value();
        kiosks = hub::KioskRegister::open(inbox->shared(), hub.public_key()).value();
        enrolment.emplace(hub::Enrolment::Parts{inbox->shared(), *kiosks, *keys, clock});
    }

    [[nodiscard]] protocol::EnrolmentCode invite(const std::string& name = "K-02") {
        const auto code = enrolment->invite(name, "Desa").value();
        return protocol::EnrolmentCode::parse(code.reveal()).value();
    }
    hub::HttpAnswer
    ask(const protocol::EnrolmentCode& code, const crypto::SigningKey& by, const char* name = "K-02"
    ) {
        request = {name, protocol::make_nonce(), by.public_key()};
        return enrolment->enrol(
            protocol::sign_enrolment_request(name, request.nonce, by, code.asker())
        );
    }
    [[nodiscard]] Result<protocol::EnrolmentReply>
    read(const hub::HttpAnswer& answer, const protocol::EnrolmentCode& code) const {
        return protocol::verify_enrolment_reply(
            as_bytes(answer.body), request, code.answerer().public_key()
        );
    }

    std::optional<hub::HubKeys> keys;
    std::unique_ptr<hub::SqliteInbox> inbox;
    std::unique_ptr<hub::KioskRegister> kiosks;
    std::optional<hub::Enrolment> enrolment;
    protocol::EnrolmentRequest request;
};

} // namespace

TEST_CASE("Enrolment: a code brings certificate and keys, and the kiosk may send", "[hub]") {
    Desk desk;
    const auto code = desk.invite();
    const auto answer = desk.ask(code, desk.key);
    REQUIRE(answer.status == 200);
    const auto reply = desk.read(answer, code);
    REQUIRE(reply.has_value());
    CHECK(reply->hub == desk.hub.public_key());
    CHECK(reply->recipients.hub == desk.box.public_key());
    CHECK(reply->recipients.recovery == desk.recovery.public_key());
    CHECK(reply->certificate.office == "Desa");
    CHECK(desk.kiosks->key_of("K-02", desk.clock.wall_time()) == desk.key.public_key());
}

TEST_CASE("Enrolment: a lost reply is given again to the same key and to no other", "[hub]") {
    Desk desk;
    const auto code = desk.invite();
    const auto first = desk.read(desk.ask(code, desk.key), code).value();
    desk.clock.advance(std::chrono::hours(1));
    const auto again = desk.read(desk.ask(code, desk.key), code).value();
    CHECK(again.certificate == first.certificate);
    const auto other = desk.ask(code, crypto::SigningKey::make());
    CHECK(other.status == 409);
    CHECK_THAT(other.body, ContainsSubstring("code-used"));
    CHECK(desk.kiosks->all().value().size() == 1);
    REQUIRE(desk.kiosks->revoke("K-02", desk.clock.wall_time()));
    CHECK(desk.ask(code, desk.key).status == 409);
}

TEST_CASE("Enrolment: a code ends with its time and with a later invitation", "[hub]") {
    test::expect_log_warnings(1);
    Desk desk;
    const auto code = desk.invite();
    desk.clock.advance(hub::invitation_age);
    desk.clock.advance(std::chrono::seconds(1));
    CHECK(desk.ask(code, desk.key).status == 410);
    const auto later = desk.invite();
    CHECK(desk.ask(code, desk.key).status == 401);
    CHECK(desk.ask(later, desk.key).status == 200);
}

TEST_CASE("Enrolment: five wrong codes end an invitation, also after a restart", "[hub]") {
    test::expect_log_warnings(5);
    Desk desk;
    const auto code = desk.invite();
    for (int i = 0; i < 7; ++i) {
        CHECK(desk.ask(protocol::EnrolmentCode::make(), desk.key).status == 401);
    }
    CHECK(desk.ask(code, desk.key).status == 403);
    CHECK_FALSE(desk.kiosks->key_of("K-02", desk.clock.wall_time()).has_value());
    CHECK(desk.ask(desk.invite(), desk.key).status == 200);
}

TEST_CASE(
    "Enrolment: without an invitation, or for another name, the answer is the same", "[hub]"
) {
    test::expect_log_warnings(1);
    Desk desk;
    const auto code = desk.invite();
    const auto nobody = desk.ask(code, desk.key, "K-03");
    CHECK(nobody.status == 401);
    CHECK(nobody.body == desk.ask(protocol::EnrolmentCode::make(), desk.key).body);
    CHECK(desk.enrolment->enrol(as_bytes("CANARY")).status == 400);
    CHECK(desk.enrolment->enrol(Bytes(300, 'C')).status == 413);
}

TEST_CASE("Enrolment.invite: refuses what could not be enrolled", "[hub]") {
    Desk desk;
    CHECK(desk.enrolment->invite("kios", "Desa").error().code == ErrorCode::invalid_input);
    CHECK(desk.enrolment->invite("K-02", "\n").error().code == ErrorCode::invalid_input);
    REQUIRE(desk.ask(desk.invite(), desk.key).status == 200);
    CHECK(desk.enrolment->invite("K-02", "Desa").error().code == ErrorCode::conflict);
    Desk bare(false);
    CHECK_THAT(
        bare.enrolment->invite("K-02", "Desa").error().detail,
        ContainsSubstring("recovery.box.public")
    );
}

TEST_CASE("Enrolment: the code is nowhere in the hub's files", "[hub]") {
    Desk desk;
    const auto code = desk.enrolment->invite("K-02", "Desa").value();
    std::string plain(code.reveal());
    std::erase(plain, '-');
    for (const auto* name : {"hub.db", "hub.db-wal"}) {
        const auto bytes = read_file(desk.directory.path() / name).value();
        CHECK(bytes.find(plain) == std::string::npos);
        CHECK(bytes.find(std::string(code.reveal())) == std::string::npos);
    }
}
