// SPDX-License-Identifier: GPL-3.0-or-later
/// What an installation may choose about sync.
#pragma once

#include "offline-cache/sync/backoff.hpp"
#include "protocol/crypto/sign.hpp"

#include <string>

namespace anjungan::sync {

struct SyncOptions {
    std::string kiosk;         ///< ours; see protocol::is_kiosk_id
    crypto::SignPublicKey hub; ///< whose signature counts
    Backoff::Range backoff;    ///< 2 s to 5 min
    /// The first try after the start comes at a random moment within this time, so that a village
    /// whose power returns does not sync as one. Zero for demonstrations.
    std::chrono::milliseconds boot_spread = std::chrono::seconds(60);
    /// After 401, 403 or a TLS certificate that is not trusted, so often that it is the hub's word:
    /// an operator must look. As the longest backoff, so short that ten minutes after the way to
    /// the hub has turned honest everything has arrived, whatever was answered before.
    std::chrono::milliseconds slow_lane = std::chrono::minutes(5);
    /// So many refusals in a row, without a signed answer between them, are the hub's word. One
    /// alone may be anybody's: it is not signed.
    int refusals_believed = 3;
    /// The longest wait after a refusal that is still doubted, of this kiosk or of one record.
    std::chrono::milliseconds doubt = std::chrono::seconds(15);
    /// A record alone in its batch is set aside once it was called too large so many times.
    int too_large_believed = 4;
    /// How long a record that fails alone is left out: at first, then twice as long each time, up
    /// to the slow lane.
    std::chrono::milliseconds left_out = std::chrono::minutes(1);
    /// The most of a hub's Retry-After that is obeyed.
    std::chrono::milliseconds longest_wait = std::chrono::hours(1);
    /// With nothing to send, how often to ask the hub how far it is.
    std::chrono::milliseconds session_age = std::chrono::minutes(15);
    /// A session in which the hub left records without an ack that it lacks ends this much later.
    std::chrono::milliseconds unfinished_session = std::chrono::minutes(1);
};

} // namespace anjungan::sync
