// SPDX-License-Identifier: GPL-3.0-or-later
// Batches and their replies.
#include "protocol/wire.hpp"

#include "protocol/octets.hpp"

#include <limits>

namespace anjungan::protocol {

namespace {

constexpr std::uint8_t version = 1;
constexpr std::string_view batch_magic = "AJB";
constexpr std::string_view batch_name = "the batch";
constexpr std::string_view reply_magic = "AJR";
constexpr std::string_view reply_name = "the batch reply";

/// One length-prefixed record; an empty one can never be right.
ByteView record_of(OctetReader& reader, std::size_t length) {
    if (length == 0) {
        reader.refuse(ErrorCode::corrupt, "holds an empty record");
    }
    return reader.octets(length);
}

} // namespace

Result<Bytes> encode_batch(std::span<const ByteView> envelopes) {
    if (envelopes.empty()) {
        return fail(ErrorCode::invalid_input, "a batch needs a record");
    }
    if (envelopes.size() > max_batch_records) {
        return fail(ErrorCode::full, "too many records for one batch");
    }
    OctetWriter writer;
    writer.magic(batch_magic, version);
    writer.u8(static_cast<std::uint8_t>(envelopes.size()));
    for (const auto& envelope : envelopes) {
        const auto size = writer.view().size() + record_overhead_bytes + envelope.size();
        if (envelope.empty()) {
            return fail(ErrorCode::invalid_input, "a record of the batch is empty");
        }
        if (size > max_batch_bytes) {
            return fail(ErrorCode::full, "the records are too large for one batch");
        }
        writer.u32(static_cast<std::uint32_t>(envelope.size()));
        writer.octets(envelope);
    }
    return writer.take();
}

Result<Bytes> encode_batch(std::span<const Bytes> envelopes) {
    return encode_batch(std::vector<ByteView>(envelopes.begin(), envelopes.end()));
}

Result<std::vector<ByteView>> decode_batch(ByteView body) {
    OctetReader reader(body, batch_name);
    if (body.size() > max_batch_bytes) {
        reader.refuse(ErrorCode::full, "is too large");
    }
    reader.magic(batch_magic, version);
    const std::size_t count = reader.u8();
    if (count == 0) {
        reader.refuse(ErrorCode::corrupt, "holds no record");
    }
    if (count > max_batch_records) {
        reader.refuse(ErrorCode::full, "holds too many records");
    }
    std::vector<ByteView> envelopes;
    for (std::size_t i = 0; i < count && !reader.failed(); ++i) {
        envelopes.push_back(record_of(reader, reader.u32()));
    }
    TRY(reader.finish());
    return envelopes;
}

Result<Bytes> encode_batch_reply(std::span<const Bytes> acks) {
    if (acks.size() > max_batch_records) {
        return fail(ErrorCode::full, "too many acknowledgements for one reply");
    }
    OctetWriter writer;
    writer.magic(reply_magic, version);
    writer.u8(static_cast<std::uint8_t>(acks.size()));
    for (const auto& ack : acks) {
        if (ack.empty() || ack.size() > std::numeric_limits<std::uint16_t>::max()) {
            return fail(ErrorCode::invalid_input, "an acknowledgement has an impossible size");
        }
        writer.u16(static_cast<std::uint16_t>(ack.size()));
        writer.octets(ack);
    }
    return writer.take();
}

Result<std::vector<Bytes>> decode_batch_reply(ByteView body) {
    OctetReader reader(body, reply_name);
    if (body.size() > max_batch_reply_bytes) {
        reader.refuse(ErrorCode::full, "is too large");
    }
    reader.magic(reply_magic, version);
    const std::size_t count = reader.u8();
    if (count > max_batch_records) {
        reader.refuse(ErrorCode::full, "holds too many acknowledgements");
    }
    std::vector<Bytes> acks;
    for (std::size_t i = 0; i < count && !reader.failed(); ++i) {
        const auto ack = record_of(reader, reader.u16());
        acks.emplace_back(ack.begin(), ack.end());
    }
    TRY(reader.finish());
    return acks;
}

} // namespace anjungan::protocol
