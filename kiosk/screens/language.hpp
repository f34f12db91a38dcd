// SPDX-License-Identifier: GPL-3.0-or-later
/// Another language in the middle of a session.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_language(const ScreenContext& context);

} // namespace anjungan::screens
