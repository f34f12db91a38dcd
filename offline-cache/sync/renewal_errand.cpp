// SPDX-License-Identifier: GPL-3.0-or-later
// One request for a later end.
#include "offline-cache/sync/renewal_errand.hpp"

#include "base/local_time.hpp"
#include "base/log.hpp"
#include "offline-cache/sync/reply_verdict.hpp"

#include <fmt/format.h>

namespace anjungan::sync {

namespace {

constexpr std::string_view renewal_path = "/v1/certificate";

} // namespace

std::string certificate_fault(const protocol::Certificate& certificate, WallTime now) {
    if (certificate.is_over(now)) {
        return fmt::format(
            "This kiosk's certificate is over since {}. What is handed in stays here until the hub "
            "renews it: are the clocks right? On the hub: anjungan-tool hub renew {}.",
            iso_utc(certificate.expires),
            certificate.kiosk
        );
    }
    if (certificate.expires - now < certificate_fault_time) {
        return fmt::format(
            "This kiosk's certificate ends at {}, and the hub has not renewed it. See to it that "
            "the kiosk reaches the hub and is not revoked.",
            iso_utc(certificate.expires)
        );
    }
    return {};
}

bool RenewalErrand::is_wanted(WallTime now) const {
    return protocol::is_renewal_due(parts_.certificate, now) || now < parts_.certificate.issued;
}

bool RenewalErrand::step() {
    const auto now = parts_.clock.boot_time();
    if (now >= due_ && is_wanted(parts_.clock.wall_time())) {
        const auto renewed = renew();
        const bool no_answer = !renewed && renewed.error().code == ErrorCode::unavailable;
        const bool over = parts_.certificate.is_over(parts_.clock.wall_time());
        due_ = now + (no_answer || over ? after_failure : between);
        if (!renewed) {
            log::info("the certificate was not renewed: {}", renewed.error().detail);
        }
    }
    tell();
    return false;
}

Status RenewalErrand::renew() {
    const auto& present = parts_.certificate;
    const auto reply = parts_.transport.post(
        renewal_path, protocol::sign_renewal_request({present.kiosk, present.expires}, parts_.key)
    );
    const auto judgement = reply ? judge(*reply) : judge(reply.error());
    if (judgement.verdict == Verdict::refused) {
        return fail(ErrorCode::unauthorised, judgement.detail);
    }
    if (judgement.verdict != Verdict::answer) {
        return fail(ErrorCode::unavailable, judgement.detail);
    }
    if (reply->body.size() > protocol::max_certificate_bytes) {
        return fail(ErrorCode::corrupt, "what came is too large for a certificate");
    }
    auto renewed = protocol::decode_certificate(as_text(reply->body));
    TRY(renewed);
    TRY(protocol::check_renewal(*renewed, present, parts_.hub));
    TRY(protocol::replace_certificate(parts_.file, *renewed));
    log::info("the certificate was renewed: it holds until {}", iso_utc(renewed->expires));
    parts_.certificate = std::move(*renewed);
    return {};
}

void RenewalErrand::tell() {
    auto sentence = certificate_fault(parts_.certificate, parts_.clock.wall_time());
    if (sentence != told_) {
        told_ = std::move(sentence);
        parts_.tell(told_);
    }
}

} // namespace anjungan::sync
