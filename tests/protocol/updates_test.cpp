// SPDX-License-Identifier: GPL-3.0-or-later
// Updates: asked for by the kiosk, answered by the hub, and neither by anybody else.
#include "protocol/updates.hpp"

#include "tests/protocol/generators.hpp"
#include "tests/support/catch.hpp"

using namespace anjungan;
using namespace anjungan::protocol;

namespace {

constexpr std::string_view asked_path = "/v1/updates?cursor=7";

ReadRequest read_request_now() {
    return {"KIOS-1", WallTime(std::chrono::seconds(1795485600)), make_nonce()};
}

StatusUpdate any_status() {
    return {
        test::any_record_id(),
        *rc::gen::arbitrary<std::uint64_t>(),
        *rc::gen::elementOf(
            std::vector(std::begin(all_submission_states), std::end(all_submission_states))
        ),
        test::any_time()};
}

UpdatesReply updates_for(const ReadRequest& request) {
    const StatusUpdate status{{{1, 2}}, 4, SubmissionState::done, request.time};
    return {
        request.kiosk, request.nonce, 3, request.time, 9, true, {encode_status(status), {77, {1}}}};
}

} // namespace

TEST_CASE("read request: every one decodes to what was signed", "[protocol]") {
    const auto kiosk = crypto::SigningKey::make();
    CHECK(rc::check([&kiosk] {
        const ReadRequest request{*test::any_kiosk_id(), test::any_time(), make_nonce()};
        const auto header = sign_read_request(request, asked_path, kiosk);
        RC_ASSERT(header.size() <= 1024U);
        RC_ASSERT(read_read_request(header).value() == request);
        RC_ASSERT(verify_read_request(header, asked_path, kiosk.public_key()).value() == request);
    }));
}

TEST_CASE("read request: another path, kiosk or character does not pass", "[protocol]") {
    const auto kiosk = crypto::SigningKey::make();
    const auto header = sign_read_request(read_request_now(), asked_path, kiosk);
    const auto refused = [&](std::string_view text, std::string_view path) {
        return !verify_read_request(text, path, kiosk.public_key());
    };
    CHECK_FALSE(refused(header, asked_path));
    CHECK(refused(header, "/v1/updates?cursor=8"));
    CHECK(refused(header, "/v1/updates"));
    CHECK_FALSE(
        verify_read_request(header, asked_path, crypto::SigningKey::make().public_key()).has_value()
    );
    const auto bytes = as_bytes(header);
    CHECK(test::accepted_changes(Bytes(bytes.begin(), bytes.end()), [&](const Bytes& changed) {
              return refused(as_text(changed), asked_path);
          }) == 0);
}

TEST_CASE("updates: every reply decodes to what was signed", "[protocol]") {
    const auto hub = crypto::SigningKey::make();
    CHECK(rc::check([&hub] {
        const auto request = read_request_now();
        auto reply = updates_for(request);
        reply.cursor = *rc::gen::arbitrary<std::uint64_t>();
        reply.more = *rc::gen::arbitrary<bool>();
        const auto status = any_status();
        reply.entries.push_back(encode_status(status));
        RC_ASSERT(decode_status(reply.entries.back()).value() == status);
        const auto body = sign_updates(reply, hub);
        RC_ASSERT(verify_updates(body, request, hub.public_key()).value() == reply);
    }));
}

TEST_CASE("updates: a flipped bit, a missing byte or an older reply is refused", "[protocol]") {
    const auto hub = crypto::SigningKey::make();
    const auto request = read_request_now();
    const auto body = sign_updates(updates_for(request), hub);
    CHECK(test::accepted_changes(body, [&](const Bytes& changed) {
              return !verify_updates(changed, request, hub.public_key());
          }) == 0);
    CHECK(
        verify_updates(body, read_request_now(), hub.public_key()).error().code ==
        ErrorCode::unauthorised
    );
}

TEST_CASE("updates: the largest reply stays within its size", "[protocol]") {
    const auto hub = crypto::SigningKey::make();
    const auto request = read_request_now();
    auto reply = updates_for(request);
    reply.entries.assign(max_updates, {1, Bytes(max_update_bytes, 0)});
    const auto body = sign_updates(reply, hub);
    CHECK(body.size() <= max_updates_reply_bytes);
    CHECK(verify_updates(body, request, hub.public_key()).has_value());
}

TEST_CASE("status update: a state of a later program is told apart from damage", "[protocol]") {
    auto entry = encode_status({{{1}}, 4, SubmissionState::done, {}});
    entry.bytes[24] = 9;
    CHECK(decode_status(entry).error().code == ErrorCode::unsupported);
    entry.bytes.pop_back();
    CHECK(decode_status(entry).error().code == ErrorCode::corrupt);
}
