// SPDX-License-Identifier: GPL-3.0-or-later
/// The moments of taking records in at which a test may end the process.
#pragma once

#include "base/failpoint.hpp"

#include <array>

namespace anjungan::hub {

namespace failpoint {

inline constexpr Failpoint hub_session_asked = {"hub.session_asked"};
inline constexpr Failpoint hub_committed = {"hub.committed"};
inline constexpr Failpoint hub_acks_signed = {"hub.acks_signed"};

} // namespace failpoint

inline constexpr std::array intake_failpoints = {
    failpoint::hub_session_asked,
    failpoint::hub_committed,
    failpoint::hub_acks_signed,
};

} // namespace anjungan::hub
