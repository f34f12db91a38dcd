// SPDX-License-Identifier: GPL-3.0-or-later
/// "Are you still there?"
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_idle_warning(const ScreenContext& context);

} // namespace anjungan::screens
