// SPDX-License-Identifier: GPL-3.0-or-later
/// One question of a form, with the keys or choices that answer it.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace anjungan::screens {

[[nodiscard]] View build_question(const ScreenContext& context);

} // namespace anjungan::screens
