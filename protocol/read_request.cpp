// The Authorization header of a reading kiosk.
#include "protocol/read_request.hpp"

#include "protocol/kiosk_id.hpp"
#include "protocol/octets.hpp"

#include <cassert>

namespace anjungan::protocol {

namespace {

constexpr std::uint8_t version = 1;
constexpr std::string_view scheme = "Anjungan ";
constexpr std::string_view magic = "AJU";
constexpr std::string_view domain = "anjungan read request v1";
constexpr std::string_view name = "the read request";

Bytes with_path(ByteView message, std::string_view path) {
    Bytes bytes(message.begin(), message.end());
    const auto tail = as_bytes(path);
    bytes.insert(bytes.end(), tail.begin(), tail.end());
    return bytes;
}

Result<ReadRequest> parse(ByteView message) {
    OctetReader reader(message, name);
    reader.magic(magic, version);
    ReadRequest request;
    request.kiosk = reader.kiosk();
    request.time = reader.time();
    request.nonce = reader.array<16>();
    if (auto complete = reader.finish(); !complete) {
        return fail(complete.error());
    }
    return request;
}

Result<Bytes> token_in(std::string_view authorization) {
    if (!authorization.starts_with(scheme)) {
        return fail(ErrorCode::corrupt, "the read request has another scheme");
    }
    auto bytes = from_base32(authorization.substr(scheme.size()));
    return bytes ? std::move(bytes) : fail(ErrorCode::corrupt, "the read request is no base32");
}

} // namespace

std::string sign_read_request(
    const ReadRequest& request, std::string_view path, const crypto::SigningKey& kiosk
) {
    assert(is_kiosk_id(request.kiosk));
    OctetWriter writer;
    writer.magic(magic, version);
    writer.kiosk(request.kiosk);
    writer.time(request.time);
    writer.octets(request.nonce);
    const auto signature = crypto::sign(domain, with_path(writer.view(), path), kiosk);
    writer.octets(signature.bytes);
    return std::string(scheme) + to_base32(writer.view());
}

Result<ReadRequest> read_read_request(std::string_view authorization) {
    const auto token = token_in(authorization);
    if (!token) {
        return fail(token.error());
    }
    const auto parts = split_signature(*token, name);
    return parts ? parse(parts->message) : fail(parts.error());
}

Result<ReadRequest> verify_read_request(
    std::string_view authorization, std::string_view path, const crypto::SignPublicKey& kiosk
) {
    const auto token = token_in(authorization);
    if (!token) {
        return fail(token.error());
    }
    const auto parts = split_signature(*token, name);
    auto request = parts ? parse(parts->message) : fail(parts.error());
    if (request &&
        !crypto::is_signed_by(kiosk, domain, with_path(parts->message, path), parts->signature)) {
        return fail(ErrorCode::unauthorised, "the read request is not signed by this kiosk");
    }
    return request;
}

} // namespace anjungan::protocol
