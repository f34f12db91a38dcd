// SPDX-License-Identifier: GPL-3.0-or-later
/// The moments of the kiosk's store at which a test may end the process.
#pragma once

#include "base/failpoint.hpp"

#include <array>

namespace anjungan::store {

namespace failpoint {

inline constexpr Failpoint database_made = {"database.made"};
inline constexpr Failpoint start_before_commit = {"start.before_commit"};
inline constexpr Failpoint submit_before_commit = {"submit.before_commit"};
inline constexpr Failpoint submit_committed = {"submit.committed"};
inline constexpr Failpoint acks_before_commit = {"acks.before_commit"};

} // namespace failpoint

inline constexpr std::array store_failpoints = {
    failpoint::database_made,
    failpoint::start_before_commit,
    failpoint::submit_before_commit,
    failpoint::submit_committed,
    failpoint::acks_before_commit,
};

} // namespace anjungan::store
