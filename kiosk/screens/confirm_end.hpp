// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks before erasing what has been typed.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_confirm_end(const ScreenContext& context);

} // namespace anjungan::screens
