// SPDX-License-Identifier: GPL-3.0-or-later
// The updates feed's reply.
#include "protocol/updates.hpp"

#include "protocol/kiosk_id.hpp"
#include "protocol/signed_frame.hpp"

#include <cassert>

namespace anjungan::protocol {

namespace {

constexpr SignedFrame frame = {
    "the updates reply",
    "AJV",
    "anjungan updates v1",
    "the updates reply is not signed by this hub"};

std::vector<Update> parse_entries(OctetReader& reader) {
    const std::size_t count = reader.u16();
    if (count > max_updates) {
        reader.refuse(ErrorCode::full, "holds too many entries");
        return {};
    }
    std::vector<Update> entries;
    for (std::size_t i = 0; i < count && !reader.failed(); ++i) {
        const auto kind = reader.u8();
        const std::size_t length = reader.u16();
        if (length > max_update_bytes) {
            reader.refuse(ErrorCode::full, "holds an entry that is too long");
        }
        const auto bytes = reader.octets(length);
        entries.push_back({kind, Bytes(bytes.begin(), bytes.end())});
    }
    return entries;
}

UpdatesReply parse(OctetReader& reader) {
    UpdatesReply reply;
    reply.kiosk = reader.kiosk();
    reply.nonce = reader.array<16>();
    reply.hub_epoch = reader.u64();
    reply.time = reader.time();
    reply.cursor = reader.u64();
    const auto more = reader.u8();
    if (more > 1) {
        reader.refuse(ErrorCode::corrupt, "says neither yes nor no");
    }
    reply.more = more == 1;
    reply.entries = parse_entries(reader);
    return reply;
}

} // namespace

Update encode_status(const StatusUpdate& update) {
    OctetWriter writer;
    writer.octets(update.id.bytes);
    writer.u64(update.kseq);
    writer.u8(static_cast<std::uint8_t>(update.state));
    writer.time(update.since);
    return {status_update_kind, writer.take()};
}

Result<StatusUpdate> decode_status(const Update& update) {
    OctetReader reader(update.bytes, "the status update");
    StatusUpdate decoded;
    decoded.id = reader.record_id();
    decoded.kseq = reader.u64();
    const auto state = submission_state_from(reader.u8());
    decoded.since = reader.time();
    TRY(reader.finish());
    if (!state) {
        return fail(ErrorCode::unsupported, "the status update names a state of a later program");
    }
    decoded.state = *state;
    return decoded;
}

Bytes sign_updates(const UpdatesReply& reply, const crypto::SigningKey& hub) {
    assert(is_kiosk_id(reply.kiosk));
    assert(reply.entries.size() <= max_updates);
    return frame.sign(hub, [&reply](OctetWriter& writer) {
        writer.kiosk(reply.kiosk);
        writer.octets(reply.nonce);
        writer.u64(reply.hub_epoch);
        writer.time(reply.time);
        writer.u64(reply.cursor);
        writer.u8(reply.more ? 1 : 0);
        writer.u16(static_cast<std::uint16_t>(reply.entries.size()));
        for (const auto& entry : reply.entries) {
            assert(entry.bytes.size() <= max_update_bytes);
            writer.u8(entry.kind);
            writer.u16(static_cast<std::uint16_t>(entry.bytes.size()));
            writer.octets(entry.bytes);
        }
    });
}

Result<UpdatesReply>
verify_updates(ByteView body, const ReadRequest& request, const crypto::SignPublicKey& hub) {
    auto reply = frame.verify(body, hub, parse);
    TRY(reply);
    TRY(frame.check_answers(*reply, request));
    return reply;
}

} // namespace anjungan::protocol
