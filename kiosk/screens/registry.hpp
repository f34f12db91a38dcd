// SPDX-License-Identifier: GPL-3.0-or-later
/// One table of all screens.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

/// Builds the screen on top of the stack.
[[nodiscard]] View build(const ScreenContext& context);

} // namespace anjungan::screens
