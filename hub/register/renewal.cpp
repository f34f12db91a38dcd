// SPDX-License-Identifier: GPL-3.0-or-later
// Later ends for certificates.
#include "hub/register/renewal.hpp"

#include "base/local_time.hpp"
#include "base/log.hpp"

#include <algorithm>

namespace anjungan::hub {

Result<protocol::Certificate> Renewal::renew(std::string_view kiosk) {
    const auto now = parts_.clock.wall_time();
    const auto present = parts_.kiosks.certificate_of(kiosk);
    if (!present) {
        return fail(ErrorCode::not_found, "no kiosk of this name may send");
    }
    const auto expires = std::max(present->expires, now + protocol::certificate_validity);
    auto renewed = protocol::with_end(*present, expires, parts_.keys.sign);
    TRY(parts_.kiosks.replace(renewed));
    log::info("the certificate of kiosk {} holds until {}", renewed.kiosk, iso_utc(expires));
    return renewed;
}

Result<protocol::Certificate> Renewal::certificate_for(ByteView body) {
    const auto claimed = protocol::read_renewal_request(body);
    if (!claimed) {
        return fail(ErrorCode::invalid_input, claimed.error().detail);
    }
    auto present = parts_.kiosks.certificate_of(claimed->kiosk);
    if (!present) {
        return fail(ErrorCode::unauthorised, "not a known kiosk");
    }
    TRY(protocol::verify_renewal_request(body, present->key));
    const auto now = parts_.clock.wall_time();
    if (present->is_over(now - protocol::renewal_grace)) {
        log::warning(
            "kiosk {} asks for a new certificate long after the end of its own: if it is to send "
            "again, anjungan-tool hub renew {}",
            claimed->kiosk,
            claimed->kiosk
        );
        return fail(ErrorCode::unauthorised, "over for too long");
    }
    // A request that names an earlier end is answered already, or was overheard then.
    const bool answered = claimed->expires < present->expires;
    if (answered || !protocol::is_renewal_due(*present, now)) {
        return std::move(*present);
    }
    return renew(claimed->kiosk);
}

HttpAnswer Renewal::answer(ByteView body) {
    if (body.size() > protocol::max_renewal_request_bytes) {
        return json_error(413, "too-large");
    }
    const auto certificate = certificate_for(body);
    if (certificate) {
        return signed_bytes(
            protocol::certificate_media_type, as_bytes(protocol::encode_certificate(*certificate))
        );
    }
    switch (certificate.error().code) {
    case ErrorCode::invalid_input: return json_error(400, "malformed");
    case ErrorCode::unauthorised:
    case ErrorCode::not_found: return json_error(401, "unknown-kiosk");
    case ErrorCode::unavailable:
    case ErrorCode::timed_out:
    case ErrorCode::io:
    case ErrorCode::corrupt:
    case ErrorCode::conflict:
    case ErrorCode::full:
    case ErrorCode::unsupported: break;
    }
    log::error("a certificate could not be renewed: {}", certificate.error().detail);
    return out_of_order();
}

} // namespace anjungan::hub
