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

/// An envelope taken apart; the views point into it.
struct Parts {
    EnvelopeHeader header;
    ByteView header_bytes;
    ByteView hub_key;
    ByteView recovery_key;
    ByteView sealed;
    ByteView covered; ///< all that the digest is over
    crypto::Signature signature;
};

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
    if (auto complete = reader.finish(); !complete) {
        return fail(complete.error());
    }
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

Result<Parts> take_apart(ByteView envelope) {
    OctetReader reader(envelope, name);
    if (envelope.size() > max_envelope_bytes) {
        reader.refuse(ErrorCode::full, "is too large");
    }
    Parts parts;
    parts.header = parse_header(reader);
    parts.header_bytes = envelope.first(envelope.size() - reader.left());
    parts.hub_key = reader.octets(crypto::sealed_key_bytes);
    parts.recovery_key = reader.octets(crypto::sealed_key_bytes);
    parts.sealed = reader.octets(reader.u32());
    parts.covered = envelope.first(envelope.size() - reader.left());
    parts.signature.bytes = reader.array<64>();
    const auto padded = parts.sealed.size() - crypto::seal_overhead_bytes;
    if (parts.sealed.size() <= crypto::seal_overhead_bytes || padded != bucket(padded)) {
        reader.refuse(ErrorCode::corrupt, "has a body of an impossible size");
    }
    if (auto complete = reader.finish(); !complete) {
        return fail(complete.error());
    }
    return parts;
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
    if (auto usable = check_header(header); !usable) {
        return fail(usable.error());
    }
    if (plaintext.reveal().size() > max_plaintext_bytes) {
        return fail(ErrorCode::full, "the submission is larger than an envelope may hold");
    }
    const auto frame = compress(plaintext);
    plaintext.clear();
    if (!frame) {
        return fail(frame.error());
    }
    const auto header_bytes = encode_header(header);
    auto body = encode_body(header_bytes, pad(*frame), recipients);
    if (!body) {
        return fail(body.error());
    }
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

Result<EnvelopeHeader> read_header(ByteView envelope) {
    auto parts = take_apart(envelope);
    if (!parts) {
        return fail(parts.error());
    }
    return std::move(parts->header);
}

Result<crypto::Digest> envelope_digest(ByteView envelope) {
    const auto parts = take_apart(envelope);
    if (!parts) {
        return fail(parts.error());
    }
    return crypto::digest_of(parts->covered);
}

Result<EnvelopeFacts> verify_envelope(ByteView envelope, const crypto::SignPublicKey& kiosk) {
    auto parts = take_apart(envelope);
    if (!parts) {
        return fail(parts.error());
    }
    const auto digest = crypto::digest_of(parts->covered);
    const auto message = signed_message(parts->header_bytes, digest);
    if (!crypto::is_signed_by(kiosk, domain, message, parts->signature)) {
        return fail(ErrorCode::unauthorised, "the envelope is not signed by this kiosk");
    }
    return EnvelopeFacts{std::move(parts->header), digest, parts->signature};
}

Result<SecretBytes> open_envelope(ByteView envelope, const crypto::BoxKeyPair& hub_or_recovery) {
    const auto parts = take_apart(envelope);
    if (!parts) {
        return fail(parts.error());
    }
    auto content_key = crypto::open_key(parts->hub_key, hub_or_recovery);
    if (!content_key) {
        content_key = crypto::open_key(parts->recovery_key, hub_or_recovery);
    }
    if (!content_key) {
        return fail(
            ErrorCode::unauthorised,
            "this key is neither the hub's nor the recovery key of the envelope"
        );
    }
    const auto padded = crypto::open_sealed(*content_key, parts->sealed, parts->header_bytes);
    if (!padded) {
        return fail(padded.error());
    }
    const auto frame = unpad(padded->reveal());
    return frame ? decompress(*frame, max_plaintext_bytes) : fail(frame.error());
}

} // namespace anjungan::protocol
