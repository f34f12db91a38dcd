// SPDX-License-Identifier: GPL-3.0-or-later
/// A queue number would lead to no counter today: says why, and when to come back.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_no_number(const ScreenContext& context);

} // namespace anjungan::screens
