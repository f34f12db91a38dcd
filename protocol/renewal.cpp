// SPDX-License-Identifier: GPL-3.0-or-later
// Asking for a later end, and looking at what comes back.
#include "protocol/renewal.hpp"

#include "protocol/kiosk_id.hpp"
#include "protocol/signed_frame.hpp"

#include <cassert>

namespace anjungan::protocol {

namespace {

constexpr SignedFrame frame = {
    "the renewal request",
    "AJG",
    "anjungan certificate renewal v1",
    "the renewal request is not signed by this kiosk"};

RenewalRequest parse(OctetReader& reader) {
    RenewalRequest request;
    request.kiosk = reader.kiosk();
    request.expires = reader.time();
    return request;
}

} // namespace

bool is_renewal_due(const Certificate& certificate, WallTime now) {
    return certificate.expires - now < renewal_time;
}

Bytes sign_renewal_request(const RenewalRequest& request, const crypto::SigningKey& kiosk) {
    assert(is_kiosk_id(request.kiosk));
    return frame.sign(kiosk, [&request](OctetWriter& writer) {
        writer.kiosk(request.kiosk);
        writer.time(request.expires);
    });
}

Result<RenewalRequest> read_renewal_request(ByteView body) {
    return frame.read(body, parse);
}

Result<RenewalRequest> verify_renewal_request(ByteView body, const crypto::SignPublicKey& kiosk) {
    return frame.verify(body, kiosk, parse);
}

Status check_renewal(
    const Certificate& renewed, const Certificate& present, const crypto::SignPublicKey& hub
) {
    TRY(verify_certificate(renewed, hub));
    if (renewed.kiosk != present.kiosk || renewed.key != present.key) {
        return fail(ErrorCode::unauthorised, "the renewed certificate is another kiosk's");
    }
    if (renewed.expires <= present.expires) {
        return fail(ErrorCode::conflict, "the certificate that came does not end later");
    }
    return {};
}

} // namespace anjungan::protocol
