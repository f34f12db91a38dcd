// SPDX-License-Identifier: GPL-3.0-or-later
/// All that the office promises for a service: the published components of its standard, with the
/// laws and decisions they rest on.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_promises(const ScreenContext& context);

} // namespace anjungan::screens
