// SPDX-License-Identifier: GPL-3.0-or-later
// One page of the updates feed.
#include "offline-cache/sync/updates_errand.hpp"

#include "base/log.hpp"
#include "protocol/updates.hpp"

#include <fmt/format.h>

namespace anjungan::sync {

namespace {

constexpr std::string_view updates_path = "/v1/updates";

} // namespace

bool UpdatesErrand::step() {
    const auto now = parts_.clock.boot_time();
    if (now < due_) {
        return false;
    }
    const auto more = read_page();
    if (!more) {
        log::info("no news from the hub: {}", more.error().detail);
    }
    due_ = more.value_or(false) ? now : now + every;
    return more.value_or(false);
}

Status UpdatesErrand::take_acks(const protocol::UpdatesReply& page) {
    std::vector<Bytes> acks;
    for (const auto& entry : page.entries) {
        if (entry.kind == protocol::ack_update_kind) {
            acks.push_back(entry.bytes);
        }
    }
    if (acks.empty()) {
        return {};
    }
    const auto outcomes = parts_.outbox.apply_acks(acks); // verifies each again, by itself
    return status_of(outcomes);
}

Result<bool> UpdatesErrand::read_page() {
    const auto facts = parts_.outbox.facts();
    TRY(facts);
    const auto cursor = parts_.outbox.updates_cursor();
    TRY(cursor);
    const auto path = fmt::format("{}?cursor={}", updates_path, *cursor);
    const protocol::ReadRequest request{
        parts_.kiosk, parts_.clock.wall_time(), protocol::make_nonce()};
    const auto reply =
        parts_.transport.get(path, protocol::sign_read_request(request, path, parts_.key));
    TRY(reply);
    if (reply->status == 404) {
        return false; // a hub from before there was news
    }
    if (reply->status != 200 || reply->body.size() > protocol::max_updates_reply_bytes) {
        return fail(ErrorCode::corrupt, fmt::format("HTTP {}", reply->status));
    }
    const auto page = protocol::verify_updates(reply->body, request, parts_.hub);
    TRY(page);
    if (facts->hub_epoch != page->hub_epoch) {
        return fail(ErrorCode::conflict, "the hub's epoch changed in between");
    }
    // First what cannot be asked for again once the cursor has moved on.
    TRY(take_acks(*page));
    TRY(parts_.outbox.apply_updates(*page));
    // A hub that says "more" without going on must not keep the kiosk asking.
    return page->more && page->cursor > *cursor;
}

} // namespace anjungan::sync
