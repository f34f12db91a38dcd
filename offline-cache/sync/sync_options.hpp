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
    Backoff::Range backoff;    ///< 2 s to 15 min
    /// The first try after the start comes at a random moment within this time, so that a village
    /// whose power returns does not sync as one. Zero for demonstrations.
    std::chrono::milliseconds boot_spread = std::chrono::seconds(60);
    /// After 401, 403 or a TLS certificate that is not trusted: an operator must look.
    std::chrono::milliseconds slow_lane = std::chrono::minutes(15);
    /// The most of a hub's Retry-After that is obeyed.
    std::chrono::milliseconds longest_wait = std::chrono::hours(1);
    /// With nothing to send, how often to ask the hub how far it is.
    std::chrono::milliseconds session_age = std::chrono::minutes(15);
};

} // namespace anjungan::sync
