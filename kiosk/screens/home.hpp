// SPDX-License-Identifier: GPL-3.0-or-later
/// The services this kiosk offers.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_home(const ScreenContext& context);

} // namespace anjungan::screens
