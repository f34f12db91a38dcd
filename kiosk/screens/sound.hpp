// SPDX-License-Identifier: GPL-3.0-or-later
/// The voice: on or off, how fast, how loud, once more, pause, and the dark screen.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_sound(const ScreenContext& context);

} // namespace anjungan::screens
