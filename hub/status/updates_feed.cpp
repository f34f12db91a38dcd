// SPDX-License-Identifier: GPL-3.0-or-later
// The updates feed's route.
#include "hub/status/updates_feed.hpp"

#include "base/log.hpp"
#include "protocol/ack.hpp"

#include <charconv>
#include <optional>

namespace anjungan::hub {

namespace {

/// "cursor=NUMBER", or nothing for the beginning.
std::optional<std::uint64_t> cursor_in(std::string_view query) {
    constexpr std::string_view name = "cursor=";
    if (query.empty()) {
        return 0;
    }
    if (!query.starts_with(name)) {
        return std::nullopt;
    }
    const auto digits = query.substr(name.size());
    const auto* const end = digits.data() + digits.size();
    std::uint64_t cursor = 0;
    const auto [stopped, problem] = std::from_chars(digits.data(), end, cursor);
    return problem == std::errc() && stopped == end ? std::optional(cursor) : std::nullopt;
}

std::string as_sent(const HttpRequest& request) {
    return request.query.empty() ? request.path : request.path + '?' + request.query;
}

} // namespace

/// The acknowledgement that lets the kiosk drop its copy, after its time or, erased, at once; it
/// keeps it for ever.
protocol::Update UpdatesFeed::later_ack(const LaterAck& record, const protocol::UpdatesReply& to) {
    protocol::Ack ack;
    ack.kiosk = to.kiosk;
    ack.id = record.id;
    ack.kseq = record.kseq;
    ack.digest = record.digest;
    ack.hub_epoch = to.hub_epoch;
    ack.time = to.time;
    ack.status = record.status;
    return {protocol::ack_update_kind, protocol::sign_ack(ack, parts_.keys.sign)};
}

HttpAnswer UpdatesFeed::answer(const HttpRequest& request) {
    const auto claimed = protocol::read_read_request(request.authorization);
    const auto key =
        claimed ? parts_.kiosks.key_of(claimed->kiosk, parts_.clock.wall_time()) : std::nullopt;
    if (!key || !protocol::verify_read_request(request.authorization, as_sent(request), *key)) {
        return json_error(401, "unknown-kiosk");
    }
    const auto cursor = cursor_in(request.query);
    if (!cursor) {
        return json_error(400, "malformed");
    }
    const auto page = parts_.changes.after(claimed->kiosk, *cursor, protocol::max_updates);
    if (!page) {
        log::error("the updates feed failed: {}", page.error().detail);
        return out_of_order();
    }
    protocol::UpdatesReply reply;
    reply.kiosk = claimed->kiosk;
    reply.nonce = claimed->nonce;
    reply.hub_epoch = parts_.epoch;
    reply.time = parts_.clock.wall_time();
    reply.cursor = page->cursor;
    reply.more = page->more;
    for (const auto& update : page->updates) {
        if (const auto* status = std::get_if<protocol::StatusUpdate>(&update); status != nullptr) {
            reply.entries.push_back(protocol::encode_status(*status));
        } else {
            reply.entries.push_back(later_ack(std::get<LaterAck>(update), reply));
        }
    }
    return signed_bytes(
        protocol::updates_media_type, protocol::sign_updates(reply, parts_.keys.sign)
    );
}

} // namespace anjungan::hub
