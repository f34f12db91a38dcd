// SPDX-License-Identifier: GPL-3.0-or-later
// The misbehaving hub.
#include "tests/offline-cache/sync/scripted_hub.hpp"

#include "protocol/sync_open.hpp"
#include "protocol/wire.hpp"

#include <algorithm>

namespace anjungan::test {

namespace {

sync::HttpReply reply(int status, std::string_view type, ByteView body) {
    sync::HttpReply made;
    made.status = status;
    made.content_type = std::string(type);
    made.body.assign(body.begin(), body.end());
    return made;
}

sync::HttpReply plain(int status) {
    return reply(status, "application/json", as_bytes("{\"error\":\"x\"}"));
}

} // namespace

Result<sync::HttpReply> ScriptedHub::post(std::string_view path, ByteView body) {
    return path == "/v1/sync/open" ? open(body) : take(body);
}

Result<sync::HttpReply> ScriptedHub::get(std::string_view path, std::string_view authorization) {
    return news ? news(path, authorization) : plain(404);
}

Result<sync::HttpReply> ScriptedHub::open(ByteView body) {
    ++sessions;
    const auto request = protocol::verify_sync_request(body, fixture_.key.public_key());
    if (!request || refuses_sessions) {
        return plain(401);
    }
    protocol::SyncOpenReply opened;
    opened.kiosk = request->kiosk;
    opened.nonce = request->nonce;
    opened.hub_epoch = epoch;
    opened.time = fixture_.clock.wall_time() + clock_ahead;
    std::uint64_t expected = 1;
    for (const auto& [kseq, times] : inbox) {
        if (kseq > expected) {
            opened.gaps.push_back({expected, kseq - 1});
        }
        expected = kseq + 1;
    }
    opened.high_water = opened.gaps.empty() ? expected - 1 : opened.gaps.front().first - 1;
    opened.gaps.push_back({expected, 0x7FFF'FFFF'FFFF'FFFF});
    return reply(
        200, protocol::sync_open_media_type, protocol::sign_sync_reply(opened, fixture_.hub)
    );
}

Result<sync::HttpReply> ScriptedHub::take(ByteView body) {
    const auto envelopes = protocol::decode_batch(body);
    if (!envelopes) {
        return plain(400);
    }
    batches.push_back(envelopes->size());
    if (passing_time) {
        passing_time(body.size());
    }
    auto trick = Trick::none;
    if (!tricks.empty()) {
        trick = tricks.front();
        tricks.pop_front();
    }
    const bool poisoned = std::ranges::any_of(*envelopes, [this](const auto& envelope) {
        return protocol::read_header(envelope).value().kseq == poison;
    });
    if (poisoned) {
        trick = Trick::broken;
    }
    if (envelopes->size() > max_records) {
        trick = Trick::too_large;
    }
    return play(trick, *envelopes);
}

Result<sync::HttpReply> ScriptedHub::play(Trick trick, const std::vector<ByteView>& envelopes) {
    switch (trick) {
    case Trick::none:
    case Trick::other_epoch:
    case Trick::doubled:
    case Trick::half_the_acks: keep(envelopes); [[fallthrough]];
    case Trick::forged_acks:
    case Trick::other_records:
    case Trick::other_kiosk:
    case Trick::other_digest:
    case Trick::rejected: return acknowledge(trick, envelopes);
    case Trick::page_200: return reply(200, "text/html", as_bytes("<html>log in</html>"));
    case Trick::unsigned_200: return plain(200);
    case Trick::redirect: return plain(302);
    case Trick::too_large: return plain(413);
    case Trick::unprocessable: return plain(422);
    case Trick::busy: {
        auto busy = plain(429);
        busy.retry_after = std::chrono::seconds(600);
        return busy;
    }
    case Trick::overloaded: return plain(503);
    case Trick::broken: return plain(500);
    case Trick::forbidden: return plain(403);
    case Trick::unauthorised: return plain(401);
    case Trick::distrusted: return fail(ErrorCode::unauthorised, "unknown certificate");
    case Trick::reset_after_body: keep(envelopes); [[fallthrough]];
    case Trick::reset_before_body: return fail(ErrorCode::unavailable, "connection reset");
    }
    return plain(500);
}

Result<sync::HttpReply>
ScriptedHub::acknowledge(Trick trick, const std::vector<ByteView>& envelopes) {
    std::vector<Bytes> acks;
    for (std::size_t i = 0; i < envelopes.size(); ++i) {
        if (trick != Trick::half_the_acks || i % 2 == 0) {
            acks.push_back(ack_for(envelopes[i], trick));
        }
        if (trick == Trick::doubled) {
            acks.push_back(acks.back());
        }
    }
    return reply(200, protocol::batch_reply_media_type, protocol::encode_batch_reply(acks).value());
}

Bytes ScriptedHub::ack_for(ByteView envelope, Trick trick) const {
    const auto header = protocol::read_header(envelope).value();
    protocol::Ack ack;
    ack.kiosk = trick == Trick::other_kiosk ? "K-02" : header.kiosk;
    ack.id = trick == Trick::other_records ? make_record_id(fixture_.clock) : header.id;
    ack.kseq = header.kseq;
    ack.digest = protocol::envelope_digest(envelope).value();
    if (trick == Trick::other_digest) {
        ack.digest.bytes[0] ^= 1;
    }
    ack.hub_epoch = trick == Trick::other_epoch ? epoch - 1 : epoch;
    ack.time = fixture_.clock.wall_time();
    ack.status =
        trick == Trick::rejected ? protocol::AckStatus::rejected : protocol::AckStatus::stored;
    return protocol::sign_ack(ack, trick == Trick::forged_acks ? stranger_ : fixture_.hub);
}

void ScriptedHub::keep(const std::vector<ByteView>& envelopes) {
    for (const auto& envelope : envelopes) {
        ++inbox[protocol::read_header(envelope).value().kseq];
    }
}

} // namespace anjungan::test
