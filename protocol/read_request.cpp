// SPDX-License-Identifier: GPL-3.0-or-later
// The Authorization header of a reading kiosk.
#include "protocol/read_request.hpp"

#include "protocol/kiosk_id.hpp"
#include "protocol/signed_frame.hpp"

#include <cassert>

namespace anjungan::protocol {

namespace {

constexpr std::string_view scheme = "Anjungan ";
constexpr SignedFrame frame = {
    "the read request",
    "AJU",
    "anjungan read request v1",
    "the read request is not signed by this kiosk"};

ReadRequest parse(OctetReader& reader) {
    ReadRequest request;
    request.kiosk = reader.kiosk();
    request.time = reader.time();
    request.nonce = reader.array<16>();
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
    const auto write = [&request](OctetWriter& writer) {
        writer.kiosk(request.kiosk);
        writer.time(request.time);
        writer.octets(request.nonce);
    };
    return std::string(scheme) + to_base32(frame.sign(kiosk, write, as_bytes(path)));
}

Result<ReadRequest> read_read_request(std::string_view authorization) {
    const auto token = token_in(authorization);
    TRY(token);
    return frame.read(*token, parse);
}

Result<ReadRequest> verify_read_request(
    std::string_view authorization, std::string_view path, const crypto::SignPublicKey& kiosk
) {
    const auto token = token_in(authorization);
    TRY(token);
    return frame.verify(*token, kiosk, parse, as_bytes(path));
}

} // namespace anjungan::protocol
