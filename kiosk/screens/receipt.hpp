// SPDX-License-Identifier: GPL-3.0-or-later
/// Handed in: the number, the code, and what the printer and the hub have done so far.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_receipt(const ScreenContext& context);

} // namespace anjungan::screens
