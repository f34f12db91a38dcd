// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a sync session.
#include "protocol/sync_open.hpp"

#include "protocol/crypto/seal.hpp"
#include "protocol/kiosk_id.hpp"
#include "protocol/signed_frame.hpp"

#include <algorithm>
#include <cassert>

namespace anjungan::protocol {

namespace {

constexpr SignedFrame request_frame = {
    "the sync request",
    "AJO",
    "anjungan sync request v1",
    "the sync request is not signed by this kiosk"};
constexpr SignedFrame reply_frame = {
    "the sync reply", "AJP", "anjungan sync reply v1", "the sync reply is not signed by this hub"};

SyncOpenRequest parse_request(OctetReader& reader) {
    SyncOpenRequest request;
    request.kiosk = reader.kiosk();
    request.time = reader.time();
    request.nonce = reader.array<16>();
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

SyncOpenReply parse_reply(OctetReader& reader) {
    SyncOpenReply reply;
    reply.kiosk = reader.kiosk();
    reply.nonce = reader.array<16>();
    reply.hub_epoch = reader.u64();
    reply.high_water = reader.u64();
    reply.time = reader.time();
    reply.gaps = parse_gaps(reader, reply.high_water);
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
    return request_frame.sign(kiosk, [&request](OctetWriter& writer) {
        writer.kiosk(request.kiosk);
        writer.time(request.time);
        writer.octets(request.nonce);
    });
}

Result<SyncOpenRequest> read_sync_request(ByteView body) {
    return request_frame.read(body, parse_request);
}

Result<SyncOpenRequest> verify_sync_request(ByteView body, const crypto::SignPublicKey& kiosk) {
    return request_frame.verify(body, kiosk, parse_request);
}

Bytes sign_sync_reply(const SyncOpenReply& reply, const crypto::SigningKey& hub) {
    assert(is_kiosk_id(reply.kiosk));
    return reply_frame.sign(hub, [&reply](OctetWriter& writer) {
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
    });
}

Result<SyncOpenReply>
verify_sync_reply(ByteView body, const SyncOpenRequest& request, const crypto::SignPublicKey& hub) {
    auto reply = reply_frame.verify(body, hub, parse_reply);
    TRY(reply);
    TRY(reply_frame.check_answers(*reply, request));
    return reply;
}

} // namespace anjungan::protocol
