// SPDX-License-Identifier: GPL-3.0-or-later
// Enrolment: whoever does not know the code can neither ask nor answer.
#include "protocol/enrolment.hpp"

#include "tests/protocol/generators.hpp"
#include "tests/support/catch.hpp"

#include <set>

using namespace anjungan;
using namespace anjungan::protocol;

namespace {

struct Newcomer {
    crypto::SigningKey hub = crypto::SigningKey::make();
    crypto::SigningKey kiosk = crypto::SigningKey::make();
    Recipients recipients = {
        crypto::BoxKeyPair::make().public_key(), crypto::BoxKeyPair::make().public_key()};
    EnrolmentCode code = EnrolmentCode::make();
    EnrolmentRequest request = {"KIOS-1", make_nonce(), kiosk.public_key()};

    [[nodiscard]] Bytes ask(const EnrolmentCode& with) const {
        return sign_enrolment_request(request.kiosk, request.nonce, kiosk, with.asker());
    }
    [[nodiscard]] EnrolmentReply reply() const {
        const auto certificate = issue_certificate(
            request.kiosk, "Desa", request.key, WallTime(std::chrono::seconds(1795485600)), hub
        );
        return {request.kiosk, request.nonce, hub.public_key(), recipients, certificate.value()};
    }
    [[nodiscard]] Result<EnrolmentReply> read(const EnrolmentReply& reply) const {
        return verify_enrolment_reply(
            sign_enrolment_reply(reply, code.answerer()), request, code.answerer().public_key()
        );
    }
};

} // namespace

TEST_CASE("enrolment code: is read as people type it, and no mistake passes", "[protocol]") {
    CHECK(rc::check([] {
        const auto code = EnrolmentCode::make();
        const auto shown = code.display();
        std::string typed(shown.reveal());
        RC_ASSERT(typed.size() == 19U);
        const auto same = EnrolmentCode::parse(typed).value();
        RC_ASSERT(same.asker().public_key() == code.asker().public_key());
        const auto place = *rc::gen::inRange<std::size_t>(0, typed.size());
        const char other = *rc::gen::elementOf(std::string("0123456789ABCDEFGHJKMNPQRSTVWXYZ"));
        RC_PRE(typed[place] != '-' && typed[place] != other);
        typed[place] = other;
        RC_ASSERT(!EnrolmentCode::parse(typed).has_value());
    }));
    CHECK_FALSE(EnrolmentCode::parse("").has_value());
    CHECK_FALSE(EnrolmentCode::parse("7K3F-9QXW-2M").has_value());
}

TEST_CASE("enrolment code: no two are alike, and its two keys differ", "[protocol]") {
    std::set<std::array<std::uint8_t, 32>> seen;
    for (int i = 0; i < 50; ++i) {
        const auto code = EnrolmentCode::make();
        seen.insert(code.asker().public_key().bytes);
        seen.insert(code.answerer().public_key().bytes);
    }
    CHECK(seen.size() == 100);
}

TEST_CASE("enrolment request: every one decodes to what was signed", "[protocol]") {
    const Newcomer newcomer;
    CHECK(rc::check([&newcomer] {
        const EnrolmentRequest request{
            *test::any_kiosk_id(), make_nonce(), newcomer.kiosk.public_key()};
        const auto body = sign_enrolment_request(
            request.kiosk, request.nonce, newcomer.kiosk, newcomer.code.asker()
        );
        RC_ASSERT(body.size() <= max_enrolment_request_bytes);
        RC_ASSERT(read_enrolment_request(body).value() == request);
        const auto asker = newcomer.code.asker().public_key();
        RC_ASSERT(verify_enrolment_request(body, asker).value() == request);
    }));
}

TEST_CASE("enrolment: a flipped bit or a missing byte anywhere is refused", "[protocol]") {
    const Newcomer newcomer;
    const auto asker = newcomer.code.asker().public_key();
    CHECK(test::accepted_changes(newcomer.ask(newcomer.code), [&](const Bytes& changed) {
              return !verify_enrolment_request(changed, asker);
          }) == 0);
    const auto answerer = newcomer.code.answerer();
    CHECK(
        test::accepted_changes(
            sign_enrolment_reply(newcomer.reply(), answerer),
            [&](const Bytes& changed) {
                return !verify_enrolment_reply(changed, newcomer.request, answerer.public_key());
            }
        ) == 0
    );
}

TEST_CASE("enrolment request: another code or another's key does not pass", "[protocol]") {
    const Newcomer newcomer;
    const auto other = EnrolmentCode::make();
    const auto asker = newcomer.code.asker().public_key();
    CHECK(verify_enrolment_request(newcomer.ask(newcomer.code), asker));
    CHECK(
        verify_enrolment_request(newcomer.ask(other), asker).error().code == ErrorCode::unauthorised
    );
    // The code's holder cannot enrol a key whose secret half he lacks.
    auto body = newcomer.ask(newcomer.code);
    const auto stranger = crypto::SigningKey::make().public_key();
    const std::size_t key_place = 3 + 1 + 1 + newcomer.request.kiosk.size() + 16;
    std::copy(
        stranger.bytes.begin(),
        stranger.bytes.end(),
        body.begin() + static_cast<std::ptrdiff_t>(key_place)
    );
    CHECK(read_enrolment_request(body).error().code == ErrorCode::unauthorised);
}

TEST_CASE("enrolment reply: brings the certificate and the office's keys", "[protocol]") {
    const Newcomer newcomer;
    const auto reply = newcomer.read(newcomer.reply());
    REQUIRE(reply.has_value());
    CHECK(reply->hub == newcomer.hub.public_key());
    CHECK(reply->recipients.hub == newcomer.recipients.hub);
    CHECK(reply->recipients.recovery == newcomer.recipients.recovery);
    CHECK(reply->certificate == newcomer.reply().certificate);
}

TEST_CASE("enrolment reply: a stranger's, an older or a twisted one does not pass", "[protocol]") {
    const Newcomer newcomer;
    const auto refused = [](const Result<EnrolmentReply>& read) {
        return !read && read.error().code == ErrorCode::unauthorised;
    };
    const auto by_stranger = sign_enrolment_reply(newcomer.reply(), crypto::SigningKey::make());
    CHECK(refused(
        verify_enrolment_reply(by_stranger, newcomer.request, newcomer.code.answerer().public_key())
    ));
    // Who only listens to requests cannot sign with the asker's key either.
    const auto wrong_half = sign_enrolment_reply(newcomer.reply(), newcomer.code.asker());
    CHECK(refused(
        verify_enrolment_reply(wrong_half, newcomer.request, newcomer.code.answerer().public_key())
    ));
    auto older = newcomer.reply();
    older.nonce = make_nonce();
    CHECK(refused(newcomer.read(older)));
    auto neighbour = newcomer.reply();
    neighbour.certificate.kiosk = "KIOS-2";
    CHECK(refused(newcomer.read(neighbour)));
    auto other_hub = newcomer.reply();
    other_hub.hub = crypto::SigningKey::make().public_key();
    CHECK(refused(newcomer.read(other_hub)));
}
