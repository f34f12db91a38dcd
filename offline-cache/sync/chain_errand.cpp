// SPDX-License-Identifier: GPL-3.0-or-later
// A checkpoint goes to the hub, its witness comes back.
#include "offline-cache/sync/chain_errand.hpp"

#include "base/log.hpp"
#include "base/run_on.hpp"
#include "offline-cache/sync/reply_verdict.hpp"

namespace anjungan::sync {

namespace {

constexpr std::string_view checkpoint_path = "/v1/audit/checkpoints";

} // namespace

bool ChainErrand::step() {
    const auto now = parts_.clock.boot_time();
    if (now < due_) {
        return false;
    }
    const auto done = have_witnessed();
    due_ = now + (done ? between : after_failure);
    if (!done && done.error().code != ErrorCode::unavailable) {
        log::warning("the hub did not witness the audit log: {}", done.error().detail);
    }
    return false;
}

Status ChainErrand::have_witnessed() {
    const auto checkpoint =
        run_on(parts_.store_thread, [this] { return parts_.store.checkpoints().unwitnessed(); });
    TRY(checkpoint);
    if (!*checkpoint) {
        return {};
    }
    const auto reply = parts_.transport.post(checkpoint_path, **checkpoint);
    const auto judgement = reply ? judge(*reply) : judge(reply.error());
    if (judgement.verdict != Verdict::answer) {
        return fail(ErrorCode::unavailable, judgement.detail);
    }
    const auto kept = run_on(parts_.store_thread, [this, &reply] {
        return parts_.store.checkpoints().keep_witness(reply->body);
    });
    TRY(kept);
    if (*kept == store::WitnessOutcome::chain_differs) {
        log::error("the hub has witnessed entries that are not in this kiosk's audit log: was the "
                   "disk put back to an older state?");
    }
    return {};
}

} // namespace anjungan::sync
