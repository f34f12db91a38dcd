// SPDX-License-Identifier: GPL-3.0-or-later
/// What the office promises for a service: the published components of its standard.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_standard(const ScreenContext& context);

} // namespace anjungan::screens
