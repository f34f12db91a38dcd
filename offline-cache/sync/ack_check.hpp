// SPDX-License-Identifier: GPL-3.0-or-later
/// Which of the acks in an answer may be believed for the batch that was sent.
#pragma once

#include "offline-cache/store/outbox.hpp"
#include "protocol/ack.hpp"

#include <span>
#include <string>
#include <vector>

namespace anjungan::sync {

struct AckRules {
    const crypto::SignPublicKey& hub; ///< whose signature counts
    const std::string& kiosk;         ///< ours
    std::uint64_t epoch = 0;          ///< of this session: an ack from before a restore is void
};

/// The signed acks in `answer` that this hub made for these very records (id, kseq, digest) in
/// this session's epoch, each record at most once. Everything else is dropped in silence: it was
/// not a word of the hub to us.
[[nodiscard]] std::vector<Bytes>
believable_acks(std::span<const store::SealedRecord> sent, ByteView answer, const AckRules& rules);

/// Whether the outbox moved on. Without that the same batch would go out again at once, for ever.
/// A record that is sent again because the hub lost it (`resent`) is acknowledged here already: for
/// it `known` is progress.
[[nodiscard]] bool made_progress(std::span<const store::AckOutcome> outcomes, bool resent);

} // namespace anjungan::sync
