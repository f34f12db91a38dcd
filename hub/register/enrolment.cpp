// SPDX-License-Identifier: GPL-3.0-or-later
// One-time codes and what comes of them.
#include "hub/register/enrolment.hpp"

#include "base/log.hpp"
#include "hub/register/invitation.hpp"

#include <fmt/format.h>

namespace anjungan::hub {

namespace {

/// What a request comes to. The last three are told only to whoever knows the code.
enum class Verdict { enrolled, refused, blocked, expired, used };

struct Decision {
    Verdict verdict = Verdict::refused;
    std::optional<protocol::Certificate> certificate;
    std::optional<crypto::SigningKey> answerer;
};

HttpAnswer refusal(Verdict verdict) {
    switch (verdict) {
    case Verdict::refused: return json_error(401, "code-refused");
    case Verdict::blocked: return json_error(403, "code-blocked");
    case Verdict::expired: return json_error(410, "code-expired");
    case Verdict::used: return json_error(409, "code-used");
    case Verdict::enrolled: break;
    }
    return json_error(500, "internal");
}

/// The active certificate of this very key, or nothing.
std::optional<protocol::Certificate>
certificate_of(sqlite::Database& database, const protocol::EnrolmentRequest& request) {
    auto row = database.query(
        "SELECT certificate FROM kiosk WHERE name=? AND key=? AND revoked IS NULL",
        {std::string_view(request.kiosk), ByteView(request.key.bytes)}
    );
    if (!row || !row->step().value_or(false)) {
        return std::nullopt;
    }
    auto certificate = protocol::decode_certificate(row->text(0));
    return certificate ? std::optional(std::move(*certificate)) : std::nullopt;
}

/// One request, within the transaction that its outcome is written in.
class Case {
public:
    Case(sqlite::Database& database, ByteView body, const protocol::EnrolmentRequest& request)
        : database_(database), body_(body), request_(request) {}

    Status decide(const HubKeys& keys, WallTime now) {
        const auto invitation = read_invitation(database_, request_.kiosk);
        TRY(invitation);
        if (!*invitation) {
            return {};
        }
        const bool knows = knows_code(**invitation);
        if ((*invitation)->wrong >= max_wrong_codes) {
            decision.verdict = knows ? Verdict::blocked : Verdict::refused;
            return {};
        }
        if (!knows) {
            log::warning("a request to enrol {} came with a wrong code", request_.kiosk);
            return count_wrong_code(database_, request_.kiosk);
        }
        if (now > (*invitation)->expires) {
            decision.verdict = Verdict::expired;
            return {};
        }
        return admit(**invitation, keys, now);
    }

    Decision decision;

private:
    [[nodiscard]] bool knows_code(const Invitation& invitation) const {
        return protocol::verify_enrolment_request(body_, invitation.asker).has_value();
    }

    Status admit(const Invitation& invitation, const HubKeys& keys, WallTime now) {
        const auto seed = invitation.answerer.reveal();
        auto answerer = crypto::SigningKey::from_seed(SecretBytes(Bytes(seed.begin(), seed.end())));
        TRY(answerer);
        decision.answerer = std::move(*answerer);
        return invitation.enrolled ? admit_again(*invitation.enrolled)
                                   : admit_first(invitation, keys, now);
    }

    Status admit_again(const crypto::SignPublicKey& enrolled) {
        decision.verdict = Verdict::used;
        if (enrolled == request_.key) {
            decision.certificate = certificate_of(database_, request_);
        }
        if (decision.certificate) {
            decision.verdict = Verdict::enrolled;
        }
        return {};
    }

    Status admit_first(const Invitation& invitation, const HubKeys& keys, WallTime now) {
        auto certificate = protocol::issue_certificate(
            request_.kiosk, invitation.office, request_.key, now, keys.sign
        );
        TRY(certificate);
        auto entered = enter_kiosk(database_, *certificate, now);
        if (!entered && entered.error().code == ErrorCode::conflict) {
            decision.verdict = Verdict::used; // the name or the key is another kiosk's by now
            return {};
        }
        if (entered) {
            entered = mark_used(database_, request_.kiosk, request_.key);
        }
        if (entered) {
            decision.verdict = Verdict::enrolled;
            decision.certificate = std::move(*certificate);
        }
        return entered;
    }

    sqlite::Database& database_;
    ByteView body_;
    const protocol::EnrolmentRequest& request_;
};

} // namespace

Result<SecretText> Enrolment::invite(const std::string& kiosk, const std::string& office) {
    if (!parts_.keys.recovery) {
        return fail(
            ErrorCode::not_found,
            "recovery.box.public is not in the hub's keys directory: kiosks seal to it. Put the "
            "file that `anjungan-tool keys new` made there and start the hub again"
        );
    }
    const auto now = parts_.clock.wall_time();
    const auto code = protocol::EnrolmentCode::make();
    // A trial certificate, so that a name that cannot be certified is refused now and not later.
    const auto possible = protocol::issue_certificate(
        kiosk, office, code.asker().public_key(), now, parts_.keys.sign
    );
    TRY(possible);
    if (parts_.kiosks.certificate_of(kiosk)) {
        return fail(
            ErrorCode::conflict,
            fmt::format("{} is active; revoke it first, or give the new kiosk another name", kiosk)
        );
    }
    const auto answerer = code.answerer();
    const auto seed = answerer.seed().reveal();
    Invitation invitation;
    invitation.kiosk = kiosk;
    invitation.office = office;
    invitation.asker = code.asker().public_key();
    invitation.answerer = SecretBytes(Bytes(seed.begin(), seed.end()));
    invitation.expires = now + invitation_age;
    auto written = in_transaction(parts_.database, [&](sqlite::Database& database) {
        return write_invitation(database, invitation);
    });
    return written ? Result<SecretText>(code.display()) : fail(std::move(written.error()));
}

HttpAnswer Enrolment::enrol(ByteView body) {
    if (body.size() > protocol::max_enrolment_request_bytes) {
        return json_error(413, "too-large");
    }
    const auto request = protocol::read_enrolment_request(body);
    if (!request) {
        return json_error(400, "malformed");
    }
    Decision decision;
    auto decided = in_transaction(parts_.database, [&](sqlite::Database& database) {
        Case one(database, body, *request);
        auto status = one.decide(parts_.keys, parts_.clock.wall_time());
        decision = std::move(one.decision);
        return status;
    });
    if (decided && decision.verdict == Verdict::enrolled) {
        decided = parts_.kiosks.reload();
    }
    if (!decided) {
        log::error("enrolment failed: {}", decided.error().detail);
        return out_of_order();
    }
    if (decision.verdict != Verdict::enrolled || !parts_.keys.recovery) {
        return refusal(decision.verdict);
    }
    log::info("kiosk {} was enrolled", request->kiosk);
    const auto reply = protocol::sign_enrolment_reply(
        {request->kiosk,
         request->nonce,
         parts_.keys.sign.public_key(),
         {parts_.keys.box.public_key(), *parts_.keys.recovery},
         *decision.certificate},
        *decision.answerer
    );
    return signed_bytes(protocol::enrolment_media_type, reply);
}

} // namespace anjungan::hub
