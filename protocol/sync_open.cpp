// Opening a sync session.
#include "protocol/sync_open.hpp"

#include "protocol/crypto/seal.hpp"
#include "protocol/kiosk_id.hpp"
#include "protocol/octets.hpp"

#include <algorithm>
#include <cassert>

namespace anjungan::protocol {

namespace {

constexpr std::uint8_t version = 1;
constexpr std::string_view request_magic = "AJO";
constexpr std::string_view request_domain = "anjungan sync request v1";
constexpr std::string_view request_name = "the sync request";
constexpr std::string_view reply_magic = "AJP";
constexpr std::string_view reply_domain = "anjungan sync reply v1";
constexpr std::string_view reply_name = "the sync reply";

Result<SyncOpenRequest> parse_request(ByteView message) {
    OctetReader reader(message, request_name);
    reader.magic(request_magic, version);
    SyncOpenRequest request;
    request.kiosk = reader.kiosk();
    request.time = reader.time();
    request.nonce = reader.array<16>();
    if (auto complete = reader.finish(); !complete) {
        return fail(complete.error());
    }
    return request;
}

/// Gaps rise, do not touch and lie above the high-water mark; whatever else is a broken hub.
std::vector<KseqGap> parse_gaps(OctetReader& reader, std::uint64_t high_water) {
    const std::size_t count = reader.u16();
    if (count > max_sync_gaps) {
        reader.refuse(ErrorCode::full, "names too many gaps");
        return {};
    }
    std::vector<KseqGap> gaps;
    auto before = high_water;
    for (std::size_t i = 0; i < count && !reader.failed(); ++i) {
        KseqGap gap;
        gap.first = reader.u64();
        gap.last = reader.u64();
        const bool first_may_touch = i == 0;
        if (gap.first <= before || gap.last < gap.first ||
            (!first_may_touch && gap.first == before + 1)) {
            reader.refuse(ErrorCode::corrupt, "names gaps out of order");
        }
        before = gap.last;
        gaps.push_back(gap);
    }
    return gaps;
}

Result<SyncOpenReply> parse_reply(ByteView message) {
    OctetReader reader(message, reply_name);
    reader.magic(reply_magic, version);
    SyncOpenReply reply;
    reply.kiosk = reader.kiosk();
    reply.nonce = reader.array<16>();
    reply.hub_epoch = reader.u64();
    reply.high_water = reader.u64();
    reply.time = reader.time();
    reply.gaps = parse_gaps(reader, reply.high_water);
    if (auto complete = reader.finish(); !complete) {
        return fail(complete.error());
    }
    return reply;
}

} // namespace

Nonce make_nonce() {
    Nonce nonce = {};
    crypto::fill_unpredictable(nonce);
    return nonce;
}

Bytes sign_sync_request(const SyncOpenRequest& request, const crypto::SigningKey& kiosk) {
    assert(is_kiosk_id(request.kiosk));
    OctetWriter writer;
    writer.magic(request_magic, version);
    writer.kiosk(request.kiosk);
    writer.time(request.time);
    writer.octets(request.nonce);
    return sign_in_place(writer.take(), request_domain, kiosk);
}

Result<SyncOpenRequest> read_sync_request(ByteView body) {
    return read_signed(body, request_name, parse_request);
}

Result<SyncOpenRequest> verify_sync_request(ByteView body, const crypto::SignPublicKey& kiosk) {
    const Signer by{kiosk, request_domain, "the sync request is not signed by this kiosk"};
    return verify_signed(body, request_name, by, parse_request);
}

Bytes sign_sync_reply(const SyncOpenReply& reply, const crypto::SigningKey& hub) {
    assert(is_kiosk_id(reply.kiosk));
    OctetWriter writer;
    writer.magic(reply_magic, version);
    writer.kiosk(reply.kiosk);
    writer.octets(reply.nonce);
    writer.u64(reply.hub_epoch);
    writer.u64(reply.high_water);
    writer.time(reply.time);
    const auto count = std::min(reply.gaps.size(), max_sync_gaps);
    writer.u16(static_cast<std::uint16_t>(count));
    for (const auto& gap : std::span(reply.gaps).first(count)) {
        writer.u64(gap.first);
        writer.u64(gap.last);
    }
    return sign_in_place(writer.take(), reply_domain, hub);
}

Result<SyncOpenReply>
verify_sync_reply(ByteView body, const SyncOpenRequest& request, const crypto::SignPublicKey& hub) {
    const Signer by{hub, reply_domain, "the sync reply is not signed by this hub"};
    auto reply = verify_signed(body, reply_name, by, parse_reply);
    if (!reply) {
        return reply;
    }
    if (reply->kiosk != request.kiosk || reply->nonce != request.nonce) {
        return fail(ErrorCode::unauthorised, "the sync reply answers another request");
    }
    return reply;
}

} // namespace anjungan::protocol
