// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures behind messages.
#include "protocol/signed_frame.hpp"

#include <fmt/format.h>

namespace anjungan::protocol {

namespace {

Bytes joined(ByteView message, ByteView besides) {
    Bytes bytes(message.begin(), message.end());
    bytes.insert(bytes.end(), besides.begin(), besides.end());
    return bytes;
}

} // namespace

Bytes SignedFrame::append_signature(Bytes message, const crypto::SigningKey& key, ByteView besides)
    const {
    const auto signature = crypto::sign(domain, joined(message, besides), key);
    message.insert(message.end(), signature.bytes.begin(), signature.bytes.end());
    return message;
}

Status SignedFrame::check_signature(
    ByteView bytes, const crypto::SignPublicKey& signer, ByteView besides
) const {
    const auto parts = split_signature(bytes, name);
    TRY(parts);
    const auto covered = joined(parts->message, besides);
    if (!crypto::is_signed_by(signer, domain, covered, parts->signature)) {
        return fail(ErrorCode::unauthorised, std::string(refusal));
    }
    return {};
}

Status SignedFrame::other_request() const {
    return fail(ErrorCode::unauthorised, fmt::format("{} answers another request", name));
}

} // namespace anjungan::protocol
