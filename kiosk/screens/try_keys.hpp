// SPDX-License-Identifier: GPL-3.0-or-later
/// What each key of the keypad does, for trying without fear.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_try_keys(const ScreenContext& context);

} // namespace anjungan::screens
