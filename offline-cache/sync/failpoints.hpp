// SPDX-License-Identifier: GPL-3.0-or-later
/// The moments of an exchange with the hub at which a test may end the process.
#pragma once

#include "base/failpoint.hpp"

#include <array>

namespace anjungan::sync {

namespace failpoint {

inline constexpr Failpoint sync_before_sending = {"sync.before_sending"};
inline constexpr Failpoint sync_request_sent = {"sync.request_sent"};
inline constexpr Failpoint sync_answered = {"sync.answered"};
inline constexpr Failpoint sync_acks_believed = {"sync.acks_believed"};
inline constexpr Failpoint sync_acks_applied = {"sync.acks_applied"};

} // namespace failpoint

inline constexpr std::array sync_failpoints = {
    failpoint::sync_before_sending,
    failpoint::sync_request_sent,
    failpoint::sync_answered,
    failpoint::sync_acks_believed,
    failpoint::sync_acks_applied,
};

} // namespace anjungan::sync
