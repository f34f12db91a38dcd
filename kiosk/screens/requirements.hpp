// SPDX-License-Identifier: GPL-3.0-or-later
/// The checklist of what to bring.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_requirements(const ScreenContext& context);

} // namespace anjungan::screens
