// One page of the updates feed.
#include "offline-cache/sync/updates_reader.hpp"

#include "kiosk/base/log.hpp"
#include "offline-cache/protocol/updates.hpp"
#include "offline-cache/sync/hub_paths.hpp"

#include <fmt/format.h>

namespace anjungan::sync {

bool UpdatesReader::read_page(std::uint64_t epoch) {
    const auto more = try_page(epoch);
    if (!more) {
        log::info("no news from the hub: {}", more.error().detail);
    }
    return more.value_or(false);
}

Status UpdatesReader::take_acks(const protocol::UpdatesReply& page) {
    std::vector<Bytes> acks;
    for (const auto& entry : page.entries) {
        if (entry.kind == protocol::ack_update_kind) {
            acks.push_back(entry.bytes);
        }
    }
    if (acks.empty()) {
        return {};
    }
    const auto outcomes = outbox_.apply_acks(acks); // verifies each again, by itself
    return outcomes ? Status() : fail(outcomes.error());
}

Result<bool> UpdatesReader::try_page(std::uint64_t epoch) {
    const auto cursor = outbox_.updates_cursor();
    if (!cursor) {
        return fail(cursor.error());
    }
    const auto path = fmt::format("{}?cursor={}", updates_path, *cursor);
    const protocol::ReadRequest request{options_.kiosk, clock_.wall_time(), protocol::make_nonce()};
    const auto reply = transport_.get(path, protocol::sign_read_request(request, path, key_));
    if (!reply) {
        return fail(reply.error());
    }
    if (reply->status == 404) {
        return false; // a hub from before there was news
    }
    if (reply->status != 200 || reply->body.size() > protocol::max_updates_reply_bytes) {
        return fail(ErrorCode::corrupt, fmt::format("HTTP {}", reply->status));
    }
    const auto page = protocol::verify_updates(reply->body, request, options_.hub);
    if (!page) {
        return fail(page.error());
    }
    if (page->hub_epoch != epoch) {
        return fail(ErrorCode::conflict, "the hub's epoch changed in between");
    }
    // First what cannot be asked for again once the cursor has moved on.
    if (auto taken = take_acks(*page); !taken) {
        return fail(std::move(taken.error()));
    }
    if (auto applied = outbox_.apply_updates(*page); !applied) {
        return fail(std::move(applied.error()));
    }
    // A hub that says "more" without going on must not keep the kiosk asking.
    return page->more && page->cursor > *cursor;
}

} // namespace anjungan::sync
