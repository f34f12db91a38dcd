// SPDX-License-Identifier: GPL-3.0-or-later
/// Help about the screen below it.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_help(const ScreenContext& context);

} // namespace anjungan::screens
