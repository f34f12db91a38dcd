// SPDX-License-Identifier: GPL-3.0-or-later
/// The moments of the hub's database at which a test may end the process.
#pragma once

#include "base/failpoint.hpp"

#include <array>

namespace anjungan::hub {

namespace failpoint {

inline constexpr Failpoint hub_half_made = {"hub.half_made"};
inline constexpr Failpoint hub_before_commit = {"hub.before_commit"};

} // namespace failpoint

inline constexpr std::array storage_failpoints = {
    failpoint::hub_half_made,
    failpoint::hub_before_commit,
};

} // namespace anjungan::hub
