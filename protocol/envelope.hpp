// SPDX-License-Identifier: GPL-3.0-or-later
/// The sealed envelope of one submission: what the kiosk stores and the hub receives.
///
/// Layout, version 1, integers big-endian:
///     "AJE" · version u8 · length u8 + kiosk id · record id 16 · kseq u64 · key epoch u32   header
///     content key sealed to the hub 80 · the same sealed to the recovery key 80
///     length u32 + (nonce 24 · ciphertext · tag 16)                     header as associated data
///     Ed25519 signature 64              domain "anjungan envelope v1", over header || digest
/// The digest is BLAKE2b-256 over all bytes before the signature. Inside the ciphertext: length
/// u32, the zstd frame, zero bytes up to the next multiple of 512, so that the size says little
/// about what was answered.
///
/// Parsers are strict: a wrong length, a byte too many or an unknown version is refused with a
/// sentence. Errors: `corrupt` (malformed), `unsupported` (version), `unauthorised` (signature or
/// key), `full` (too large). Pure functions, any thread.
#pragma once

#include "base/record_id.hpp"
#include "base/secret.hpp"
#include "protocol/crypto/hash.hpp"
#include "protocol/crypto/keys.hpp"
#include "protocol/crypto/sign.hpp"

namespace anjungan::protocol {

constexpr std::uint8_t envelope_version = 1;
constexpr std::size_t envelope_bucket_bytes = 512;
/// The largest envelope: one always fits a batch by itself.
constexpr std::size_t max_envelope_bytes = (std::size_t{256} << 10) - 16;
/// The largest body before compression; a frame that claims more is refused before it is opened.
constexpr std::size_t max_plaintext_bytes = std::size_t{1} << 20;

struct EnvelopeHeader {
    std::uint8_t version = envelope_version;
    std::string kiosk; ///< see is_kiosk_id
    RecordId id;
    std::uint64_t kseq = 0;      ///< the kiosk's gapless sequence, from 1
    std::uint32_t key_epoch = 0; ///< which hub box key it was sealed to

    bool operator==(const EnvelopeHeader&) const = default;
};

/// The two public keys that every envelope is sealed to.
struct Recipients {
    crypto::BoxPublicKey hub;
    crypto::BoxPublicKey recovery; ///< its secret is kept off-line, for the day the hub is lost
};

struct SealedEnvelope {
    Bytes bytes; ///< the whole envelope, signature included
    crypto::Digest digest;
    crypto::Signature signature;
};

/// `plaintext` is CBOR already; it is wiped before this returns. `invalid_input` for a bad kiosk id
/// or kseq 0, `full` when the envelope would not fit a batch.
[[nodiscard]] Result<SealedEnvelope> seal_envelope(
    const EnvelopeHeader& header,
    SecretBytes plaintext,
    const Recipients& recipients,
    const crypto::SigningKey& kiosk
);

/// An envelope taken apart, once, for everything that is asked of it. It points into the bytes that
/// it was parsed from, which must outlive it.
class ParsedEnvelope {
public:
    [[nodiscard]] static Result<ParsedEnvelope> parse(ByteView envelope);

    /// Unverified: to find out whose key to verify with.
    [[nodiscard]] const EnvelopeHeader& header() const { return header_; }
    [[nodiscard]] const crypto::Digest& digest() const { return digest_; }
    [[nodiscard]] const crypto::Signature& signature() const { return signature_; }
    /// The whole envelope.
    [[nodiscard]] ByteView bytes() const { return bytes_; }

    /// Every byte is covered: `unauthorised` if a single one was changed.
    [[nodiscard]] Status verify(const crypto::SignPublicKey& kiosk) const;

    /// The CBOR inside, with the hub's or the recovery key pair. Does not check the signature.
    [[nodiscard]] Result<SecretBytes> open(const crypto::BoxKeyPair& hub_or_recovery) const;

private:
    ParsedEnvelope() = default;

    EnvelopeHeader header_;
    crypto::Digest digest_;
    crypto::Signature signature_;
    ByteView bytes_;
    ByteView header_bytes_;
    ByteView hub_key_;
    ByteView recovery_key_;
    ByteView sealed_;
};

/// For a caller that wants this one thing of an envelope; unverified.
[[nodiscard]] Result<EnvelopeHeader> read_header(ByteView envelope);
[[nodiscard]] Result<crypto::Digest> envelope_digest(ByteView envelope);
[[nodiscard]] Result<SecretBytes>
open_envelope(ByteView envelope, const crypto::BoxKeyPair& hub_or_recovery);

} // namespace anjungan::protocol
