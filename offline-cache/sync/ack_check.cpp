// SPDX-License-Identifier: GPL-3.0-or-later
// Believes an ack only for what was sent.
#include "offline-cache/sync/ack_check.hpp"

#include "protocol/envelope.hpp"
#include "protocol/wire.hpp"

#include <algorithm>
#include <set>

namespace anjungan::sync {

namespace {

bool is_about(const protocol::Ack& ack, const store::SealedRecord& record) {
    if (ack.id != record.id || ack.kseq != record.kseq) {
        return false;
    }
    const auto digest = protocol::envelope_digest(record.envelope);
    return digest && *digest == ack.digest;
}

} // namespace

std::vector<Bytes>
believable_acks(std::span<const store::SealedRecord> sent, ByteView answer, const AckRules& rules) {
    std::vector<Bytes> believed;
    auto acks = protocol::decode_batch_reply(answer);
    if (!acks) {
        return believed;
    }
    std::set<RecordId> seen;
    for (auto& bytes : *acks) {
        const auto ack = protocol::verify_ack(bytes, rules.hub);
        if (!ack || ack->kiosk != rules.kiosk || ack->hub_epoch != rules.epoch) {
            continue;
        }
        const bool ours = std::any_of(sent.begin(), sent.end(), [&ack](const auto& record) {
            return is_about(*ack, record);
        });
        if (ours && seen.insert(ack->id).second) {
            believed.push_back(std::move(bytes));
        }
    }
    return believed;
}

bool made_progress(std::span<const store::AckOutcome> outcomes, bool resent) {
    return std::any_of(outcomes.begin(), outcomes.end(), [resent](auto outcome) {
        return outcome == store::AckOutcome::applied ||
               (resent && outcome == store::AckOutcome::known);
    });
}

} // namespace anjungan::sync
