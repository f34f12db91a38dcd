// The updates feed's reply.
#include "protocol/updates.hpp"

#include "protocol/kiosk_id.hpp"
#include "protocol/octets.hpp"

#include <cassert>

namespace anjungan::protocol {

namespace {

constexpr std::uint8_t version = 1;
constexpr std::string_view magic = "AJV";
constexpr std::string_view domain = "anjungan updates v1";
constexpr std::string_view name = "the updates reply";

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

Result<UpdatesReply> parse(ByteView message) {
    OctetReader reader(message, name);
    reader.magic(magic, version);
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
    if (auto complete = reader.finish(); !complete) {
        return fail(complete.error());
    }
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
    if (auto complete = reader.finish(); !complete) {
        return fail(complete.error());
    }
    if (!state) {
        return fail(ErrorCode::unsupported, "the status update names a state of a later program");
    }
    decoded.state = *state;
    return decoded;
}

Bytes sign_updates(const UpdatesReply& reply, const crypto::SigningKey& hub) {
    assert(is_kiosk_id(reply.kiosk));
    assert(reply.entries.size() <= max_updates);
    OctetWriter writer;
    writer.magic(magic, version);
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
    return sign_in_place(writer.take(), domain, hub);
}

Result<UpdatesReply>
verify_updates(ByteView body, const ReadRequest& request, const crypto::SignPublicKey& hub) {
    const Signer by{hub, domain, "the updates reply is not signed by this hub"};
    auto reply = verify_signed(body, name, by, parse);
    if (!reply) {
        return reply;
    }
    if (reply->kiosk != request.kiosk || reply->nonce != request.nonce) {
        return fail(ErrorCode::unauthorised, "the updates reply answers another request");
    }
    return reply;
}

} // namespace anjungan::protocol
