// Enrolment messages.
#include "protocol/enrolment.hpp"

#include "protocol/kiosk_id.hpp"
#include "protocol/octets.hpp"

#include <cassert>

namespace anjungan::protocol {

namespace {

constexpr std::uint8_t version = 1;
constexpr std::string_view request_magic = "AJE";
constexpr std::string_view key_domain = "anjungan enrolment key v1";
constexpr std::string_view request_domain = "anjungan enrolment request v1";
constexpr std::string_view request_name = "the enrolment request";
constexpr std::string_view reply_magic = "AJF";
constexpr std::string_view reply_domain = "anjungan enrolment reply v1";
constexpr std::string_view reply_name = "the enrolment reply";

Result<EnrolmentRequest> parse_request(ByteView message) {
    OctetReader reader(message, request_name);
    reader.magic(request_magic, version);
    EnrolmentRequest request;
    request.kiosk = reader.kiosk();
    request.nonce = reader.array<16>();
    request.key.bytes = reader.array<32>();
    if (auto complete = reader.finish(); !complete) {
        return fail(complete.error());
    }
    return request;
}

/// Not yet checked against the request.
Result<EnrolmentReply> parse_reply(ByteView message) {
    OctetReader reader(message, reply_name);
    reader.magic(reply_magic, version);
    EnrolmentReply reply;
    reply.kiosk = reader.kiosk();
    reply.nonce = reader.array<16>();
    reply.hub.bytes = reader.array<32>();
    reply.recipients.hub.bytes = reader.array<32>();
    reply.recipients.recovery.bytes = reader.array<32>();
    const auto text = reader.octets(reader.u16());
    if (auto complete = reader.finish(); !complete) {
        return fail(complete.error());
    }
    auto certificate = decode_certificate(as_text(text));
    if (!certificate) {
        return fail(std::move(certificate.error()));
    }
    reply.certificate = std::move(*certificate);
    return reply;
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
    OctetWriter writer;
    writer.magic(request_magic, version);
    writer.kiosk(name);
    writer.octets(nonce);
    writer.octets(kiosk.public_key().bytes);
    return sign_in_place(sign_in_place(writer.take(), key_domain, kiosk), request_domain, asker);
}

Result<EnrolmentRequest> read_enrolment_request(ByteView body) {
    const auto outer = split_signature(body, request_name);
    const auto inner = outer ? split_signature(outer->message, request_name) : outer;
    if (!inner) {
        return fail(inner.error());
    }
    auto request = parse_request(inner->message);
    if (request &&
        !crypto::is_signed_by(request->key, key_domain, inner->message, inner->signature)) {
        return fail(ErrorCode::unauthorised, "the enrolment request is not signed by its own key");
    }
    return request;
}

Result<EnrolmentRequest>
verify_enrolment_request(ByteView body, const crypto::SignPublicKey& asker) {
    auto request = read_enrolment_request(body);
    const auto parts = split_signature(body, request_name);
    if (request && parts &&
        !crypto::is_signed_by(asker, request_domain, parts->message, parts->signature)) {
        return fail(ErrorCode::unauthorised, "the enrolment request was made with another code");
    }
    return request;
}

Bytes sign_enrolment_reply(const EnrolmentReply& reply, const crypto::SigningKey& answerer) {
    assert(is_kiosk_id(reply.kiosk));
    const auto text = encode_certificate(reply.certificate);
    OctetWriter writer;
    writer.magic(reply_magic, version);
    writer.kiosk(reply.kiosk);
    writer.octets(reply.nonce);
    writer.octets(reply.hub.bytes);
    writer.octets(reply.recipients.hub.bytes);
    writer.octets(reply.recipients.recovery.bytes);
    writer.u16(static_cast<std::uint16_t>(text.size()));
    writer.octets(as_bytes(text));
    return sign_in_place(writer.take(), reply_domain, answerer);
}

Result<EnrolmentReply> verify_enrolment_reply(
    ByteView body, const EnrolmentRequest& request, const crypto::SignPublicKey& answerer
) {
    const auto parts = split_signature(body, reply_name);
    if (!parts) {
        return fail(parts.error());
    }
    if (!crypto::is_signed_by(answerer, reply_domain, parts->message, parts->signature)) {
        return fail(
            ErrorCode::unauthorised, "whoever answered does not know the code: not the office's hub"
        );
    }
    auto reply = parse_reply(parts->message);
    if (!reply) {
        return reply;
    }
    if (!fits(*reply, request)) {
        return fail(ErrorCode::unauthorised, "the enrolment reply answers another request");
    }
    if (auto vouched = verify_certificate(reply->certificate, reply->hub); !vouched) {
        return fail(std::move(vouched.error()));
    }
    return reply;
}

} // namespace anjungan::protocol
