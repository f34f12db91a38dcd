// SPDX-License-Identifier: GPL-3.0-or-later
/// What is kept about the citizen, why, on which law, for how long.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_privacy(const ScreenContext& context);

} // namespace anjungan::screens
