// SPDX-License-Identifier: GPL-3.0-or-later
/// A transport with a small hub behind it that misbehaves as told.
#pragma once

#include "offline-cache/sync/transport.hpp"
#include "protocol/ack.hpp"
#include "tests/offline-cache/sync/kiosk_fixture.hpp"

#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <set>
#include <vector>

namespace anjungan::test {

/// What happens to one batch.
enum class Trick {
    none,
    page_200,          ///< a captive portal's log-in page; the hub saw nothing
    unsigned_200,      ///< 200 and a body that is no reply
    forged_acks,       ///< signed by somebody else
    other_records,     ///< good acks, for records that were not sent
    other_kiosk,       ///< good acks, for another kiosk
    other_digest,      ///< good acks, for other contents
    doubled,           ///< takes all, acknowledges each record twice
    unauthorised,      ///< 401
    other_epoch,       ///< good acks from before a restore
    half_the_acks,     ///< takes all, acknowledges every second
    redirect,          ///< 302
    too_large,         ///< 413
    unprocessable,     ///< 422
    busy,              ///< 429 with Retry-After: 600
    overloaded,        ///< 503 without Retry-After
    broken,            ///< 500
    forbidden,         ///< 403
    distrusted,        ///< TLS refuses the other side
    reset_before_body, ///< no answer, nothing taken
    reset_after_body,  ///< everything taken, the answer lost
    rejected,          ///< takes nothing and signs "rejected"
};

class ScriptedHub : public sync::Transport {
public:
    explicit ScriptedHub(const KioskFixture& fixture) : fixture_(fixture) {}

    Result<sync::HttpReply> post(std::string_view path, ByteView body) override;
    /// `news` answers; without it 404, as a hub from before there was such a path.
    Result<sync::HttpReply> get(std::string_view path, std::string_view authorization) override;

    std::function<Result<sync::HttpReply>(std::string_view path, std::string_view authorization)>
        news;

    /// One trick for each of the next batches.
    std::deque<Trick> tricks;
    /// Batches with this record fail with 500; 0: none.
    std::uint64_t poison = 0;
    /// Larger batches get 413.
    std::size_t max_records = 100;
    /// Whoever opens a session gets 401.
    bool refuses_sessions = false;
    std::uint64_t epoch = 7;
    /// Of its clock, where a session opens.
    std::chrono::seconds clock_ahead{0};
    std::atomic<int> sessions = 0;
    std::vector<std::size_t> batches; ///< how many records each one held

    /// Each batch takes so long for each of its bytes; a test says whose clock moves.
    std::function<void(std::size_t body_bytes)> passing_time;

    /// What the hub has: kseq → how often it came.
    std::map<std::uint64_t, int> inbox;

private:
    Result<sync::HttpReply> open(ByteView body);
    Result<sync::HttpReply> take(ByteView body);
    Result<sync::HttpReply> play(Trick trick, const std::vector<ByteView>& envelopes);
    Result<sync::HttpReply> acknowledge(Trick trick, const std::vector<ByteView>& envelopes);
    [[nodiscard]] Bytes ack_for(ByteView envelope, Trick trick) const;
    void keep(const std::vector<ByteView>& envelopes);

    const KioskFixture& fixture_;
    crypto::SigningKey stranger_ = crypto::SigningKey::make();
};

} // namespace anjungan::test
