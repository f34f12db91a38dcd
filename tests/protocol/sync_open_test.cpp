// SPDX-License-Identifier: GPL-3.0-or-later
// A sync session opens with fresh, signed words only.
#include "protocol/sync_open.hpp"

#include "tests/protocol/generators.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::protocol;

namespace {

SyncOpenRequest request_now() {
    return {"KIOS-1", WallTime(std::chrono::seconds(1795485600)), make_nonce()};
}

SyncOpenReply reply_to(const SyncOpenRequest& request) {
    return {request.kiosk, request.nonce, 3, 10, request.time, {{12, 14}, {20, 20}}};
}

} // namespace

TEST_CASE("sync request: every one decodes to what was signed", "[protocol]") {
    const auto kiosk = crypto::SigningKey::make();
    CHECK(rc::check([&kiosk] {
        const SyncOpenRequest request{*test::any_kiosk_id(), test::any_time(), make_nonce()};
        const auto body = sign_sync_request(request, kiosk);
        RC_ASSERT(body.size() <= max_sync_open_bytes);
        RC_ASSERT(read_sync_request(body).value() == request);
        RC_ASSERT(verify_sync_request(body, kiosk.public_key()).value() == request);
    }));
}

TEST_CASE("sync reply: every one decodes to what was signed", "[protocol]") {
    const auto hub = crypto::SigningKey::make();
    CHECK(rc::check([&hub] {
        const SyncOpenRequest request{*test::any_kiosk_id(), test::any_time(), make_nonce()};
        auto reply = reply_to(request);
        reply.hub_epoch = *rc::gen::arbitrary<std::uint64_t>();
        reply.high_water = *rc::gen::arbitrary<std::uint32_t>();
        reply.gaps.clear();
        auto next = reply.high_water + 1;
        for (const auto step :
             *rc::gen::container<std::vector<std::uint8_t>>(rc::gen::inRange<std::uint8_t>(2, 200)
             )) {
            reply.gaps.push_back({next, next + step});
            next += step + std::uint64_t{2};
        }
        const auto body = sign_sync_reply(reply, hub);
        RC_ASSERT(verify_sync_reply(body, request, hub.public_key()).value() == reply);
    }));
}

TEST_CASE("sync bodies: a flipped bit or a missing byte anywhere is refused", "[protocol]") {
    const auto key = crypto::SigningKey::make();
    const auto request = request_now();
    CHECK(test::accepted_changes(sign_sync_request(request, key), [&](const Bytes& changed) {
              return !verify_sync_request(changed, key.public_key());
          }) == 0);
    CHECK(
        test::accepted_changes(
            sign_sync_reply(reply_to(request), key),
            [&](const Bytes& changed) {
                return !verify_sync_reply(changed, request, key.public_key());
            }
        ) == 0
    );
}

TEST_CASE("sync reply: an older answer or another kiosk's does not pass", "[protocol]") {
    const auto hub = crypto::SigningKey::make();
    const auto earlier = request_now();
    const auto body = sign_sync_reply(reply_to(earlier), hub);
    CHECK(verify_sync_reply(body, earlier, hub.public_key()));
    CHECK(
        verify_sync_reply(body, request_now(), hub.public_key()).error().code ==
        ErrorCode::unauthorised
    );
    auto neighbour = earlier;
    neighbour.kiosk = "KIOS-2";
    CHECK_FALSE(verify_sync_reply(body, neighbour, hub.public_key()));
}

TEST_CASE("sync reply: gaps out of order are refused though signed", "[protocol]") {
    const auto hub = crypto::SigningKey::make();
    const auto request = request_now();
    const auto accepted = [&](std::vector<KseqGap> gaps) {
        auto reply = reply_to(request);
        reply.gaps = std::move(gaps);
        return verify_sync_reply(sign_sync_reply(reply, hub), request, hub.public_key())
            .has_value();
    };
    CHECK(accepted({}));
    CHECK(accepted({{11, 11}}));
    CHECK_FALSE(accepted({{10, 12}}));
    CHECK_FALSE(accepted({{14, 12}}));
    CHECK_FALSE(accepted({{20, 21}, {12, 13}}));
    CHECK_FALSE(accepted({{12, 13}, {14, 15}}));
}

TEST_CASE("sync reply: leaves out gaps past the limit and stays within its size", "[protocol]") {
    const auto hub = crypto::SigningKey::make();
    const auto request = request_now();
    auto reply = reply_to(request);
    reply.gaps.clear();
    for (std::uint64_t i = 0; i < max_sync_gaps + 5; ++i) {
        reply.gaps.push_back({20 + i * 2, 20 + i * 2});
    }
    const auto body = sign_sync_reply(reply, hub);
    CHECK(body.size() <= max_sync_reply_bytes);
    CHECK(verify_sync_reply(body, request, hub.public_key())->gaps.size() == max_sync_gaps);
}
