// SPDX-License-Identifier: GPL-3.0-or-later
/// The moments of handing in, as the citizen sees it at which a test may end the process.
#pragma once

#include "base/failpoint.hpp"

#include <array>

namespace anjungan::app {

namespace failpoint {

inline constexpr Failpoint submit_before_screen = {"submit.before_screen"};
inline constexpr Failpoint submit_shown = {"submit.shown"};

} // namespace failpoint

inline constexpr std::array application_failpoints = {
    failpoint::submit_before_screen,
    failpoint::submit_shown,
};

} // namespace anjungan::app
