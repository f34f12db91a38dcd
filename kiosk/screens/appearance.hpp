// SPDX-License-Identifier: GPL-3.0-or-later
/// Text size, contrast, reach and voice.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_appearance(const ScreenContext& context);

} // namespace anjungan::screens
