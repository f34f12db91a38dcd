// SPDX-License-Identifier: GPL-3.0-or-later
// Sealing, checking and opening envelopes.
#include "protocol/envelope.hpp"

#include "protocol/compression.hpp"
#include "protocol/crypto/seal.hpp"
#include "protocol/kiosk_id.hpp"
#include "protocol/octets.hpp"

#include <algorithm>

namespace anjungan::protocol {

namespace {

constexpr std::string_view magic = "AJE";
constexpr std::string_view domain = "anjungan envelope v1";
constexpr std::string_view name = "the envelope";
constexpr std::size_t length_bytes = 4; ///< in front of the zstd frame

std::size_t bucket(std::size_t size) {
    return (size + envelope_bucket_bytes - 1) / envelope_bucket_bytes * envelope_bucket_bytes;
}

/// Length, frame, zeros up to the bucket.
SecretBytes pad(const SecretBytes& frame) {
    const auto size = frame.reveal().size();
    OctetWriter length;
    length.u32(static_cast<std::uint32_t>(size));
    Bytes padded(bucket(length_bytes + size));
    std::copy(length.view().begin(), length.view().end(), padded.begin());
    std::copy(
        frame.reveal().begin(),
        frame.reveal().end(),
        padded.begin() + static_cast<std::ptrdiff_t>(length_bytes)
    );
    return SecretBytes(std::move(padded));
}

/// The frame inside, if the padding is the one way `pad` would have done it.
Result<ByteView> unpad(ByteView padded) {
    OctetReader reader(padded, "the envelope's body");
    const std::size_t size = reader.u32();
    const auto frame = reader.octets(size);
    const auto rest = reader.octets(reader.left());
    const bool zero = std::all_of(rest.begin(), rest.end(), [](auto byte) { return byte == 0; });
    if (!zero || padded.size() != bucket(length_bytes + size)) {
        reader.refuse(ErrorCode::corrupt, "is padded wrongly");
    }
    TRY(reader.finish());
    return frame;
}

Bytes encode_header(const EnvelopeHeader& header) {
    OctetWriter writer;
    writer.magic(magic, header.version);
    writer.kiosk(header.kiosk);
    writer.octets(header.id.bytes);
    writer.u64(header.kseq);
    writer.u32(header.key_epoch);
    return writer.take();
}

EnvelopeHeader parse_header(OctetReader& reader) {
    EnvelopeHeader header;
    reader.magic(magic, envelope_version);
    header.kiosk = reader.kiosk();
    header.id = reader.record_id();
    header.kseq = reader.u64();
    header.key_epoch = reader.u32();
    if (header.kseq == 0) {
        reader.refuse(ErrorCode::corrupt, "has the sequence number 0");
    }
    return header;
}

Bytes signed_message(ByteView header_bytes, const crypto::Digest& digest) {
    OctetWriter message;
    message.octets(header_bytes);
    message.octets(digest.bytes);
    return message.take();
}

Status check_header(const EnvelopeHeader& header) {
    if (header.version != envelope_version) {
        return fail(ErrorCode::unsupported, "this program seals envelopes of version 1 only");
    }
    if (!is_kiosk_id(header.kiosk) || header.kseq == 0) {
        return fail(ErrorCode::invalid_input, "an envelope needs a kiosk id and a sequence number");
    }
    return {};
}

/// Everything before the signature.
Result<Bytes>
encode_body(ByteView header_bytes, const SecretBytes& padded, const Recipients& recipients) {
    const auto content_key = crypto::make_content_key();
    const auto to_hub = crypto::seal_key(content_key, recipients.hub);
    const auto to_recovery = crypto::seal_key(content_key, recipients.recovery);
    if (!to_hub || !to_recovery) {
        return fail(to_hub ? to_recovery.error() : to_hub.error());
    }
    const auto sealed = crypto::seal(content_key, padded, header_bytes);
    OctetWriter writer;
    writer.octets(header_bytes);
    writer.octets(*to_hub);
    writer.octets(*to_recovery);
    writer.u32(static_cast<std::uint32_t>(sealed.size()));
    writer.octets(sealed);
    return writer.take();
}

} // namespace

Result<SealedEnvelope> seal_envelope(
    const EnvelopeHeader& header,
    SecretBytes plaintext,
    const Recipients& recipients,
    const crypto::SigningKey& kiosk
) {
    TRY(check_header(header));
    if (plaintext.reveal().size() > max_plaintext_bytes) {
        return fail(ErrorCode::full, "the submission is larger than an envelope may hold");
    }
    const auto frame = compress(plaintext);
    plaintext.clear();
    TRY(frame);
    const auto header_bytes = encode_header(header);
    auto body = encode_body(header_bytes, pad(*frame), recipients);
    TRY(body);
    SealedEnvelope envelope;
    envelope.digest = crypto::digest_of(*body);
    envelope.signature = crypto::sign(domain, signed_message(header_bytes, envelope.digest), kiosk);
    envelope.bytes = std::move(*body);
    const auto& signature = envelope.signature.bytes;
    envelope.bytes.insert(envelope.bytes.end(), signature.begin(), signature.end());
    if (envelope.bytes.size() > max_envelope_bytes) {
        return fail(ErrorCode::full, "the sealed submission is larger than a batch may be");
    }
    return envelope;
}

Result<ParsedEnvelope> ParsedEnvelope::parse(ByteView envelope) {
    OctetReader reader(envelope, name);
    if (envelope.size() > max_envelope_bytes) {
        reader.refuse(ErrorCode::full, "is too large");
    }
    ParsedEnvelope parsed;
    parsed.bytes_ = envelope;
    parsed.header_ = parse_header(reader);
    parsed.header_bytes_ = envelope.first(envelope.size() - reader.left());
    parsed.hub_key_ = reader.octets(crypto::sealed_key_bytes);
    parsed.recovery_key_ = reader.octets(crypto::sealed_key_bytes);
    parsed.sealed_ = reader.octets(reader.u32());
    const auto covered = envelope.first(envelope.size() - reader.left());
    parsed.signature_.bytes = reader.array<64>();
    const auto padded = parsed.sealed_.size() - crypto::seal_overhead_bytes;
    if (parsed.sealed_.size() <= crypto::seal_overhead_bytes || padded != bucket(padded)) {
        reader.refuse(ErrorCode::corrupt, "has a body of an impossible size");
    }
    TRY(reader.finish());
    parsed.digest_ = crypto::digest_of(covered);
    return parsed;
}

Status ParsedEnvelope::verify(const crypto::SignPublicKey& kiosk) const {
    if (!crypto::is_signed_by(kiosk, domain, signed_message(header_bytes_, digest_), signature_)) {
        return fail(ErrorCode::unauthorised, "the envelope is not signed by this kiosk");
    }
    return {};
}

Result<SecretBytes> ParsedEnvelope::open(const crypto::BoxKeyPair& hub_or_recovery) const {
    auto content_key = crypto::open_key(hub_key_, hub_or_recovery);
    if (!content_key) {
        content_key = crypto::open_key(recovery_key_, hub_or_recovery);
    }
    if (!content_key) {
        return fail(
            ErrorCode::unauthorised,
            "this key is neither the hub's nor the recovery key of the envelope"
        );
    }
    const auto padded = crypto::open_sealed(*content_key, sealed_, header_bytes_);
    TRY(padded);
    const auto frame = unpad(padded->reveal());
    TRY(frame);
    return decompress(*frame, max_plaintext_bytes);
}

Result<EnvelopeHeader> read_header(ByteView envelope) {
    const auto parsed = ParsedEnvelope::parse(envelope);
    TRY(parsed);
    return parsed->header();
}

Result<crypto::Digest> envelope_digest(ByteView envelope) {
    const auto parsed = ParsedEnvelope::parse(envelope);
    TRY(parsed);
    return parsed->digest();
}

Result<SecretBytes> open_envelope(ByteView envelope, const crypto::BoxKeyPair& hub_or_recovery) {
    const auto parsed = ParsedEnvelope::parse(envelope);
    TRY(parsed);
    return parsed->open(hub_or_recovery);
}

} // namespace anjungan::protocol
