// SPDX-License-Identifier: GPL-3.0-or-later
// Enrolment messages.
#include "protocol/enrolment.hpp"

#include "protocol/kiosk_id.hpp"
#include "protocol/signed_frame.hpp"

#include <cassert>

namespace anjungan::protocol {

namespace {

/// Signed twice: by the key that it brings, and around that by whoever knows the code.
constexpr SignedFrame request_frame = {
    "the enrolment request",
    "AJE",
    "anjungan enrolment key v1",
    "the enrolment request is not signed by its own key"};
constexpr std::string_view outer_domain = "anjungan enrolment request v1";
constexpr SignedFrame reply_frame = {
    "the enrolment reply",
    "AJF",
    "anjungan enrolment reply v1",
    "whoever answered does not know the code: not the office's hub"};

EnrolmentRequest parse_request(OctetReader& reader) {
    EnrolmentRequest request;
    request.kiosk = reader.kiosk();
    request.nonce = reader.array<16>();
    request.key.bytes = reader.array<32>();
    return request;
}

struct ReplyParts {
    EnrolmentReply reply; ///< without its certificate
    std::string certificate;
};

ReplyParts parse_reply(OctetReader& reader) {
    ReplyParts parts;
    parts.reply.kiosk = reader.kiosk();
    parts.reply.nonce = reader.array<16>();
    parts.reply.hub.bytes = reader.array<32>();
    parts.reply.recipients.hub.bytes = reader.array<32>();
    parts.reply.recipients.recovery.bytes = reader.array<32>();
    parts.certificate = as_text(reader.octets(reader.u16()));
    return parts;
}

bool fits(const EnrolmentReply& reply, const EnrolmentRequest& request) {
    return reply.kiosk == request.kiosk && reply.nonce == request.nonce &&
           reply.certificate.kiosk == request.kiosk && reply.certificate.key == request.key;
}

} // namespace

Bytes sign_enrolment_request(
    const std::string& name,
    const Nonce& nonce,
    const crypto::SigningKey& kiosk,
    const crypto::SigningKey& asker
) {
    assert(is_kiosk_id(name));
    auto inner = request_frame.sign(kiosk, [&](OctetWriter& writer) {
        writer.kiosk(name);
        writer.octets(nonce);
        writer.octets(kiosk.public_key().bytes);
    });
    return sign_in_place(std::move(inner), outer_domain, asker);
}

Result<EnrolmentRequest> read_enrolment_request(ByteView body) {
    const auto outer = split_signature(body, request_frame.name);
    TRY(outer);
    auto request = request_frame.read(outer->message, parse_request);
    TRY(request);
    TRY(request_frame.check_signature(outer->message, request->key));
    return request;
}

Result<EnrolmentRequest>
verify_enrolment_request(ByteView body, const crypto::SignPublicKey& asker) {
    auto request = read_enrolment_request(body);
    TRY(request);
    const auto outer = split_signature(body, request_frame.name);
    TRY(outer);
    if (!crypto::is_signed_by(asker, outer_domain, outer->message, outer->signature)) {
        return fail(ErrorCode::unauthorised, "the enrolment request was made with another code");
    }
    return request;
}

Bytes sign_enrolment_reply(const EnrolmentReply& reply, const crypto::SigningKey& answerer) {
    assert(is_kiosk_id(reply.kiosk));
    return reply_frame.sign(answerer, [&reply](OctetWriter& writer) {
        const auto text = encode_certificate(reply.certificate);
        writer.kiosk(reply.kiosk);
        writer.octets(reply.nonce);
        writer.octets(reply.hub.bytes);
        writer.octets(reply.recipients.hub.bytes);
        writer.octets(reply.recipients.recovery.bytes);
        writer.u16(static_cast<std::uint16_t>(text.size()));
        writer.octets(as_bytes(text));
    });
}

Result<EnrolmentReply> verify_enrolment_reply(
    ByteView body, const EnrolmentRequest& request, const crypto::SignPublicKey& answerer
) {
    TRY(reply_frame.check_signature(body, answerer));
    auto parts = reply_frame.read(body, parse_reply);
    TRY(parts);
    auto certificate = decode_certificate(parts->certificate);
    TRY(certificate);
    auto& reply = parts->reply;
    reply.certificate = std::move(*certificate);
    if (!fits(reply, request)) {
        return fail(ErrorCode::unauthorised, "the enrolment reply answers another request");
    }
    TRY(verify_certificate(reply.certificate, reply.hub));
    return std::move(reply);
}

} // namespace anjungan::protocol
