// SPDX-License-Identifier: GPL-3.0-or-later
/// How a new kiosk becomes known: its public key to the hub, its certificate and the office's
/// public keys back, each under a key that only holders of the one-time code have.
///
/// Request, version 1, integers big-endian: "AJE" · version u8 · length u8 + kiosk id · nonce 16 ·
/// the kiosk's Ed25519 public key 32 · Ed25519 signature 64 by that key (domain "anjungan enrolment
/// key v1": it holds the secret half) · Ed25519 signature 64 by the code's asker (domain "anjungan
/// enrolment request v1": kiosk, key and code belong together).
/// Reply: "AJF" · version u8 · length u8 + kiosk id · nonce 16 · the hub's signing key 32 · the
/// hub's box key 32 · the recovery box key 32 · length u16 + the certificate's text · Ed25519
/// signature 64 by the code's answerer (domain "anjungan enrolment reply v1"): a stranger on the
/// way cannot put keys of his own in. Signatures cover all bytes before them.
#pragma once

#include "protocol/certificate.hpp"
#include "protocol/enrolment_code.hpp"
#include "protocol/envelope.hpp"
#include "protocol/sync_open.hpp"

namespace anjungan::protocol {

constexpr std::size_t max_enrolment_request_bytes = 256;
constexpr std::size_t max_enrolment_reply_bytes = 8192;
constexpr std::string_view enrolment_media_type = "application/vnd.anjungan.enrolment";

struct EnrolmentRequest {
    std::string kiosk; ///< see is_kiosk_id
    Nonce nonce = {};  ///< a new one for each try
    crypto::SignPublicKey key;

    bool operator==(const EnrolmentRequest&) const = default;
};

struct EnrolmentReply {
    std::string kiosk;
    Nonce nonce = {};
    crypto::SignPublicKey hub; ///< signs acknowledgements and certificates
    Recipients recipients;     ///< what submissions are sealed to
    Certificate certificate;
};

/// For the key whose secret half is `kiosk`.
[[nodiscard]] Bytes sign_enrolment_request(
    const std::string& name,
    const Nonce& nonce,
    const crypto::SigningKey& kiosk,
    const crypto::SigningKey& asker
);

/// With the kiosk's own signature checked and the code's not: to find out which invitation it is
/// about. `corrupt`, `unsupported`, or `unauthorised` when the kiosk does not hold the key.
[[nodiscard]] Result<EnrolmentRequest> read_enrolment_request(ByteView body);

/// `unauthorised` unless it was made with the code of this asker.
[[nodiscard]] Result<EnrolmentRequest>
verify_enrolment_request(ByteView body, const crypto::SignPublicKey& asker);

[[nodiscard]] Bytes
sign_enrolment_reply(const EnrolmentReply& reply, const crypto::SigningKey& answerer);

/// `unauthorised` unless whoever answered knows the code, the reply answers this very request, and
/// the certificate is for its kiosk and key and signed by the hub key beside it.
[[nodiscard]] Result<EnrolmentReply> verify_enrolment_reply(
    ByteView body, const EnrolmentRequest& request, const crypto::SignPublicKey& answerer
);

} // namespace anjungan::protocol
