// SPDX-License-Identifier: GPL-3.0-or-later
/// The first screen: choose a language. Also what a kiosk shows that nobody uses.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_welcome(const ScreenContext& context);

} // namespace anjungan::screens
